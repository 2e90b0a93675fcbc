// What a change of a board's document must be like (gates G4 rights and G6 validity), as one object that a room is given:
// another kind of document, such as the one that the benchmark writes, brings rules of its own.
import { forbidden, type RecordChange, type Role } from '@kringbord/shared/access'
import { boardRoots, type RecordMap } from '@kringbord/shared/board'
import { createRecordCheck, MAX_NUMBER, type RecordCheck } from '@kringbord/shared/check'
import { type PlainRecord, readRecord, splitField } from '@kringbord/shared/records'
import type { StepRights } from '@kringbord/shared/session-steps'
import * as Y from 'yjs'
import { createKnownRecords, type KnownRecords, withChanges } from './known-records.ts'
import { createOwnership } from './ownership.ts'
import { type TouchedRecord, touchedRecords } from './touched.ts'

export type Judgement =
  /** `added`: records more (or fewer) than before. */
  { ok: true; added: number } | { ok: false; code: string }

/** Who makes a change. */
export type Author = {
  role: Role
  /** What the session lets participants do now; what any of these allows is allowed. */
  rights: readonly StepRights[]
  /** Whether what this client id made is the author's own. */
  isOwn(client: number): boolean
}

export type Rules = {
  /** The roots that the document may have at all. */
  roots: readonly string[]
  /** Records that there are now. */
  count(doc: Y.Doc): number
  /** Judges what `transaction` did, called before Yjs lets go of what it deleted. */
  judge(transaction: Y.Transaction, author: Author): Judgement
}

/** Fields that change while something is dragged or turned: judged by themselves, without reading the whole record. */
const QUICK_FIELDS: ReadonlySet<string> = new Set(['pos', 'rotation'])

/** The rules of a board: rights from `shared/access.ts`, validity from `shared/check.ts`. */
export function createBoardRules(check: RecordCheck = createRecordCheck()): Rules {
  const known = createKnownRecords()
  return {
    roots: ['records', 'meta'],
    count: (doc) => boardRoots(doc).records.size,
    judge(transaction, { role, rights, isOwn }) {
      const touched = touchedRecords(transaction)
      if (typeof touched === 'string') return { ok: false, code: touched }
      const { records } = boardRoots(transaction.doc)
      const inStep = role === 'participant' && !rights.includes(null)
      const withOwner = inStep ? createOwnership(transaction, touched, isOwn) : (change: RecordChange) => change
      let added = 0
      for (const change of touched) {
        const code = forbidden(role, withOwner(change), { rights }) ?? recordProblem(records, change, check, known)
        if (code !== null) return { ok: false, code }
        if (change.kind === 'create') added += 1
        if (change.kind === 'delete') added -= 1
      }
      return { ok: true, added }
    },
  }
}

/** Letters in a text that is short enough to be judged by their number alone. */
const SHORT_TEXT = 2_000

function recordProblem(
  records: Y.Map<RecordMap>,
  change: TouchedRecord,
  check: RecordCheck,
  known: KnownRecords,
): string | null {
  if (change.kind === 'delete') return null
  const map = records.get(change.id)
  if (map === undefined) return null
  if (change.kind === 'update' && change.fields.every((field) => isQuick(field, change, known, records, map))) {
    const placed = change.fields.filter((field) => QUICK_FIELDS.has(field))
    return placed.every((field) => isPlacement(field, map.get(field))) ? null : 'number'
  }
  const before = change.kind === 'update' ? known.get(records, map) : null
  // A field that went, or that is new, is a matter of the whole record.
  const partly = before !== null && change.fields.every((field) => map.has(field) && holds(before, field))
  const fields = partly ? new Set([...change.fields, ...QUICK_FIELDS].filter((field) => map.has(field))) : map.keys()
  for (const field of fields) if (!isFieldValue(field, map.get(field))) return 'field'
  try {
    const record = partly ? withChanges(before, map, fields) : readRecord(change.id, map)
    const problem = check(record, partly ? before : undefined)
    if (problem === null && change.kind === 'update') known.set(records, map, record)
    return problem
  } catch {
    // Its text or its points cannot be read.
    return 'text'
  }
}

/** Whether a changed field can be judged by itself: a place, or a short text that was fine and in which someone typed. */
function isQuick(field: string, change: TouchedRecord, known: KnownRecords, records: Y.Map<RecordMap>, map: RecordMap) {
  if (QUICK_FIELDS.has(field)) return true
  if (!change.typed.has(field) || change.type === 'tegel' || !known.isRoomy(records, map)) return false
  const value: unknown = map.get(field)
  return value instanceof Y.XmlFragment && letters(value) <= SHORT_TEXT
}

/** Letters in a text, and a little more when there are pictures in it. */
function letters(text: Y.XmlFragment): number {
  return text.toArray().reduce((sum, part) => {
    if (part instanceof Y.XmlText) return sum + part.length
    return part instanceof Y.XmlFragment ? sum + letters(part) : sum
  }, 0)
}

/** Whether `record` has the field, so that its name is one that records have. */
function holds(record: PlainRecord, field: string): boolean {
  const [group, name] = splitField(field)
  if (field === 'pos') return 'x' in record
  const values = record[group]
  if (name === undefined) return Object.hasOwn(record, group)
  return typeof values === 'object' && values !== null && Object.hasOwn(values, name)
}

function isPlacement(field: string, value: unknown): boolean {
  const fits = (n: unknown) => typeof n === 'number' && Math.abs(n) <= MAX_NUMBER
  return field === 'pos' ? Array.isArray(value) && value.length === 2 && value.every(fits) : fits(value)
}

/** Whether a field holds the kind of value that records have there: shared types in two fields, plain data elsewhere. */
function isFieldValue(field: string, value: unknown): boolean {
  if (field === 'props.richText') return value instanceof Y.XmlFragment && !(value instanceof Y.XmlElement)
  if (field === 'props.segments') return value instanceof Y.Array
  if (field === 'pos') return isPlacement(field, value)
  return isPlain(value, 12)
}

function isPlain(value: unknown, depth: number): boolean {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth === 0) return false
  if (Array.isArray(value)) return value.every((one) => isPlain(one, depth - 1))
  return (
    Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every((one) => isPlain(one, depth - 1))
  )
}
