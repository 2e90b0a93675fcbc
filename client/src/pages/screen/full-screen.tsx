// Takes the whole screen: a button that is there while the pointer moves, so that the room never sees it.
import { useEffect, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { texts } from './texts.ts'

const STAYS_MS = 3_000

export function FullScreen() {
  const t = useTexts(texts)
  const [near, setNear] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const move = () => {
      clearTimeout(timer)
      setNear(true)
      timer = setTimeout(() => setNear(false), STAYS_MS)
    }
    const kinds = ['pointermove', 'focusin', 'pointerdown'] as const
    for (const kind of kinds) window.addEventListener(kind, move)
    return () => {
      clearTimeout(timer)
      for (const kind of kinds) window.removeEventListener(kind, move)
    }
  }, [])
  if (!document.fullscreenEnabled) return null
  const turn = () => {
    const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
    done.catch(() => undefined) // A browser may refuse; its own key (F11) still works.
  }
  return (
    <div className="k-screen-full" data-near={near ? '' : undefined}>
      <Button icon="zoomFit" onClick={turn}>
        {t('full')}
      </Button>
    </div>
  )
}
