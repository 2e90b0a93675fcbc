// Holds the form and the rights of the step in place on the screen, with the same rules that the server enforces
// (shared/access.ts), so that nothing seems to move that would be refused. Only what this person does is checked; what comes
// from the server is shown as it is.
import { forbidden, mayWrite, type RecordChange, type Role } from '@kringbord/shared/access'
import { isFormPart } from '@kringbord/shared/board'
import { type PlainRecord, toFields } from '@kringbord/shared/records'
import type { StepRights } from '@kringbord/shared/session-steps'
import { type Editor, isEqual, type TLRecord, type TLShape, type TLShapeId } from 'tldraw'
import type { StepAccess } from '../step-access.ts'
import { guardTies } from './guard-ties.ts'

/** What counts besides the role: the rights of the step now, and whether the shape is one's own. */
type Standing = { rights: readonly StepRights[]; own: boolean }

const FREE: Standing = { rights: [null], own: true }

/** Starts guarding; returns what stops it. A viewer changes nothing at all. */
export function guardForm(editor: Editor, role: Role, access: StepAccess): () => void {
  editor.updateInstanceState({ isReadonly: !mayWrite(role) })
  if (role === 'facilitator') return () => undefined
  const rights = access.now
  // Who moves or removes a group does so with all that is in it.
  const isOwn = (id: TLShapeId) => [...editor.getShapeAndDescendantIds([id])].every(access.isOwn)
  const standing = (id: TLShapeId): Standing => ({ rights: rights(), own: isOwn(id) })
  const unwanted = new Set<TLRecord['id']>()
  const mayDelete = (shape: TLShape) => {
    const change = { ...changeOf(shape, 'delete'), own: isOwn(shape.id), follows: isEmptyGroup(editor, shape) }
    return unwanted.has(shape.id) || forbidden(role, change, { rights: rights() }) === null
  }
  const stops = [
    editor.sideEffects.registerBeforeChangeHandler('shape', (before, after, source) =>
      source === 'user' ? allowedShape(role, before, after, standing(before.id)) : after,
    ),
    editor.sideEffects.registerBeforeDeleteHandler('shape', (shape, source) =>
      source === 'user' && !mayDelete(shape) ? false : undefined,
    ),
    // A shape cannot be stopped from being made, but it goes before anyone saw it: paste, a copy, a key.
    editor.sideEffects.registerAfterCreateHandler('shape', (shape, source) => {
      if (source !== 'user') return
      if (forbidden(role, changeOf(shape, 'create'), { rights: rights() })) unwanted.add(shape.id)
    }),
    guardTies(editor, { role, rights, isOwn, mayDelete, unwanted }),
    editor.sideEffects.registerOperationCompleteHandler(() => {
      if (unwanted.size === 0) return
      editor.store.remove([...unwanted])
      unwanted.clear()
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

/** `after` as far as `role` may change it: all of it, those of its properties that may change, or nothing. */
export function allowedShape(role: Role, before: TLShape, after: TLShape, { rights, own }: Standing = FREE): TLShape {
  const fields = changedFields(before, after)
  if (fields.length === 0) return after
  const refused = (some: string[]) =>
    forbidden(role, { ...changeOf(before, 'update'), fields: some, own }, { rights }) !== null
  if (!refused(fields)) return after
  const open = fields.filter((field) => field.startsWith('props.') && !refused([field]))
  if (open.length === 0) return before
  const props: Record<string, unknown> = { ...before.props }
  const written: Readonly<Record<string, unknown>> = { ...after.props }
  for (const field of open) {
    const name = field.slice('props.'.length)
    props[name] = written[name]
  }
  return { ...before, props }
}

function changeOf({ id, type }: TLShape, kind: RecordChange['kind']): RecordChange {
  return { id, kind, fields: [], typeName: 'shape', type }
}

function isEmptyGroup(editor: Editor, shape: TLShape): boolean {
  return shape.type === 'group' && editor.getSortedChildIdsForParent(shape.id).length === 0
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
