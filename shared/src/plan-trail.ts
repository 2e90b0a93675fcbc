// What a plan changes, field by field, so that it can be put back later without undoing what others did since. Pure.
import { isEqual } from '@tldraw/utils'
import { notesOf, type Plan, withPlan } from './arrange-notes.ts'
import { PAGE_ID } from './board.ts'
import { fromFields, type PlainRecord, toFields } from './records.ts'
import { centre, holds, placeShapes } from './shape-place.ts'

/** Fields of one record before and after; a field that was not there is not named. */
export type Changed = { id: string; before: Record<string, unknown>; after: Record<string, unknown> }
export type PlanTrail = { changed: Changed[]; made: PlainRecord[]; removed: PlainRecord[] }

/** Text is never part of an arrangement. */
const TEXT = 'props.richText'

/** The trail of `plan` on the board of `records`. */
export function trailOf(records: readonly PlainRecord[], plan: Plan): PlanTrail {
  const byId = new Map(records.map((record) => [record.id, record]))
  const trail: PlanTrail = { changed: [], made: [], removed: plan.remove.flatMap((id) => byId.get(id) ?? []) }
  for (const record of plan.put) {
    const old = byId.get(record.id)
    if (!old) trail.made.push(record)
    else trail.changed.push(difference(old, record))
  }
  return trail
}

function difference(old: PlainRecord, record: PlainRecord): Changed {
  const [was, is] = [toFields(old), toFields(record)]
  const changed: Changed = { id: record.id, before: {}, after: {} }
  for (const field of new Set([...was.keys(), ...is.keys()])) {
    if (field === TEXT || isEqual(was.get(field), is.get(field))) continue
    if (was.has(field)) changed.before[field] = was.get(field)
    if (is.has(field)) changed.after[field] = is.get(field)
  }
  return changed
}

export type Undoing = Plan & {
  /** Notes that are put back, and those that somebody moved or changed since: they stay. */
  back: number
  stayed: number
}

/**
 * The plan that puts a trail back on the board as it is now. What was changed again since stays as it is; what the plan made
 * goes, unless it was changed; what it took away comes back.
 */
export function undoTrail(records: readonly PlainRecord[], trail: PlanTrail): Undoing {
  const now = new Map(records.map((record) => [record.id, record]))
  const undoing: Undoing = { put: [], remove: [], back: 0, stayed: 0 }
  for (const { id, before, after } of trail.changed) {
    const record = now.get(id)
    if (!record) continue
    const fields = toFields(record)
    if (!Object.entries(after).every(([field, value]) => isEqual(fields.get(field), value))) {
      undoing.stayed += 1
      continue
    }
    for (const field of Object.keys(after)) fields.delete(field)
    for (const [field, value] of Object.entries(before)) fields.set(field, value)
    undoing.put.push(fromFields(id, fields))
    if (record.type !== 'area') undoing.back += 1
  }
  for (const record of trail.made) {
    const current = now.get(record.id)
    if (current && isUntouched(record, current)) undoing.remove.push(record.id)
    else if (current) undoing.stayed += 1
  }
  for (const record of trail.removed) if (!now.has(record.id)) undoing.put.push(record)
  return { ...undoing, ...keepRoom(records, undoing) }
}

/**
 * The plan that puts back `removed`, the work of one person, on the board as it is now: all that is not there. What lay in a
 * group that is gone lies on the board itself; a tie to what is gone is none.
 */
export function putBackWork(records: readonly PlainRecord[], removed: readonly PlainRecord[]): Undoing {
  const now = new Set(records.map(({ id }) => id))
  const gone = removed.filter(({ id }) => !now.has(id))
  const there = new Set([...now, ...gone.map(({ id }) => id)])
  const has = (id: unknown) => typeof id === 'string' && there.has(id)
  const put = gone.flatMap((record): PlainRecord[] => {
    if (record.typeName === 'binding') return has(record.fromId) && has(record.toId) ? [record] : []
    return [record.typeName === 'shape' && !has(record.parentId) ? { ...record, parentId: PAGE_ID } : record]
  })
  return { put, remove: [], back: put.filter(({ typeName }) => typeName === 'shape').length, stayed: 0 }
}

/** A zone that was made larger stays so while notes lie in the part that would go. */
function keepRoom(records: readonly PlainRecord[], plan: Plan): Plan {
  const after = withPlan(records, plan)
  const middles = notesOf(after).map(({ shape }) => centre(shape.box))
  const boxes = new Map(placeShapes(records).map(({ id, box }) => [id, box]))
  const put = plan.put.filter((record) => {
    const larger = boxes.get(record.id)
    if (record.type !== 'area' || !larger) return true
    const [smaller] = placeShapes([record])
    return !smaller || !middles.some((middle) => holds(larger, middle) && !holds(smaller.box, middle))
  })
  return { put, remove: plan.remove }
}

/** The same text, and for an area the same size: what lies elsewhere now is still the same thing. */
function isUntouched(made: PlainRecord, now: PlainRecord): boolean {
  const [old, current] = [toFields(made), toFields(now)]
  return isEqual(old.get(TEXT), current.get(TEXT)) && isEqual(old.get('props.title'), current.get('props.title'))
}
