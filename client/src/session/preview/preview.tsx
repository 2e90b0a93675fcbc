// The board as a picture, the moment it has come: everyone sees what stands there while the editor is still being made.
import type { BoardRoots } from '@kringbord/shared/board'
import { boardPicture } from '@kringbord/shared/board-picture'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { firstCamera } from '../../board/editor/first-camera.ts'
import { createFrameAlarm } from '../../board/frame-alarm.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Spinner } from '../../ui/progress.tsx'
import { texts } from '../texts.ts'
import './preview.css'
import { readPlainly } from './read-plainly.ts'

type PreviewProps = {
  records: BoardRoots['records']
  /** Once, when it stands on the screen. */
  onSeen(): void
}

export function Preview({ records, onSeen }: PreviewProps): ReactNode {
  const t = useTexts(texts)
  const place = useRef<HTMLDivElement>(null)
  const seen = useRef(onSeen)
  useLayoutEffect(() => {
    seen.current = onSeen
  })
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const { width: w, height: h } = element.getBoundingClientRect()
    const picture = boardPicture(readPlainly(records), { w, h }, (content) => firstCamera(content, { w, h }))
    element.innerHTML = picture?.svg ?? ''
    element.dataset.shapes = String(picture?.shapes ?? 0)
    // The frame that shows it, and then the next: what comes after it holds up the page.
    let next: ReturnType<typeof createFrameAlarm> | null = null
    const first = createFrameAlarm(() => {
      next = createFrameAlarm(() => seen.current())
      next.set(0)
    })
    first.set(0)
    return () => {
      first.stop()
      next?.stop()
    }
  }, [records])
  return (
    <div className="k-loading k-preview">
      <div ref={place} className="k-preview-picture" />
      <p className="k-preview-state" role="status">
        <Spinner />
        {t('load.place')}
      </p>
    </div>
  )
}
