// Who may change what on a board. The server decides with these rules; the client uses the same ones only to show
// what is possible. Knows no transport and no documents.
import { isFormPart } from './board.ts'
import { fillsBoxes } from './hidden-writing.ts'
import { type Role, roles } from './roles.ts'
import type { StepRight } from './session.ts'
import type { StepRights } from './session-steps.ts'

export { type Role, roles } from './roles.ts'

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
  /**
   * Whether who changes it made it. Of a binding: whether they made its arrow. Of a group or frame that is moved or
   * removed: whether they made all that is in it too. Unsaid it is their own when new, and somebody else's otherwise.
   */
  own?: boolean
  /** Whether it goes with another change: a binding whose shape is gone, a group with nothing left in it. */
  follows?: boolean
}

/** What counts besides the role. */
export type AccessContext = {
  /** The rights of a participant now, see `rightsAt` in session-steps.ts: what any of them allows is allowed. */
  rights: readonly StepRights[]
}

/**
 * - `read-only` an observer or a viewer; `server-record` pages and the document; `form-part` a part of the form
 * - `step` the current step has no room for it; `not-own` the current step keeps it to who made it
 */
export type Refusal = 'read-only' | 'form-part' | 'server-record' | 'step' | 'not-own'

/** Fields of a form's text box that anyone at work may write. Everything else of the form is the facilitator's. */
const FILLABLE: Readonly<Record<string, readonly string[]>> = {
  textbox: ['props.richText'],
}

/** Whether someone with `role` may send document changes at all. */
export function mayWrite(role: Role): boolean {
  return role === 'facilitator' || role === 'participant'
}

/** Whether others see that someone with `role` is there. */
export function isSeen(role: Role): boolean {
  return role !== 'viewer'
}

/** The one of two roles that may do most. */
export function higherRole(one: Role, other: Role): Role {
  return roles.indexOf(one) <= roles.indexOf(other) ? one : other
}

/** Whether the field of a form part with shape type `type` is open to participants. */
export function isFillable(type: string, field: string): boolean {
  return FILLABLE[type]?.includes(field) ?? false
}

/**
 * Why `role` may not make this change, or null when it may.
 * - parts of the form: the facilitator alone, except what `isFillable` opens to participants
 * - pages and the document record: nobody over the wire; the server makes them
 * - while a step is on, participants have its rights; without `context` nobody is in a step
 */
export function forbidden(role: Role, change: RecordChange, context?: AccessContext): Refusal | null {
  if (!mayWrite(role)) return 'read-only'
  if (change.typeName === 'page' || change.typeName === 'document') return 'server-record'
  if (role === 'facilitator') return null
  if (isFormPart(change.id)) {
    const open = change.kind === 'update' && change.fields.every((field) => isFillable(change.type, field))
    if (!open) return 'form-part'
  }
  const reasons = (context?.rights ?? [null]).map((rights) => forbiddenInStep(rights, change))
  return reasons.includes(null) ? null : (reasons[0] ?? null)
}

/** Which right lets someone make a shape of this type; what is not named here participants do not make in a step. */
const MADE_WITH: Readonly<Record<string, readonly StepRight[]>> = {
  note: ['note'],
  text: ['note'],
  tegel: ['tegel'],
  draw: ['draw'],
  highlight: ['draw'],
  line: ['draw'],
  arrow: ['draw'],
  image: ['draw'],
  geo: ['draw'],
  group: ['moveOwn', 'moveAll'],
}
/** What stays where its maker put it in a step without moving. Lines and pictures move while they are being made. */
const STAYS = new Set(['note', 'tegel'])
const PLACEMENT: readonly string[] = ['pos', 'rotation', 'parentId']

/** Whether a participant may make a record of this kind with `rights`. */
export function mayMake(rights: StepRights, { typeName, type }: Pick<RecordChange, 'typeName' | 'type'>): boolean {
  if (rights === null) return true
  if (typeName === 'asset') return rights.draw
  if (typeName === 'binding') return rights.draw || rights.moveOwn || rights.moveAll
  return (MADE_WITH[type] ?? []).some((right) => rights[right])
}

function forbiddenInStep(rights: StepRights, change: RecordChange): 'step' | 'not-own' | null {
  if (rights === null) return null
  if (isFormPart(change.id)) return fillsBoxes(rights) ? null : 'step'
  if (change.follows) return null
  const may = mayMake(rights, change)
  // What becomes another kind of thing is made anew.
  const made = change.kind === 'create' || change.fields.includes('type') || change.fields.includes('typeName')
  if (made && !may) return 'step'
  const own = change.own ?? change.kind === 'create'
  if (!own) return rights.moveAll ? null : 'not-own'
  if (change.kind === 'create' || rights.moveOwn || rights.moveAll) return null
  // Making takes more than one change: writing, drawing on, taking back. Moving it is another right.
  const moved = STAYS.has(change.type) && change.fields.some((field) => PLACEMENT.includes(field))
  return may && !moved ? null : 'step'
}
