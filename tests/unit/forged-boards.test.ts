// Boards as a forged client can make them of records that are each in order: nested without end, as large as numbers go, and
// stacked as high as an index can say. What the server reckons of them stays quick, and says the same of everything else.
import { admit } from '@kringbord/server/src/rooms/gate.ts'
import { defaultLimits } from '@kringbord/server/src/rooms/limits.ts'
import { createBoardRules } from '@kringbord/server/src/rooms/rules.ts'
import { arrangeInRows, notesOf } from '@kringbord/shared/arrange-notes'
import { boardRoots, PAGE_ID } from '@kringbord/shared/board'
import { createRecordCheck } from '@kringbord/shared/check'
import { overlap } from '@kringbord/shared/free-place'
import { area, note } from '@kringbord/shared/layout'
import { allZones, outline } from '@kringbord/shared/outline'
import { recordsToShow } from '@kringbord/shared/own-note-record'
import { type PlainRecord, writeRecord } from '@kringbord/shared/records'
import { repairView } from '@kringbord/shared/repair'
import { toRichText } from '@kringbord/shared/rich-text'
import { placeShapes } from '@kringbord/shared/shape-place'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

/** Milliseconds that reckoning may take on a slow machine; each of these boards once took from ten seconds to for ever. */
const SOON = 8_000
const check = createRecordCheck()
const group = (i: number, parentId: string): PlainRecord => ({
  ...note(`g${i}`, { x: 10, y: 0 }, ''),
  type: 'group',
  props: {},
  parentId,
})
/** The outermost comes last: nothing that is read before it helps. */
const nest = (depth: number) =>
  Array.from({ length: depth }, (_, i) => group(i, i === 0 ? PAGE_ID : `shape:g${i - 1}`)).reverse()
const toShow = {
  id: 'van-een-telefoon-1',
  zone: '',
  kind: 'note',
  text: 'ja',
  look: '',
  shareable: false,
  by: '',
} as const

function soon<T>(work: () => T): T {
  const start = performance.now()
  const done = work()
  expect(performance.now() - start).toBeLessThan(SOON)
  return done
}

function valid(records: readonly PlainRecord[]): readonly PlainRecord[] {
  for (const record of records) expect(check(record)).toBeNull()
  return records
}

test('R1: groups in groups without end are placed at once, where editors show them', () => {
  const records = [...valid(nest(10)), ...nest(6_000), note('binnen', { x: 5, y: 5 }, 'hier')]
  const placed = soon(() => placeShapes(records))
  expect(placed).toHaveLength(6_001)
  const shown = new Map(repairView(nest(200)).map(({ id, parentId }) => [id, parentId]))
  for (const { id, box } of placeShapes(nest(200)))
    if (shown.get(id) === PAGE_ID) expect(box.x, id).toBe(10)
    else expect(box.x, id).toBeGreaterThan(10)
})

test('R1: notes in notes without end are read at once, and what nobody merges is shown', () => {
  const records = Array.from({ length: 10_000 }, (_, i) => ({
    ...note(`n${i}`, { x: 0, y: 0 }, `${i}`),
    meta: { merged: `shape:n${i + 1}` },
  }))
  const { loose } = soon(() => outline(records))
  expect(
    loose.some(({ id }) => id === 'shape:n0'),
    'deeper than anyone merges',
  ).toBe(true)
  expect(
    loose.some(({ id }) => id === 'shape:n9950'),
    'in others',
  ).toBe(false)
})

test('R1 O6: zones in zones without end are all in the outline, and it can be read', () => {
  const zones = Array.from({ length: 6_000 }, (_, i) => ({
    ...area('', { x: i, y: i, w: 100_000 - i, h: 100_000 - i }, { zone: `z${i}` }),
    id: `shape:z${i}`,
  }))
  const read = soon(() => outline([...valid(zones.slice(0, 3)), ...zones.slice(3)]))
  expect(new Set(allZones(read).map(({ id }) => id)).size).toBe(6_000)
  const [first] = read.zones
  expect([read.zones.length, first?.zones[0]?.id]).toEqual([1, 'z1'])
})

test('R1: beside a text of many millions of units wide a note gets its place at once', () => {
  const wide = {
    ...note('breed', { x: 0, y: 0 }, ''),
    type: 'text',
    props: {
      color: 'black',
      size: 'xl',
      font: 'draw',
      textAlign: 'start',
      w: 100,
      scale: 1_000_000,
      autoSize: true,
      richText: toRichText('x'.repeat(19_000)),
    },
  }
  const [made] = soon(() => recordsToShow(valid([wide]), [toShow]))
  expect(made?.id).toBe('shape:van-een-telefoon-1')
})

test('R1: notes under a shape without end are put in rows at once, and it covers none of them', () => {
  const { props } = note('n', { x: 0, y: 0 }, '')
  const tall = {
    ...note('hoog', { x: 100, y: 300 }, ''),
    props: { ...Object(props), scale: 1_000_000, growY: 1_000_000 },
  }
  const loose = [note('a', { x: 0, y: 0 }, 'a'), note('b', { x: 900, y: 500 }, 'b')]
  const records = valid([...loose, tall])
  const { put } = soon(() => arrangeInRows(records, notesOf(loose)))
  const shapes = placeShapes([tall, ...put])
  const [large] = shapes.filter(({ id }) => id === tall.id)
  for (const { id, box } of shapes) if (large && id !== tall.id) expect(overlap(large.box, box), id).toBe(false)
})

test('R3: above what is stacked as high as an index can say, a note of the server is still a record', () => {
  // An integer of 59,828 digits, as the head of the index says.
  const index = `${'z'.repeat(1_151)}A`.padEnd(28 + 52 * 1_150, '0')
  const high = { ...note('hoog', { x: 0, y: 0 }, 'boven'), index }
  for (const record of recordsToShow(valid([high]), [toShow])) {
    expect(check(record)).toBeNull()
    expect(String(record.index).length).toBeLessThan(1_100)
  }
})

test('R1 R5: who moves a thousand groups in groups at once does not keep the room busy, and takes nobody else’s along', () => {
  const doc = new Y.Doc()
  const { records } = boardRoots(doc)
  const groups = nest(5_000)
  doc.transact(() => {
    for (const record of groups) writeRecord(records, record)
  })
  const moving = (parentId: string) => {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    copy.transact(() => {
      for (const { id } of groups) boardRoots(copy).records.get(id)?.set('pos', [7, 7])
    })
    const update = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc))
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const theirs = other.clientID
    if (parentId) writeRecord(boardRoots(other).records, { ...note('anders', { x: 0, y: 0 }, 'van mij'), parentId })
    const rights = { note: true, moveOwn: true, moveAll: false, vote: false, draw: false, tegel: false }
    const sender = {
      role: 'participant',
      rights: [rights],
      isOwn: (client: number) => client !== theirs,
      mayWriteAs: () => true,
      room: { records: 100, bytes: 1e7 },
    } as const
    return soon(() => admit(other, update, sender, createBoardRules(), defaultLimits))
  }
  expect(moving('').kind).toBe('accepted')
  expect(moving('shape:g4999')).toMatchObject({ kind: 'refused', code: 'not-own' })
})
