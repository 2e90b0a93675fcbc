// Keeps someone within the step when it changes: a tool that the step does not have is put down, and who is typing where
// that is no longer possible is helped to finish while what they wrote is still accepted.
import { forbidden, type Role } from '@kringbord/shared/access'
import { STEP_GRACE_MS } from '@kringbord/shared/session-state'
import type { StepRights } from '@kringbord/shared/session-steps'
import { type Editor, react, type TLShape } from 'tldraw'
import type { StepAccess } from '../step-access.ts'
import { hasTool } from './tools-of-step.ts'

/** Long enough for what was written to reach the server before the rights of the step before are gone. */
const FINISH_AFTER = STEP_GRACE_MS - 800

/** Watches until the returned function is called. */
export function keepToStep(editor: Editor, role: Role, access: StepAccess): () => void {
  if (role !== 'participant') return () => undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const putDown = () => {
    if (!hasTool(role, access.step.get(), editor.getCurrentToolId())) editor.setCurrentTool('select')
  }
  const mayType = ({ id, type }: TLShape, rights: readonly StepRights[]) => {
    const change = { id, kind: 'update', fields: ['props.richText'], typeName: 'shape', type } as const
    return forbidden(role, { ...change, own: access.isOwn(id) }, { rights }) === null
  }
  const finish = () => {
    const shape = editor.getEditingShape()
    if (shape && !mayType(shape, [access.step.get()])) editor.complete()
  }
  const stops = [
    limitEditing(editor, (shape) => mayType(shape, access.now())),
    react('kringbord: tools of the step', putDown),
    access.step.subscribe(() => {
      putDown()
      clearTimeout(timer)
      timer = setTimeout(finish, FINISH_AFTER)
    }),
  ]
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}

/** Typing starts only where `may` says so. */
function limitEditing(editor: Editor, may: (shape: TLShape) => boolean): () => void {
  const undo = Object.values(editor.shapeUtils).flatMap((util) => {
    if (!util) return []
    const canEdit = util.canEdit
    util.canEdit = (shape) => canEdit.call(util, shape) && may(shape)
    return () => {
      util.canEdit = canEdit
    }
  })
  return () => {
    for (const one of undo) one()
  }
}
