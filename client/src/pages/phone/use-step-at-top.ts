// A step that begins is seen from its title on, wherever one was on the page; who is writing stays where they are.
import { useEffect, useRef } from 'react'

export function useStepAtTop(step: string | null): void {
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    const active = document.activeElement
    if (active instanceof HTMLTextAreaElement && active.value !== '') return
    window.scrollTo({ top: 0 })
  }, [step])
}
