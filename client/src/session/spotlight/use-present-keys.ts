// Page Down and Page Up go on and back while something is in the spotlight: the keys of a presenter remote.
import { useEffect, useRef } from 'react'

type Keys = { next(): void; previous(): void }

/** `keys` is null while nothing is presented. */
export function usePresentKeys(keys: Keys | null): void {
  const now = useRef(keys)
  now.current = keys
  const on = keys !== null
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'PageDown' && event.key !== 'PageUp') return
      if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return
      // In text and in a dialog they turn pages.
      const { target } = event
      if (target instanceof Element && target.closest('textarea, dialog, [contenteditable="true"]')) return
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'PageDown') now.current?.next()
      else now.current?.previous()
    }
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [on])
}
