// A note or tegel as records of a board's document: put in its zone where it covers nothing, given another text, removed.
// Only within a change of the document. Who may do so is decided before.
import { boardRoots, PAGE_ID, type RecordMap } from '@kringbord/shared/board'
import { overlap } from '@kringbord/shared/free-place'
import { type NoteToShow, recordsToShow, shownId } from '@kringbord/shared/own-note-record'
import { propsOf } from '@kringbord/shared/record-props'
import { type PlainRecord, readRecord, writeField, writeRecord } from '@kringbord/shared/records'
import { toRichText } from '@kringbord/shared/rich-text'
import { centre, holds, type PlacedShape, placeShapes } from '@kringbord/shared/shape-place'
import { tegelMotifs } from '@kringbord/shared/tegel-motifs'
import type * as Y from 'yjs'
import type { Hand } from '../rooms/scribes.ts'
import { placedRecords } from './board-records.ts'

/** `owner` is the participant whose it is; null is the server's own, and nobody's. */
export type ToWrite = NoteToShow & { owner: string | null }

/** Puts it on the board, unless it is there. Everything else is the server's: zones that grow for it. */
export function addNote(doc: Y.Doc, hand: Hand, { owner, ...note }: ToWrite): void {
  const { records } = boardRoots(doc)
  if (records.has(shownId(note.id))) return
  const placed = placedRecords(records)
  const look = note.look || nextMotif(placed)
  for (const record of recordsToShow(placed, [{ ...note, look }])) {
    const write = () => void writeRecord(records, record)
    if (owner !== null && record.id === shownId(note.id)) hand.as(owner, write)
    else write()
  }
}

/** Writes `note`, which `owner` made, anew; it moves within its zone only when it became too large for its place. */
export function rewriteNote(
  doc: Y.Doc,
  hand: Hand,
  { owner, ...rest }: Omit<ToWrite, 'zone'> & { owner: string },
): void {
  const { records } = boardRoots(doc)
  const map = records.get(shownId(rest.id))
  if (!map) return
  hand.as(owner, () => void writeField(map, 'props.richText', toRichText(rest.text)))
  if (rest.kind !== 'note') return
  const placed = placedRecords(records)
  const note = { ...rest, zone: zoneAround(placed, shownId(rest.id)) }
  const others = placed.filter(({ id }) => id !== shownId(note.id))
  const fresh = recordsToShow(others, [note])
  const own = fresh.find(({ id }) => id === shownId(note.id))
  const { fontSizeAdjustment, growY } = propsOf(own)
  hand.as(owner, () => {
    writeField(map, 'props.fontSizeAdjustment', fontSizeAdjustment)
    writeField(map, 'props.growY', growY)
  })
  if (own && map.get('parentId') === PAGE_ID && coversMore(records, map, placed, note.id)) {
    for (const zone of fresh) if (zone !== own) writeRecord(records, zone)
    hand.as(owner, () => {
      writeField(map, 'pos', [own.x, own.y])
      writeField(map, 'props.scale', propsOf(own).scale)
    })
  }
}

/** Whether it covers a note or tegel now that it did not cover before. */
function coversMore(records: Y.Map<RecordMap>, map: RecordMap, before: readonly PlainRecord[], note: string): boolean {
  const id = shownId(note)
  const covered = (all: readonly PlacedShape[]) => {
    const self = all.find((shape) => shape.id === id)
    const others = all.filter(({ id: other, type }) => other !== id && (type === 'note' || type === 'tegel'))
    return self ? others.filter(({ box }) => overlap(box, self.box)).length : 0
  }
  const was = placeShapes(before)
  const now = placeShapes(before.map((record) => (record.id === id ? readRecord(id, map) : record)))
  return records.has(id) && covered(now) > covered(was)
}

/** Name of the smallest zone that the middle of a shape lies in; '' when that is none. */
function zoneAround(records: readonly PlainRecord[], id: string): string {
  const shapes = placeShapes(records)
  const self = shapes.find((shape) => shape.id === id)
  if (!self) return ''
  const size = ({ box }: PlacedShape) => box.w * box.h
  const around = shapes.filter(({ type, props, box }) => type === 'area' && props.zone && holds(box, centre(self.box)))
  const [home] = around.sort((a, b) => size(a) - size(b))
  return typeof home?.props.zone === 'string' ? home.props.zone : ''
}

/** The motif after that of the tegels that are there. */
function nextMotif(records: readonly PlainRecord[]): string {
  const tegels = records.filter(({ type }) => type === 'tegel').length
  return tegelMotifs[tegels % tegelMotifs.length] ?? ''
}
