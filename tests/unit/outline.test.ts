// O: a board read as zones in reading order, with nothing left out.
import { PAGE_ID } from '@kringbord/shared/board'
import { drawing } from '@kringbord/shared/drawing'
import { area, label, note, tegel, textbox } from '@kringbord/shared/layout'
import { allItems, allZones, outline } from '@kringbord/shared/outline'
import type { PlainRecord } from '@kringbord/shared/records'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const zone = (name: string, x: number, y: number, w: number, h: number) => area(name, { x, y, w, h }, { zone: name })
const page: PlainRecord = { id: PAGE_ID, typeName: 'page', name: 'p', index: 'a1', meta: {} }
const frame = (id: string, x: number, y: number, extra: object = {}): PlainRecord => ({
  ...note(id, { x, y }, ''),
  type: 'frame',
  props: { w: 500, h: 500, name: '', color: 'black' },
  ...extra,
})

test('O1 a note belongs to the smallest zone that its centre lies in', () => {
  const records = [
    page,
    zone('outer', 0, 0, 2000, 2000),
    zone('inner', 100, 100, 500, 500),
    note('in', { x: 200, y: 200 }, 'binnen'),
    note('edge', { x: 450, y: 450 }, 'rand'),
    note('out', { x: 1000, y: 1000 }, 'buiten'),
    note('loose', { x: 3000, y: 0 }, 'los'),
  ]
  const { zones, loose } = outline(records)
  expect(zones.map(({ id }) => id)).toEqual(['outer'])
  expect(zones[0]?.zones[0]?.items.map(({ text }) => text)).toEqual(['binnen', 'rand'])
  expect(zones[0]?.items.map(({ text }) => text)).toEqual(['buiten'])
  expect(loose.map(({ text }) => text)).toEqual(['los'])
})

test('O2 zones and notes come as one reads: rows from the top, from left to right within a row', () => {
  const records = [
    zone('z', 0, 0, 2000, 2000),
    note('d', { x: 20, y: 520 }, '4'),
    note('b', { x: 520, y: 0 }, '2'),
    note('c', { x: 900, y: 60 }, '3'),
    note('a', { x: 10, y: 40 }, '1'),
    zone('right', 4000, 30, 100, 100),
    zone('under', 2500, 1500, 100, 100),
  ]
  const { zones } = outline(records)
  expect(zones[0]?.items.map(({ text }) => text).join('')).toBe('1234')
  expect(allZones(outline(records)).map(({ id }) => id)).toEqual(['z', 'right', 'under'])
})

test('O3 a text box is a zone with its text; what lies on it is in it', () => {
  const records = [
    zone('poster', 0, 0, 1000, 1000),
    textbox('poster.kracht', { x: 50, y: 50, w: 600, h: 300 }, { title: 'Kracht', placeholder: 'Waar?' }, 'Lef\nDoen'),
    note('on', { x: 100, y: 100 }, 'ja'),
  ]
  const box = outline(records).zones[0]?.zones[0]
  expect(box).toMatchObject({
    kind: 'textbox',
    id: 'poster.kracht',
    title: 'Kracht',
    prompt: 'Waar?',
    text: 'Lef\nDoen',
  })
  expect(box?.items.map(({ text }) => text)).toEqual(['ja'])
})

test('O4 kinds, authors and looks of what people put on the board', () => {
  const arrow = {
    ...note('pijl', { x: 0, y: 0 }, ''),
    type: 'arrow',
    props: { start: { x: 0, y: 0 }, end: { x: 9, y: 9 }, text: '' },
  }
  const records = [
    note('n', { x: 0, y: 0 }, 'tekst', 'light-blue', 'p1'),
    tegel('t', { x: 300, y: 0 }, 'wijs', { motif: 'vis' }),
    drawing(
      'd',
      [
        [1000, 0],
        [1100, 50],
      ],
      { by: 'p2' },
    ),
    { ...note('g', { x: 1300, y: 0 }, 'in figuur'), type: 'geo' },
    { ...note('i', { x: 1700, y: 0 }, ''), type: 'image', props: { w: 10, h: 10 } },
    arrow,
    label('l', { x: 0, y: 0, w: 10, h: 10 }, 'vast'),
    area('decor', { x: 0, y: 0, w: 5000, h: 5000 }, {}),
    { ...tegel('vorm.voorbeeld', { x: 0, y: 0 }, 'om te lezen'), isLocked: true },
  ]
  const { loose } = outline(records)
  const of = (id: string) => loose.find((item) => item.id === `shape:${id}`)
  expect(of('n')).toMatchObject({ kind: 'note', by: 'p1', look: 'light-blue' })
  expect(of('t')).toMatchObject({ kind: 'tegel', text: 'wijs', look: 'vis' })
  expect(of('d')).toMatchObject({ kind: 'drawing', by: 'p2', text: '' })
  expect(of('g')).toMatchObject({ kind: 'text', text: 'in figuur' })
  expect(of('i')?.kind).toBe('image')
  expect(of('pijl')?.kind).toBe('drawing')
  expect(loose).toHaveLength(6)
})

test('O5 shapes inside frames and groups count where they are seen, turned frames too', () => {
  const records = [
    zone('z', 1000, 1000, 300, 300),
    frame('f', 900, 900),
    { ...note('n', { x: 150, y: 150 }, 'in frame'), parentId: 'shape:f' },
    zone('turned', -300, 2000, 300, 300),
    frame('g', 0, 2000, { rotation: Math.PI / 2 }),
    { ...note('m', { x: 50, y: 50 }, 'in gedraaid frame'), parentId: 'shape:g' },
  ]
  const zones = allZones(outline(records))
  expect(zones.map(({ id, items }) => [id, items.map(({ text }) => text)])).toEqual([
    ['z', ['in frame']],
    ['turned', ['in gedraaid frame']],
  ])
})

test('O6 nothing is left out or named twice, whatever lies where, and broken records do not hurt', () => {
  const place = fc.record({ x: fc.integer({ min: -500, max: 3000 }), y: fc.integer({ min: -500, max: 3000 }) })
  const box = fc.tuple(place, fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 2000 }))
  fc.assert(
    fc.property(fc.array(box, { maxLength: 12 }), fc.array(place, { maxLength: 30 }), (boxes, places) => {
      const broken: PlainRecord[] = [
        { id: 'shape:x', typeName: 'shape', type: 'note' },
        frame('a', 0, 0, { parentId: 'shape:b' }),
        frame('b', 0, 0, { parentId: 'shape:a' }),
        { ...note('self', { x: 0, y: 0 }, 's'), parentId: 'shape:self' },
      ]
      const zones = boxes.map(([at, w, h], i) => zone(`z${i}`, at.x, at.y, w, h))
      const notes = places.map((at, i) => note(`n${i}`, at, `${i}`))
      const read = outline([...zones, ...notes, ...broken])
      const ids = [...read.zones.flatMap(allItems), ...read.loose].map(({ id }) => id)
      expect(ids.sort()).toEqual([...notes.map(({ id }) => id), 'shape:x', 'shape:self'].sort())
      expect(allZones(read)).toHaveLength(zones.length)
    }),
    { numRuns: 200 },
  )
})
