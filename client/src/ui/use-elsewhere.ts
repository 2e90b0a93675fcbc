// Closes what opened over the page, such as a menu, when someone presses or goes elsewhere.
import { type RefObject, useEffect } from 'react'

/** `setOpen(false)` as soon as there is a press or the focus outside `root`, while it is `open`. */
export function useElsewhere(root: RefObject<HTMLElement | null>, open: boolean, setOpen: (open: false) => void): void {
  useEffect(() => {
    if (!open) return
    const leave = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
    }
  }, [root, open, setOpen])
}
