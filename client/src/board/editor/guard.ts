// Holds the form in place on the screen with the same rules that the server enforces (shared/access.ts), so that nothing
// seems to move that would be refused. Only what this person does is checked; what comes from the server is shown as it is.
import { forbidden, isFillable, mayWrite, type Role } from '@kringbord/shared/access'
import { isFormPart } from '@kringbord/shared/board'
import { type PlainRecord, toFields } from '@kringbord/shared/records'
import { type Editor, isEqual, type TLShape, type TLShapeId } from 'tldraw'

/** Starts guarding; returns what stops it. A viewer changes nothing at all. */
export function guardForm(editor: Editor, role: Role): () => void {
  editor.updateInstanceState({ isReadonly: !mayWrite(role) })
  if (role === 'facilitator') return () => undefined
  const stops = [
    editor.sideEffects.registerBeforeChangeHandler('shape', (before, after, source) =>
      source === 'user' ? allowedShape(role, before, after) : after,
    ),
    editor.sideEffects.registerBeforeDeleteHandler('shape', (shape, source) => {
      const change = { id: shape.id, kind: 'delete', fields: [], typeName: 'shape', type: shape.type } as const
      return source === 'user' && forbidden(role, change) ? false : undefined
    }),
    editor.sideEffects.registerBeforeChangeHandler('instance_page_state', (_, after) => {
      const selectedShapeIds = looseSelection(after.selectedShapeIds)
      const erasingShapeIds = withoutForm(after.erasingShapeIds)
      const same = selectedShapeIds === after.selectedShapeIds && erasingShapeIds === after.erasingShapeIds
      return same ? after : { ...after, selectedShapeIds, erasingShapeIds }
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** `after` as far as `role` may change it: all of it, its fillable texts, or nothing. */
export function allowedShape(role: Role, before: TLShape, after: TLShape): TLShape {
  const fields = changedFields(before, after)
  if (fields.length === 0) return after
  const change = { id: before.id, kind: 'update', fields, typeName: 'shape', type: before.type } as const
  if (forbidden(role, change) === null) return after
  const open = mayWrite(role) ? fields.filter((field) => isFillable(before.type, field)) : []
  if (open.length === 0) return before
  const props: Record<string, unknown> = { ...before.props }
  const written: Readonly<Record<string, unknown>> = { ...after.props }
  for (const field of open) {
    const name = field.slice('props.'.length)
    props[name] = written[name]
  }
  return { ...before, props }
}

function changedFields(before: TLShape, after: TLShape): string[] {
  const [old, now] = [toFields(plain(before)), toFields(plain(after))]
  return [...new Set([...old.keys(), ...now.keys()])].filter((field) => !isEqual(old.get(field), now.get(field)))
}

function plain(shape: TLShape): PlainRecord {
  return { ...shape }
}

/** One part of the form can be selected, to type in it; with others selected it stays out. */
function looseSelection(ids: TLShapeId[]): TLShapeId[] {
  return ids.length > 1 ? withoutForm(ids) : ids
}

function withoutForm(ids: TLShapeId[]): TLShapeId[] {
  return ids.some(isFormPart) ? ids.filter((id) => !isFormPart(id)) : ids
}
