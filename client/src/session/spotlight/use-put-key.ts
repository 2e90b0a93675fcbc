// Shift and P put in the spotlight what is selected on the board, or else what the facilitator sees.
import { useEffect, useRef } from 'react'

/** `onPut` is null for who does not present. */
export function usePutKey(onPut: (() => void) | null): void {
  const put = useRef(onPut)
  put.current = onPut
  const on = onPut !== null
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (event.code !== 'KeyP' || !event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || event.repeat)
        return
      const { target } = event
      if (target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable="true"]'))
        return
      event.preventDefault()
      event.stopPropagation()
      put.current?.()
    }
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [on])
}
