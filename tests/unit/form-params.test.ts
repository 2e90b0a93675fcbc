// T: what a person fills in for a form is cleaned, and what cannot be used is named field by field.
import type { ParamSpec } from '@kringbord/shared/form'
import { parseParams } from '@kringbord/shared/werkvormen/params'
import { expect, test } from 'vitest'

const t = (key: string) => `<${key}>`
const params: ParamSpec[] = [
  { kind: 'names', key: 'teams', min: 2, max: 3, defaults: ['a', 'b'] },
  { kind: 'pairs', key: 'axes', min: 1, max: 2, defaults: [['north', 'south']] },
  { kind: 'number', key: 'tiles', min: 8, max: 60, default: 24 },
  { kind: 'choice', key: 'variant', options: ['A', 'B'], default: 'A' },
  { kind: 'text', key: 'theme', maxLength: 10, default: 'theme' },
]
const parse = (values: Record<string, unknown>) => parseParams({ id: 'x', params }, values, t)

function fieldsOf(values: Record<string, unknown>): unknown {
  try {
    parse(values)
  } catch (error) {
    return error instanceof Error && 'fields' in error ? error.fields : error
  }
  return 'no error'
}

test('T3 missing parameters take their defaults in the language', () => {
  expect(parse({})).toEqual({
    teams: ['<a>', '<b>'],
    axes: [['<north>', '<south>']],
    tiles: 24,
    variant: 'A',
    theme: '<theme>',
  })
})

test('T3 names are trimmed, empty ones dropped, an emptied text stays empty', () => {
  expect(parse({ teams: ['  Waterland  Vitaal ', '', ' \n', 'Havenkwartier'], theme: '  ' })).toMatchObject({
    teams: ['Waterland Vitaal', 'Havenkwartier'],
    theme: '',
  })
})

test('T3 every wrong field is named at once, by its place among what was given', () => {
  expect(
    fieldsOf({
      teams: ['Noord', '', 'noord', 'x'.repeat(61), 'Zuid'],
      axes: [['dichtbij', ''], ['zelfde', 'Zelfde'], 'nee'],
      tiles: 7,
      variant: 'C',
      theme: 'veel te lange tekst',
      other: 1,
    }),
  ).toEqual([
    { path: 'params.other', reason: 'unknown' },
    { path: 'params.teams.2', reason: 'duplicate' },
    { path: 'params.teams.3', reason: 'too-long' },
    { path: 'params.teams', reason: 'too-many' },
    { path: 'params.axes.0', reason: 'required' },
    { path: 'params.axes.1', reason: 'duplicate' },
    { path: 'params.axes.2', reason: 'wrong-type' },
    { path: 'params.tiles', reason: 'out-of-range' },
    { path: 'params.variant', reason: 'out-of-range' },
    { path: 'params.theme', reason: 'too-long' },
  ])
})

test('T3 values of another type are refused, not converted', () => {
  expect(fieldsOf({ teams: 'Noord', tiles: '24', theme: 3 })).toEqual([
    { path: 'params.teams', reason: 'wrong-type' },
    { path: 'params.tiles', reason: 'wrong-type' },
    { path: 'params.theme', reason: 'wrong-type' },
  ])
  expect(fieldsOf({ teams: ['Noord', 7, 'Zuid'] })).toEqual([{ path: 'params.teams.1', reason: 'wrong-type' }])
  expect(fieldsOf({ teams: ['Noord'], tiles: 9.5 })).toEqual([
    { path: 'params.teams', reason: 'too-few' },
    { path: 'params.tiles', reason: 'wrong-type' },
  ])
})
