// Holds what goes with shapes within the step, as guard.ts does with shapes: bindings, which are their arrow's, and the
// assets of images. tldraw unties the arrows of a shape before it asks whether the shape may go, so what has to stay is left
// out before that.
import { forbidden, type RecordChange, type Role } from '@kringbord/shared/access'
import type { StepRights } from '@kringbord/shared/session-steps'
import type { Editor, TLBinding, TLRecord, TLShape, TLShapeId } from 'tldraw'

/** What the guard of shapes knows. */
export type Guard = {
  role: Role
  rights(): readonly StepRights[]
  /** Whether a shape, with all that is in it, is this person's. */
  isOwn(id: TLShapeId): boolean
  mayDelete(shape: TLShape): boolean
  /** Records that were made and may not be: they go when the operation is done. */
  unwanted: Set<TLRecord['id']>
}

/** Starts guarding; returns what stops it. */
export function guardTies(editor: Editor, { role, rights, isOwn, mayDelete, unwanted }: Guard): () => void {
  let deleting = false
  const refused = (binding: TLBinding, kind: RecordChange['kind']) => {
    const change = { id: binding.id, kind, fields: ['toId'], typeName: 'binding', type: binding.type }
    return forbidden(role, { ...change, own: isOwn(binding.fromId) }, { rights: rights() }) !== null
  }
  const original = editor.deleteShapes
  const deleteShapes: (ids: TLShapeId[]) => Editor = original.bind(editor)
  editor.deleteShapes = (shapes: readonly (TLShape | TLShapeId)[]) => {
    const may = shapes.flatMap((one) => {
      const shape = typeof one === 'string' ? editor.getShape(one) : one
      return shape && mayDelete(shape) ? [shape.id] : []
    })
    const outer = deleting
    deleting = true
    try {
      return deleteShapes(may)
    } finally {
      deleting = outer
    }
  }
  const stops = [
    editor.sideEffects.registerBeforeChangeHandler('binding', (before, after, source) =>
      source === 'user' && refused(before, 'update') ? before : after,
    ),
    editor.sideEffects.registerBeforeDeleteHandler('binding', (binding, source) =>
      source === 'user' && !deleting && !unwanted.has(binding.id) && refused(binding, 'delete') ? false : undefined,
    ),
    editor.sideEffects.registerAfterCreateHandler('binding', (binding, source) => {
      if (source === 'user' && refused(binding, 'create')) unwanted.add(binding.id)
    }),
    editor.sideEffects.registerAfterCreateHandler('asset', ({ id, typeName, type }, source) => {
      const change = { id, kind: 'create', fields: [], typeName, type } as const
      if (source === 'user' && forbidden(role, change, { rights: rights() })) unwanted.add(id)
    }),
  ]
  return () => {
    editor.deleteShapes = original
    for (const stop of stops) stop()
  }
}
