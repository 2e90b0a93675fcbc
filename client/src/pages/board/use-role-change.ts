// When the server gives this person another role, the page is made anew for it: after everything that was done here has been
// written and confirmed, so that nothing is lost on the way. Who may do more from now on, and is typing or dragging, finishes
// that first; who may do less cannot wait for it, because the server does not.
import { higherRole, type Role } from '@kringbord/shared/access'
import { useEffect, useRef } from 'react'
import type { Editor } from 'tldraw'
import { useTexts } from '../../i18n/texts.ts'
import { barTexts } from '../../session/people/bar-texts.ts'
import { isBusy } from '../../session/steer/attention.ts'
import { useReadable } from '../../session/use-readable.ts'
import { useToast } from '../../ui/toast.tsx'
import type { OpenBoard } from './chrome.tsx'
import type { Visit } from './visit.ts'

/** How often it looks whether someone who is busy is done, and how long it waits for that. */
const LOOK_EVERY_MS = 200
const WAIT_MOST_MS = 60_000

/** Calls `onRole` once, when nothing is in the person's hands and nothing waits to be saved any more. */
export function useRoleChange(
  { joined, connection }: Visit,
  open: OpenBoard | null,
  onRole: (role: Role) => void,
): void {
  const t = useTexts(barTexts)
  const toast = useToast()
  const role = useReadable(connection.role)
  const told = useRef(onRole)
  told.current = onRole
  const sayWaits = useRef(() => {})
  sayWaits.current = () => void toast(t('roleWaits'))
  useEffect(() => {
    if (role === joined.role) return
    let stop = () => {}
    const confirmed = () => {
      open?.binding.flush()
      const look = () => {
        if (connection.save.get().waiting > 0) return
        stop()
        told.current(role)
      }
      stop = connection.save.subscribe(look)
      look()
    }
    if (open && mayWait(joined.role, role) && hasInHands(open.editor)) {
      sayWaits.current()
      stop = whenDone(open.editor, confirmed)
    } else confirmed()
    return () => stop()
  }, [role, joined.role, open, connection])
}

const mayWait = (before: Role, role: Role) => higherRole(before, role) === role

/** Calls `then` as soon as the person is done; after a minute in any case. @returns what ends the waiting */
function whenDone(editor: Editor, then: () => void): () => void {
  const until = performance.now() + WAIT_MOST_MS
  const timer = setInterval(() => {
    if (hasInHands(editor) && performance.now() < until) return
    clearInterval(timer)
    then()
  }, LOOK_EVERY_MS)
  return () => clearInterval(timer)
}

/** Whether a shape or a field is being written in, something is dragged, or a dialog is open. */
function hasInHands(editor: Editor): boolean {
  if (isBusy(editor) || document.querySelector('dialog[open]')) return true
  return document.activeElement?.matches('input[type="text"], input:not([type]), textarea') ?? false
}
