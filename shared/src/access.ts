// Who may change what on a board. The server decides with these rules; the client uses the same ones only to show
// what is possible. Knows no transport and no documents.
import { isFormPart } from './board.ts'

/** What a person is on a board. A viewer looks; a stranger has no role at all. */
export const roles = ['facilitator', 'participant', 'viewer'] as const
export type Role = (typeof roles)[number]

/** One change of a record, as the server sees it after applying an update. */
export type RecordChange = {
  id: string
  /** `create` and `delete` of the whole record, or `update` of `fields`. */
  kind: 'create' | 'update' | 'delete'
  /** The fields that changed, as in `records.ts`; empty for `create` and `delete`. */
  fields: readonly string[]
  /** `typeName` of the record (after the change, or before a deletion). */
  typeName: string
  /** `type` of a shape, '' for other records. */
  type: string
}

/** Fields of a form's text box that anyone at work may write. Everything else of the form is the facilitator's. */
const FILLABLE: Readonly<Record<string, readonly string[]>> = {
  textbox: ['props.richText'],
}

/** Whether someone with `role` may send document changes at all. */
export function mayWrite(role: Role): boolean {
  return role !== 'viewer'
}

/** Whether the field of a form part with shape type `type` is open to participants. */
export function isFillable(type: string, field: string): boolean {
  return FILLABLE[type]?.includes(field) ?? false
}

/**
 * Why `role` may not make this change, or null when it may.
 * - parts of the form: the facilitator alone, except what `isFillable` opens to participants
 * - pages and the document record: nobody over the wire; the server makes them
 */
export function forbidden(role: Role, change: RecordChange): 'read-only' | 'form-part' | 'server-record' | null {
  if (!mayWrite(role)) return 'read-only'
  if (change.typeName === 'page' || change.typeName === 'document') return 'server-record'
  if (role === 'facilitator' || !isFormPart(change.id)) return null
  const open = change.kind === 'update' && change.fields.every((field) => isFillable(change.type, field))
  return open ? null : 'form-part'
}
