// Arranging, clustering, merging and splitting notes on random boards: none is lost, none covers another, and what was taken
// together comes apart as it was.
import { arrangeInRows, notesIn, notesOf, type Plan, withPlan } from '@kringbord/shared/arrange-notes'
import { createRecordCheck } from '@kringbord/shared/check'
import { clusterNotes, clustersIn } from '@kringbord/shared/cluster-notes'
import { overlap } from '@kringbord/shared/free-place'
import { area, type Box, label, note, noteGrowth, stack, tegel } from '@kringbord/shared/layout'
import { noteOrders } from '@kringbord/shared/limits'
import { mergeNotes, splitNote } from '@kringbord/shared/merge-notes'
import { homes } from '@kringbord/shared/note-record'
import { allItems, allSources, outline } from '@kringbord/shared/outline'
import { trailOf, undoTrail } from '@kringbord/shared/plan-trail'
import type { PlainRecord } from '@kringbord/shared/records'
import { sortNotes } from '@kringbord/shared/sort-notes'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const box: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -1_000, max: 4_000 }),
  y: fc.integer({ min: -1_000, max: 4_000 }),
  w: fc.integer({ min: 300, max: 2_600 }),
  h: fc.integer({ min: 300, max: 2_000 }),
})
const oneNote = fc.record({
  x: fc.integer({ min: -1_200, max: 5_000 }),
  y: fc.integer({ min: -1_200, max: 5_000 }),
  length: fc.integer({ min: 0, max: 280 }),
  scale: fc.constantFrom(1, 0.7, 0.5),
  by: fc.constantFrom('', 'Fatima', 'Bram', 'Chaima'),
  color: fc.constantFrom('yellow', 'light-blue', 'orange'),
  kind: fc.constantFrom('note', 'note', 'note', 'tegel'),
})
const words = 'leren van elkaar en van wat er mis ging '.repeat(8)
const zone = (name: string, at: Box) => area(name, at, { zone: name, title: 'Trots', prompt: 'Waar ben je trots op?' })
const board = fc
  .record({
    a: box,
    b: box,
    labels: fc.array(box, { maxLength: 2 }),
    notes: fc.array(oneNote, { minLength: 2, maxLength: 24 }),
  })
  .map(({ a, b, labels, notes }) =>
    stack([
      zone('a', a),
      zone('b', b),
      ...labels.map((one, i) => label(`l${i}`, { ...one, w: one.w / 4, h: one.h / 4 }, 'Lees dit')),
      ...notes.map(({ x, y, length, scale, by, color, kind }, i): PlainRecord => {
        const text = words.slice(0, length)
        if (kind === 'tegel') return tegel(`n${i}`, { x, y, size: 600 * scale }, text, { by })
        const record = note(`n${i}`, { x, y, scale }, text, color, by)
        return { ...record, props: { ...Object(record.props), growY: noteGrowth(text) } }
      }),
    ]),
  )
const some = fc.array(fc.boolean(), { minLength: 24, maxLength: 24 })
const textsOf = (records: readonly PlainRecord[]) =>
  notesOf(records)
    .map(({ id, text, by }) => `${id} ${by} ${text}`)
    .toSorted()
const facts = { organisationOf: (by: string) => by, votesOf: () => 0 }

function apart(records: readonly PlainRecord[], ids: ReadonlySet<string>): void {
  const all = notesOf(records)
  for (const [i, one] of all.entries())
    for (const other of all.slice(i + 1))
      if (ids.has(one.id) || ids.has(other.id))
        expect(overlap(one.shape.box, other.shape.box), `${one.id} ${other.id}`).toBe(false)
}
function valid(plan: Plan): void {
  const check = createRecordCheck()
  for (const record of plan.put) expect(check(record), record.id).toBeNull()
}
/** The fields that an arrangement may change, put back: what is left must be the same. */
const same = (a: readonly PlainRecord[], b: readonly PlainRecord[]) =>
  expect(a.toSorted((x, y) => (x.id < y.id ? -1 : 1))).toEqual(b.toSorted((x, y) => (x.id < y.id ? -1 : 1)))

test('N2: in rows no note is lost, none covers another, each stays in its zone, and putting back is exact', () => {
  fc.assert(
    fc.property(board, some, fc.constantFrom(...noteOrders), (records, chosen, order) => {
      const notes = notesOf(records).filter((_, i) => chosen[i])
      const before = homes(outline(records))
      const plan = arrangeInRows(records, sortNotes(notes, order, facts))
      valid(plan)
      const after = withPlan(records, plan)
      expect(textsOf(after)).toEqual(textsOf(records))
      apart(after, new Set(notes.map(({ id }) => id)))
      const now = homes(outline(after))
      // A zone that is full and enclosed leaves what does not fit below the board; it never goes to another zone.
      for (const { id } of notes) expect([before.get(id)?.id, undefined]).toContain(now.get(id)?.id)
      const undoing = undoTrail(after, trailOf(records, plan))
      same(withPlan(after, undoing), records)
    }),
  )
})

test('N3: clusters hold what was put in them, under their names; the rest stays, and nothing covers anything', () => {
  fc.assert(
    fc.property(board, some, fc.constantFrom('a', 'b', ''), (records, chosen, place) => {
      const notes = notesIn(records, place)
      const half = (wanted: boolean) => notes.filter((_, i) => chosen[i] === wanted && i % 5 > 0).map(({ id }) => id)
      const clusters = [
        { title: 'Samen optrekken', ids: half(true) },
        { title: 'Wat wringt er in de samenwerking met de gemeente', ids: half(false) },
      ]
      let n = 0
      const name = () => `c${n++}`
      const plan = clusterNotes(records, { zone: place, clusters }, name)
      valid(plan)
      const after = withPlan(records, plan)
      expect(textsOf(after)).toEqual(textsOf(records))
      apart(after, new Set(plan.put.map(({ id }) => id)))
      const made = clustersIn(after, place)
      const filled = clusters.filter(({ ids }) => ids.length > 0)
      expect(made.map(({ title }) => title).toSorted()).toEqual(filled.map(({ title }) => title).toSorted())
      for (const { title, ids } of filled) {
        const zoneId = made.find((one) => one.title === title)?.zone ?? ''
        expect(
          notesIn(after, zoneId)
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(ids.toSorted())
      }
      same(withPlan(after, undoTrail(after, trailOf(records, plan))), records)
      // Once more with one cluster: the others are gone, the notes are not.
      const again = clusterNotes(after, { zone: place, clusters: clusters.slice(0, 1) }, name)
      const anew = withPlan(after, again)
      expect(textsOf(anew)).toEqual(textsOf(records))
      apart(anew, new Set(again.put.map(({ id }) => id)))
      expect(clustersIn(anew, place).length).toBe(filled.includes(clusters[0] ?? { title: '', ids: [] }) ? 1 : 0)
    }),
  )
})

test('N4: a merged note holds all texts and writers; taken apart, the board is exactly what it was', () => {
  fc.assert(
    fc.property(board, some, fc.string({ maxLength: 40 }), (scattered, chosen, text) => {
      const records = withPlan(scattered, arrangeInRows(scattered, notesOf(scattered)))
      const notes = notesOf(records).filter((_, i) => chosen[i])
      const plan = mergeNotes(records, { ids: notes.map(({ id }) => id), text: text.trim(), id: 'samen' })
      if (notes.length < 2) {
        expect(plan).toEqual({ put: [], remove: [] })
        return
      }
      valid(plan)
      const after = withPlan(records, plan)
      apart(after, new Set(['shape:samen']))
      const read = outline(after)
      const items = [...read.zones.flatMap(allItems), ...read.loose]
      const merged = items.find(({ id }) => id === 'shape:samen')
      expect(
        merged &&
          allSources(merged)
            .map((one) => `${one.id} ${one.by} ${one.text}`)
            .toSorted(),
      ).toEqual(notes.map(({ id, by, text: own }) => `${id} ${by} ${own}`).toSorted())
      expect(items.length + notes.length - 1).toBe(
        records.filter(({ type }) => type === 'note' || type === 'tegel').length,
      )
      same(withPlan(after, splitNote(after, 'shape:samen')), records)
    }),
  )
})
