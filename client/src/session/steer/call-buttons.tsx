// Attention: brings everyone to what the facilitator sees, and keeps them there until they are let go of.
import type { ReactNode } from 'react'
import type { Editor } from 'tldraw'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { leadTexts } from './lead-texts.ts'
import type { CommandProps } from './next-button.tsx'

type CallButtonsProps = CommandProps & {
  editor: Editor | null
  /** More buttons in the same row. */
  children?: ReactNode
}

export function CallButtons({ state, editor, pending, run, children }: CallButtonsProps) {
  const t = useTexts(leadTexts)
  const toast = useToast()
  const held = state.call?.hold === true
  const busy = pending === 'call' || pending === 'release'
  const call = async (hold: boolean) => {
    if (!editor) return
    const { x, y, w, h } = editor.getViewportPageBounds()
    const done = await run({ kind: 'call', view: { x, y, w, h }, hold })
    if (done && !hold) toast(t('callDone'), 'good')
  }
  return (
    <>
      <div className="k-lead-call">
        <Button size="small" icon="bell" disabled={!editor} busy={busy} onClick={() => call(held)}>
          {t('call')}
        </Button>
        <Button
          size="small"
          icon="pin"
          variant={held ? 'primary' : 'quiet'}
          disabled={!editor}
          busy={busy}
          onClick={() => void (held ? run({ kind: 'release' }) : call(true))}
        >
          {held ? t('release') : t('hold')}
        </Button>
        {children}
      </div>
      {held && (
        <p className="k-lead-help" role="status">
          {t('holding')}
        </p>
      )}
    </>
  )
}
