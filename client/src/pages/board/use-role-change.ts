// When the server gives this person another role, the page is made anew for it: after everything that was done here has been
// written and confirmed, so that nothing is lost on the way.
import type { Role } from '@kringbord/shared/access'
import { useEffect, useRef } from 'react'
import { useReadable } from '../../session/use-readable.ts'
import type { OpenBoard } from './chrome.tsx'
import type { Visit } from './visit.ts'

/** Calls `onRole` once, when nothing waits to be saved any more. */
export function useRoleChange(
  { joined, connection }: Visit,
  open: OpenBoard | null,
  onRole: (role: Role) => void,
): void {
  const role = useReadable(connection.role)
  const binding = open?.binding
  const told = useRef(onRole)
  told.current = onRole
  useEffect(() => {
    if (role === joined.role) return
    binding?.flush()
    let stop = () => {}
    const look = () => {
      if (connection.save.get().waiting > 0) return
      stop()
      told.current(role)
    }
    stop = connection.save.subscribe(look)
    look()
    return stop
  }, [role, joined.role, binding, connection])
}
