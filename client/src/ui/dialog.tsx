// A modal dialog on the browser's own <dialog>: it keeps the focus inside, gives it back, and closes with Escape.
import { type ReactNode, useId } from 'react'
import { useTexts } from '../i18n/texts.ts'
import { Button } from './button.tsx'
import './dialog.css'
import { texts } from './texts.ts'
import { useModal } from './use-modal.ts'

type DialogProps = {
  open: boolean
  title: ReactNode
  onClose(): void
  /** A side sheet from the right, or in the middle. */
  placement?: 'center' | 'side'
  size?: 'normal' | 'wide'
  /** Buttons at the bottom, always in view. */
  foot?: ReactNode
  children: ReactNode
}

/** Its content exists only while it is open. */
export function Dialog(props: DialogProps) {
  return props.open ? <OpenDialog {...props} /> : null
}

function OpenDialog({ title, onClose, placement = 'center', size = 'normal', foot, children }: DialogProps) {
  const t = useTexts(texts)
  const titleId = useId()
  const ref = useModal()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: reason: the keyboard closes a dialog with Escape, see onCancel
    <dialog
      ref={ref}
      className="k-dialog"
      data-placement={placement}
      data-size={size}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== ref.current) return
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === ref.current && isOutside(event, ref.current)) onClose()
      }}
    >
      <div className="k-dialog-head">
        <h2 id={titleId}>{title}</h2>
        <Button variant="ghost" icon="close" aria-label={t('close')} onClick={onClose} />
      </div>
      <div className="k-dialog-body">{children}</div>
      {foot && <div className="k-dialog-foot">{foot}</div>}
    </dialog>
  )
}

function isOutside(point: { clientX: number; clientY: number }, element: Element): boolean {
  const box = element.getBoundingClientRect()
  return point.clientX < box.left || point.clientX > box.right || point.clientY < box.top || point.clientY > box.bottom
}
