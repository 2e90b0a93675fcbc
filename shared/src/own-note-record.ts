// Hidden notes as they come on the board: ordinary notes and tegels, each in its place, above what is there. Pure.
import { getIndicesAbove } from '@tldraw/utils'
import { PAGE_ID } from './board.ts'
import type { OwnNoteKind } from './hidden-writing.ts'
import { note, noteGrowth, tegel } from './layout.ts'
import { type NotePlace, placeNotes, type ToPlace } from './place-notes.ts'
import { propsOf } from './record-props.ts'
import type { PlainRecord } from './records.ts'
import { type TegelMotif, tegelMotifs } from './tegel-motifs.ts'

export type NoteToShow = {
  id: string
  zone: string
  kind: OwnNoteKind
  text: string
  look: string
  shareable: boolean
  /** What is said of its writer, or ''. */
  by: string
  /** When it was shown, ms of the server's clock: boards let it come in as part of a wave. */
  shownAt?: number
}

/** Id of the record that a hidden note becomes: always the same, so that it comes on the board once. */
export function shownId(noteId: string): string {
  return `shape:${noteId}`
}

/**
 * The records that showing `notes` adds to the board of `records`, and the zones that become larger for it. Room is left for
 * those that are shown `later`.
 */
export function recordsToShow(
  records: readonly PlainRecord[],
  notes: readonly NoteToShow[],
  later: readonly ToPlace[] = [],
): PlainRecord[] {
  const { places, grown } = placeNotes(records, notes, { later })
  const placeOf = new Map(places.map((place) => [place.id, place]))
  const indices = getIndicesAbove(topIndex(records), notes.length)
  const added = notes.flatMap((one, i) => {
    const place = placeOf.get(one.id)
    const index = indices[i]
    return place && index ? [{ ...recordOf(one, place, i), index }] : []
  })
  const larger = grown.flatMap(({ id, w, h }) => {
    const zone = records.find((record) => record.id === id)
    return zone ? [{ ...zone, props: { ...propsOf(zone), w, h } }] : []
  })
  return [...larger, ...added]
}

function recordOf(
  { id, kind, text, look, shareable, by, shownAt }: NoteToShow,
  { box, scale }: NotePlace,
  i: number,
): PlainRecord {
  const { x, y, w } = box
  const meta = { ...(by && { by }), ...(shownAt !== undefined && { shownAt }) }
  if (kind === 'tegel') {
    const motif: TegelMotif = tegelMotifs.find((one) => one === look) ?? tegelMotifs[i % tegelMotifs.length] ?? 'krul'
    return { ...tegel(id, { x, y, size: w }, text, { motif, by, shareable }), meta }
  }
  const record = note(id, { x, y, scale }, text, 'yellow', by)
  return { ...record, meta, props: { ...propsOf(record), growY: noteGrowth(text) } }
}

/** Longer than any index that years of stacking make; what stands above it would be longer still, and no record holds it. */
const LONGEST_INDEX = 1_000

/** The highest place in the stacking order of the page, as far as something can stand above it. */
export function topIndex(records: readonly PlainRecord[]): PageIndex | null {
  const indices = records.filter(({ parentId }) => parentId === PAGE_ID).map(({ index }) => index)
  return indices.filter(isIndex).reduce<PageIndex | null>((top, one) => (top === null || one > top ? one : top), null)
}

type PageIndex = ReturnType<typeof getIndicesAbove>[number]
const isIndex = (value: unknown): value is PageIndex => typeof value === 'string' && value.length <= LONGEST_INDEX
