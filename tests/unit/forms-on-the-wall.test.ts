// Whole System in a Room and Gezamenlijk kompas at the edges of their parameters: boards that are valid, notes that lie in
// their zones and not on each other, and steps that add up to the hours the method asks for.

import type { Lang, ParamValues } from '@kringbord/shared/form'
import { outline } from '@kringbord/shared/outline'
import type { PlainRecord } from '@kringbord/shared/records'
import { createBoardSchema } from '@kringbord/shared/schema'
import { placeShapes } from '@kringbord/shared/shape-place'
import { boardRecords, session } from '@kringbord/shared/werkvormen/instantiate'
import { parseParams } from '@kringbord/shared/werkvormen/params'
import { form, translate } from '@kringbord/shared/werkvormen/registry'
import { describe, expect, test } from 'vitest'

const long = (n: number) => `Samenwerkingsverband voor wonen, welzijn en zorg in regio ${n}`
const names = (count: number) => Array.from({ length: count }, (_, i) => long(i + 1))

const cases: [string, ParamValues][] = [
  ['whole-system', {}],
  ['whole-system', { variant: 'B', groups: names(3), tables: 2, startDecade: 2010 }],
  ['whole-system', { variant: 'C', groups: names(8), tables: 8, startDecade: 1950, topic: 'x '.repeat(39) }],
  ['kompas', {}],
  ['kompas', { organisations: names(3), horizon: 2 }],
  ['kompas', { organisations: names(12), horizon: 20 }],
]

describe.each(cases)('%s with %j', (id, given) => {
  test.each<Lang>(['nl', 'en'])('T4 T8 makes a valid board in %s, notes in their zones and apart', (lang) => {
    const records = board(id, lang, given)
    const schema = createBoardSchema()
    for (const record of records) schema.validateRecord(fakeStore, record as never, 'createRecord', null)
    expect(new Set(records.map((record) => record.id)).size).toBe(records.length)
    const notes = placeShapes(records).filter((shape) => shape.type === 'note')
    expect(notes.length).toBeGreaterThan(10)
    for (const [i, one] of notes.entries())
      for (const other of notes.slice(i + 1)) expect(overlap(one.box, other.box), `${one.id} ${other.id}`).toBe(false)
    const { loose } = outline(records)
    expect(loose).toEqual([])
  })

  test('T6 steps and harvest name zones that exist', () => {
    const { steps, harvest } = session(id, 'nl', filledParams(id, 'nl', given))
    const zones = new Set(board(id, 'nl', given).map((record) => Object(record.props).zone))
    for (const step of steps) for (const zone of [...step.zones, ...step.harvest]) expect(zones).toContain(zone)
    for (const section of harvest) for (const zone of section.zones) expect(zones).toContain(zone)
  })
})

test('T16 the variants take the hours of the method', () => {
  const hours = (variant: string) =>
    session('whole-system', 'nl', { variant }).steps.reduce((sum, step) => sum + step.minutes, 0) / 60
  expect([hours('A'), hours('B'), hours('C')]).toEqual([14, 15, 3])
})

test('T17 an exploration says that it is no Future Search and plans no years', () => {
  const texts = board('whole-system', 'nl', { variant: 'C' }).flatMap(({ props }) => [
    Object(props).title,
    Object(props).text,
  ])
  expect(texts).toContain('Dit is een verkenning, geen Future Search')
  expect(texts).not.toContain('Na 3 jaar')
})

// biome-ignore lint/suspicious/noExplicitAny: reason: the schema asks for a store that these records do not need
const fakeStore = {} as any

function board(id: string, lang: Lang, given: ParamValues): PlainRecord[] {
  const made = form(id)
  const t = translate(made, lang)
  return boardRecords(made, { params: filledParams(id, lang, given), t, lang }, { filled: true })
}

function filledParams(id: string, lang: Lang, given: ParamValues): ParamValues {
  const made = form(id)
  const t = translate(made, lang)
  return parseParams(made, { ...made.exampleParams(t), ...given }, t)
}

type Box = { x: number; y: number; w: number; h: number }

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}
