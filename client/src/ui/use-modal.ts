// A <dialog> of the browser that is modal for as long as its component stands.
import { type RefObject, useLayoutEffect, useRef } from 'react'

/** To be given to the dialog as its `ref`. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null)
  // Before it leaves the page, not after: a dialog that is no longer there gives no focus back.
  useLayoutEffect(() => {
    const dialog = ref.current
    if (dialog && !dialog.open) dialog.showModal()
    return () => dialog?.close()
  }, [])
  return ref
}
