// A panel below the top bar: on a laptop a card at the right, on a phone a sheet from the bottom. Not modal: the board
// stays usable beside it. Escape and a press elsewhere close it; the focus goes back to the button that opened it.
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { useTexts } from '../i18n/texts.ts'
import { Button } from '../ui/button.tsx'
import './panel.css'
import { texts } from './texts.ts'

type PanelProps = {
  title: ReactNode
  onClose(): void
  /** The button that opens it: a press on it is not a press elsewhere. */
  opener: RefObject<HTMLElement | null>
  /** Stays open when the person works on the board, as the list of people does. */
  stays?: boolean
  /** For what needs more room than a list. */
  wide?: boolean
  children: ReactNode
}

export function Panel({ title, onClose, opener, stays, wide, children }: PanelProps) {
  const t = useTexts(texts)
  const titleId = useId()
  const root = useRef<HTMLElement>(null)
  const close = useRef(onClose)
  close.current = onClose

  useEffect(() => {
    root.current?.focus()
    const button = opener.current
    return () => {
      // Only when the focus would be lost; someone who pressed elsewhere keeps their place.
      if (!document.activeElement || document.activeElement === document.body) button?.focus()
    }
  }, [opener])

  useEffect(() => {
    const press = (event: PointerEvent) => {
      if (!(event.target instanceof Node)) return
      if (root.current?.contains(event.target) || opener.current?.contains(event.target)) return
      if (event.target instanceof Element && event.target.closest('dialog')) return
      const beside = stays && window.matchMedia('(min-width: 641px)').matches
      if (!beside) close.current()
    }
    document.addEventListener('pointerdown', press, { capture: true })
    return () => document.removeEventListener('pointerdown', press, { capture: true })
  }, [opener, stays])

  return (
    <section
      ref={root}
      className="k-panel"
      data-wide={wide ? '' : undefined}
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        onClose()
        opener.current?.focus()
      }}
    >
      <div className="k-panel-head">
        <h2 id={titleId}>{title}</h2>
        <Button variant="ghost" icon="close" aria-label={t('close')} onClick={onClose} />
      </div>
      <div className="k-panel-body">{children}</div>
    </section>
  )
}
