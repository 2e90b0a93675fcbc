// Places for notes that come on the board together.
import { boardRoots, isFormPart } from '@kringbord/shared/board'
import { createRecordCheck } from '@kringbord/shared/check'
import { contains, freeCells, overlap } from '@kringbord/shared/free-place'
import { kindOf, placesToWrite, writesHidden } from '@kringbord/shared/hidden-writing'
import { area, type Box, label, note, stack } from '@kringbord/shared/layout'
import { allZones, outline } from '@kringbord/shared/outline'
import { type NoteToShow, recordsToShow } from '@kringbord/shared/own-note-record'
import { placeNotes } from '@kringbord/shared/place-notes'
import type { PlainRecord } from '@kringbord/shared/records'
import { readRecord } from '@kringbord/shared/records'
import { placeShapes } from '@kringbord/shared/shape-place'
import { instantiate, session } from '@kringbord/shared/werkvormen/instantiate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

const zone = (name: string, box: Box) =>
  area(name, box, { zone: name, title: 'Trots', prompt: 'Waar ben je trots op?' })
const box: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -1_000, max: 4_000 }),
  y: fc.integer({ min: -1_000, max: 4_000 }),
  w: fc.integer({ min: 150, max: 2_400 }),
  h: fc.integer({ min: 120, max: 2_000 }),
})
const text = fc.integer({ min: 1, max: 280 }).map((length) => 'leren van elkaar '.repeat(20).slice(0, length))
const things = fc
  .array(fc.record({ zone: fc.constantFrom('a', 'b', 'weg'), kind: fc.constantFrom('note', 'tegel'), text }), {
    maxLength: 60,
  })
  .map((all) => all.map((one, i) => ({ ...one, id: `n${i}` })))
const board = fc
  .record({
    a: box,
    b: box,
    labels: fc.array(box, { maxLength: 3 }),
    notes: fc.array(fc.tuple(fc.nat(3_000), fc.nat(3_000)), { maxLength: 12 }),
  })
  .map(({ a, b, labels, notes }) =>
    stack([
      zone('a', a),
      zone('b', b),
      ...labels.map((one, i) => label(`l${i}`, { ...one, w: one.w / 4, h: one.h / 4 }, 'Lees dit')),
      ...notes.map(([x, y], i) => note(`oud-${i}`, { x, y }, 'Oud')),
    ]),
  )

test('H5: each gets one place, none covers another or what was there, and a zone that was named holds it or is full', () => {
  fc.assert(
    fc.property(board, things, (records, all) => {
      const { places, grown } = placeNotes(records, all)
      expect(places.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted())
      for (const [i, one] of places.entries())
        for (const other of places.slice(i + 1))
          expect(overlap(one.box, other.box), `${one.id} ${other.id}`).toBe(false)
      const there = placeShapes(records).filter(({ type }) => type === 'note' || type === 'label')
      const sizes = new Map(grown.map(({ id, w, h }) => [id, { w, h }]))
      const zones = new Map(
        placeShapes(records).flatMap(({ id, props, box: at }) =>
          typeof props.zone === 'string' ? [[props.zone, { ...at, ...sizes.get(id) }] as const] : [],
        ),
      )
      for (const { id, box: at } of places) {
        const wanted = zones.get(all.find((one) => one.id === id)?.zone ?? '')
        const covers = there.filter((shape) => overlap(shape.box, at) && !(wanted && contains(shape.box, wanted)))
        expect(covers.map((shape) => shape.id)).toEqual([])
        if (wanted && overlap(wanted, at)) expect(contains(wanted, at), id).toBe(true)
      }
    }),
    { numRuns: 150 },
  )
})

test('H5: rows of free cells never cover what is taken and lie in the room', () => {
  fc.assert(
    fc.property(
      box,
      fc.array(box, { maxLength: 20 }),
      fc.integer({ min: 20, max: 300 }),
      fc.nat(80),
      (room, taken, size, count) => {
        const cells = freeCells(room, { w: size, h: size, gap: 24 }, { taken, count })
        expect(cells.length).toBeLessThanOrEqual(count)
        for (const cell of cells) {
          expect(contains(room, cell)).toBe(true)
          expect(taken.some((one) => overlap(one, cell))).toBe(false)
        }
      },
    ),
    { numRuns: 300 },
  )
})

const forms = ['posterpresentatie', 'tegeltjeswijsheden', 'reflectie', 'whole-system', 'kompas']

test.each(forms)(
  'H5: thirty people show what they wrote in each hidden step of %s: all of it in the zones of the step',
  (formId) => {
    const made = instantiate({ formId, lang: 'nl', params: {}, filled: false, title: 'Leerdag' })
    const doc = new Y.Doc()
    Y.applyUpdate(doc, made.update)
    const records = [...boardRoots(doc).records].map(([id, map]) => readRecord(id, map))
    const check = createRecordCheck()
    for (const step of session(formId, 'nl', {}).steps.filter(writesHidden)) {
      const zones = placesToWrite(
        step,
        allZones(outline(records)).map(({ id, kind }) => ({ id, kind })),
      ).map(({ id }) => id)
      const notes: NoteToShow[] = Array.from({ length: 30 * Math.max(1, Math.min(2, step.budget.notes)) }, (_, i) => ({
        id: `kanarie-${step.id}-${i}`,
        zone: zones[i % zones.length] ?? '',
        kind: kindOf(step),
        text: `Wat ik vandaag leerde over samenwerken in de wijk, nummer ${i}`,
        look: '',
        shareable: true,
        by: '',
      }))
      const added = recordsToShow(records, notes)
      for (const record of added) expect(check(record), `${step.id} ${record.id}`).toBeNull()
      const after = merge(records, added)
      const where = allZones(outline(after))
      for (const one of notes) {
        const home = where.find((zoned) => zoned.items.some(({ id }) => id === `shape:${one.id}`))
        expect(home?.id, `${step.id} ${one.id}`).toBe(one.zone)
      }
      expect(added.filter(({ id }) => !isFormPart(id))).toHaveLength(notes.length)
    }
    doc.destroy()
  },
)

function merge(records: readonly PlainRecord[], added: readonly PlainRecord[]): PlainRecord[] {
  const ids = new Set(added.map(({ id }) => id))
  return [...records.filter(({ id }) => !ids.has(id)), ...added]
}
