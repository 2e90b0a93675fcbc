// Whether a record may be on a board: tldraw's schema first, then everything that passes the schema and still breaks an
// editor (measured: unknown text nodes, own parents, endless numbers, empty lines). One function for the server's gate,
// for opening files and for the client's quarantine, so that what one accepts is accepted by all.
// Relations between records (dead parents, cycles) are not judged here but repaired in view: see repair.ts.
import type { UnknownRecord } from '@tldraw/store'
import { isSafeLink } from './links.ts'
import type { PlainRecord } from './records.ts'
import { characters, MAX_TEXT_LENGTH, parseRichText, plainText } from './rich-text.ts'
import { createBoardSchema, TEGEL_LENGTH } from './schema.ts'

/** Why a record is not accepted. Stable codes: they travel in `refuse` messages. */
export type RecordProblem =
  | 'kind'
  | 'id'
  | 'schema'
  | 'number'
  | 'size'
  | 'points'
  | 'text'
  | 'tegel'
  | 'link'
  | 'asset'
  | 'parent'

/**
 * Judges one record. Null when it is fine. Never throws. About 40 µs. `before` is the same record when it was last found
 * fine: values that are the very same objects are not looked at again.
 */
export type RecordCheck = (record: PlainRecord, before?: PlainRecord) => RecordProblem | null

/** Largest absolute coordinate, length or other number on a board, in board units. */
export const MAX_NUMBER = 1_000_000
/** Largest record as JSON, in characters; freehand lines are limited by their points instead. */
export const MAX_RECORD_LENGTH = 64 * 1024
/** Most points of one freehand line. tldraw itself starts a new line after 500. */
export const MAX_POINTS = 10_000
export const MAX_ID_LENGTH = 200
/**
 * Most characters of a tegel that are accepted. The editor holds everyone to `TEGEL_LENGTH`; people who write in one
 * tegel at once, or offline, merge to more than any of them typed, and nobody's words are refused for that.
 */
export const MAX_MERGED_TEGEL_LENGTH = 4 * TEGEL_LENGTH

const SCOPES = new Set(['shape', 'binding', 'asset', 'page', 'document'])
const FOREIGN_SHAPES = new Set(['embed', 'bookmark', 'video'])
const ASSET_SRC = /^\/assets\/[0-9a-f]{64}\.(png|jpe?g|webp|gif)$/

/** A check with a schema of its own; make one and keep it. */
export function createRecordCheck(): RecordCheck {
  const types: Readonly<Record<string, { validate(record: unknown, before?: unknown): UnknownRecord }>> =
    createBoardSchema().types
  return (record, before) => {
    if (!SCOPES.has(record.typeName) || FOREIGN_SHAPES.has(String(record.type))) return 'kind'
    if (typeof record.id !== 'string' || record.id.length > MAX_ID_LENGTH) return 'id'
    try {
      types[record.typeName]?.validate(record, before)
      return problemIn(record, asObject(before?.props))
    } catch {
      // The validator says where; for the people on the board it is one thing: this record does not fit the schema.
      return 'schema'
    }
  }
}

function problemIn(record: PlainRecord, before: Readonly<Record<string, unknown>>): RecordProblem | null {
  const props = asObject(record.props)
  if (record.typeName === 'asset') return assetProblem(record, props)
  const segments = Array.isArray(props.segments) ? props.segments : null
  if (segments && segments !== before.segments) {
    const problem = segmentsProblem(segments)
    if (problem) return problem
  }
  const rest = segments ? { ...record, props: { ...props, segments: null } } : record
  if (JSON.stringify(rest).length > MAX_RECORD_LENGTH) return 'size'
  if (!numbersFit({ ...rest, meta: null })) return 'number'
  if (record.typeName !== 'shape') return null
  if (record.parentId === record.id) return 'parent'
  if (typeof props.url === 'string' && props.url !== '' && !isSafeLink(props.url)) return 'link'
  return 'richText' in props && props.richText !== before.richText ? textProblem(record, props.richText) : null
}

function textProblem(record: PlainRecord, richText: unknown): RecordProblem | null {
  try {
    const text = plainText(richText)
    if (text.length > MAX_TEXT_LENGTH) return 'text'
    if (record.type === 'tegel' && characters(text) > MAX_MERGED_TEGEL_LENGTH) return 'tegel'
    const node = parseRichText(richText)
    let problem: RecordProblem | null = null
    node.descendants((child) => {
      if (!attributesFit(child.attrs)) problem = 'text'
      for (const mark of child.marks) {
        if (!attributesFit(mark.attrs)) problem = 'text'
        else if (mark.type.name === 'link' && !isSafeLink(mark.attrs.href)) problem = 'link'
      }
    })
    return problem
  } catch {
    // Not text that an editor can show; the structure's own message says nothing to people.
    return 'text'
  }
}

function assetProblem(record: PlainRecord, props: Record<string, unknown>): RecordProblem | null {
  if (record.type !== 'image') return 'kind'
  if (props.src !== null && (typeof props.src !== 'string' || !ASSET_SRC.test(props.src))) return 'asset'
  if (!inRange(props.w) || !inRange(props.h)) return 'number'
  return JSON.stringify(record).length > MAX_RECORD_LENGTH ? 'size' : null
}

function segmentsProblem(segments: readonly unknown[]): RecordProblem | null {
  let count = 0
  for (const segment of segments) {
    const points = asObject(segment).points
    if (!Array.isArray(points) || points.length === 0) return 'points'
    count += points.length
    if (!points.every(numbersFit)) return 'number'
  }
  return count === 0 || count > MAX_POINTS ? 'points' : null
}

/** Attributes of nodes and marks are plain short values: anything else makes an editor throw while it draws. */
function attributesFit(attributes: Readonly<Record<string, unknown>>): boolean {
  return Object.values(attributes).every(
    (value) => value === null || typeof value === 'number' || (typeof value === 'string' && value.length <= 2_000),
  )
}

const inRange = (value: unknown) => typeof value === 'number' && Math.abs(value) <= MAX_NUMBER

function numbersFit(value: unknown): boolean {
  if (typeof value === 'number') return inRange(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every(numbersFit)
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
