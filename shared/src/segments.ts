// Freehand points as packed chunks in a Y.Array: points are appended while a line grows (a few bytes each) instead of the
// whole line being written again. One chunk: flags, then points as differences in hundredths, or as exact values where
// a point has more than two decimals.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type * as Y from 'yjs'

/** tldraw's segment of a draw or highlight shape; `z` is pen pressure. */
export type Segment = { type: 'free' | 'straight'; points: Point[] }
type Point = { x: number; y: number; z?: number }

const STARTS_SEGMENT = 1
const STRAIGHT = 2
const EXACT = 4
const PRESSURE = 8
const HUNDREDTH = 100
/** Differences beyond this are not safe as 32-bit integers; such points are kept exactly. */
const MAX_PACKED = 10_000_000

/** The segments in `chunks`. @throws when a chunk is cut short or is no chunk */
export function readSegments(chunks: Y.Array<Uint8Array>): Segment[] {
  const segments: Segment[] = []
  for (const chunk of chunks) {
    const { starts, segment } = decodeChunk(chunk)
    const last = segments[segments.length - 1]
    if (starts || last === undefined) segments.push(segment)
    else last.points.push(...segment.points)
  }
  return segments
}

/**
 * Makes `chunks` hold `value`: appends when it only grew, otherwise replaces everything by one chunk per segment.
 * Call within a transaction. Returns whether anything was written.
 */
export function writeSegments(chunks: Y.Array<Uint8Array>, value: unknown): boolean {
  const wanted = value as Segment[]
  const have = chunks.doc === null ? [] : readSegments(chunks)
  const added = growth(have, wanted)
  if (added !== null) {
    if (added.length > 0) chunks.push(added)
    return added.length > 0
  }
  chunks.delete(0, chunks.length)
  chunks.push(wanted.map((segment) => encodeChunk(segment, 0, true)))
  return true
}

/** Replaces all chunks by one per segment: what a finished line is stored as. Call within a transaction. */
export function compactSegments(chunks: Y.Array<Uint8Array>): void {
  const segments = readSegments(chunks)
  if (chunks.length === segments.length) return
  chunks.delete(0, chunks.length)
  chunks.push(segments.map((segment) => encodeChunk(segment, 0, true)))
}

/** The chunks that turn `have` into `wanted`, or null when `wanted` is not `have` with points added at its end. */
function growth(have: Segment[], wanted: Segment[]): Uint8Array[] | null {
  if (wanted.length < have.length) return null
  const chunks: Uint8Array[] = []
  for (const [i, segment] of wanted.entries()) {
    const before = have[i]
    const known = before?.points.length ?? 0
    if (before && (before.type !== segment.type || !startsWith(segment.points, before.points))) return null
    // Only the last segment that exists may grow: chunks are read in order.
    if (before && i < have.length - 1 && segment.points.length !== known) return null
    if (!before || segment.points.length > known) chunks.push(encodeChunk(segment, known, !before))
  }
  return chunks
}

function startsWith(points: Point[], prefix: Point[]): boolean {
  if (points.length < prefix.length) return false
  return prefix.every((p, i) => {
    const q = points[i]
    return q !== undefined && p.x === q.x && p.y === q.y && p.z === q.z
  })
}

const packable = (n: number) =>
  Math.abs(n) < MAX_PACKED && Math.round(n * HUNDREDTH) / HUNDREDTH === n && !Object.is(n, -0)

function encodeChunk(segment: Segment, from: number, starts: boolean): Uint8Array {
  const points = segment.points.slice(from)
  const pressure = points.every((p) => p.z !== undefined)
  const exact =
    !points.every((p) => packable(p.x) && packable(p.y) && (p.z === undefined || packable(p.z))) ||
    (!pressure && points.some((p) => p.z !== undefined))
  const out = encoding.createEncoder()
  const flags =
    (starts ? STARTS_SEGMENT : 0) |
    (segment.type === 'straight' ? STRAIGHT : 0) |
    (exact ? EXACT : 0) |
    (pressure ? PRESSURE : 0)
  encoding.writeUint8(out, flags)
  encoding.writeVarUint(out, points.length)
  if (exact) encoding.writeAny(out, points)
  else writePacked(out, points, pressure)
  return encoding.toUint8Array(out)
}

function writePacked(out: encoding.Encoder, points: Point[], pressure: boolean): void {
  const last = [0, 0, 0]
  for (const p of points) {
    const values = pressure ? [p.x, p.y, p.z ?? 0] : [p.x, p.y]
    for (const [i, value] of values.entries()) {
      const hundredths = Math.round(value * HUNDREDTH)
      encoding.writeVarInt(out, hundredths - (last[i] ?? 0))
      last[i] = hundredths
    }
  }
}

function decodeChunk(chunk: unknown): { starts: boolean; segment: Segment } {
  if (!(chunk instanceof Uint8Array)) throw new Error('not a chunk of points')
  const input = decoding.createDecoder(chunk)
  const flags = decoding.readUint8(input)
  const count = decoding.readVarUint(input)
  const type = flags & STRAIGHT ? 'straight' : 'free'
  const points =
    flags & EXACT ? (decoding.readAny(input) as Point[]) : readPacked(input, count, (flags & PRESSURE) !== 0)
  return { starts: (flags & STARTS_SEGMENT) !== 0, segment: { type, points } }
}

function readPacked(input: decoding.Decoder, count: number, pressure: boolean): Point[] {
  // lib0 reads numbers behind the end as 0: a few bytes could claim points without end.
  if (count * (pressure ? 3 : 2) > input.arr.length - input.pos) throw new Error('a chunk of points is cut short')
  const points: Point[] = []
  let [x, y, z] = [0, 0, 0]
  for (let i = 0; i < count; i++) {
    x += decoding.readVarInt(input)
    y += decoding.readVarInt(input)
    if (pressure) z += decoding.readVarInt(input)
    const point = { x: x / HUNDREDTH, y: y / HUNDREDTH }
    points.push(pressure ? { ...point, z: z / HUNDREDTH } : point)
  }
  return points
}
