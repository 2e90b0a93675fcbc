// The title of the browser tab.
import { useEffect } from 'react'

/** `what` before the name of the product; nothing shows the name alone. */
export function useTitle(what?: string): void {
  useEffect(() => {
    document.title = what ? `${what} · Kringbord` : 'Kringbord'
  }, [what])
}
