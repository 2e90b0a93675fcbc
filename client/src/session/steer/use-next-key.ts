// Shift and the right arrow take everyone to the next step, from anywhere but where that key means something else.
import { useEffect, useRef } from 'react'
import type { Editor } from 'tldraw'

/** `onNext` is null while there is no next step to go to. */
export function useNextKey(editor: Editor | null, onNext: (() => void) | null): void {
  const next = useRef(onNext)
  next.current = onNext
  const on = onNext !== null
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowRight' || !event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return
      if (event.repeat || isTaken(event.target, editor)) return
      event.preventDefault()
      event.stopPropagation()
      next.current?.()
    }
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [editor, on])
}

/** In text the key selects letters; with something selected on the board it moves that. */
function isTaken(target: EventTarget | null, editor: Editor | null): boolean {
  if (target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable="true"]'))
    return true
  return (editor?.getSelectedShapeIds().length ?? 0) > 0
}
