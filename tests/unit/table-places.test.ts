// Where groups of one organisation are on the board: at the place that carries their name, and never at a numbered row.
import type { TablePlace, TableRound } from '@kringbord/shared/tables'
import { placesOf } from '@kringbord/shared/tables-places'
import { expect, test } from 'vitest'
import { stepOf } from '../help/table-scene.ts'

const place = (zone: string, title: string): TablePlace => ({ zone, title, shape: `shape:vorm.${zone}` })
const round = (...names: string[]): TableRound => ({
  id: 'r1',
  grouping: 'stakeholder',
  from: null,
  way: 'organisation',
  tables: names.map((name, i) => ({ id: `t${i + 1}`, name, of: `org${i}`, members: [] })),
  certificate: null,
  walk: null,
})
const interests = ['Gemeente', 'Woningcorporatie', 'Zorgorganisatie', 'Welzijnsorganisatie']
const known = interests.map((title, i) => place(`belangen.${i + 1}`, title))
const step = stepOf(
  'belangen',
  'stakeholder',
  ['belangen'],
  known.map(({ zone }) => zone),
)

test('Z7: an organisation goes to the place that means it alone, the others follow in order', () => {
  const names = ['Buurtzorg Waterland', 'Welzijn in de Buurt', 'Corporatie De Brug', 'Gemeente Waterland']
  const places = placesOf(round(...names), step, [place('belangen', 'Belangen'), ...known])
  expect(Object.fromEntries(Object.entries(places).map(([table, [zone]]) => [table, zone]))).toEqual({
    t1: 'belangen.3',
    t2: 'belangen.4',
    t3: 'belangen.2',
    t4: 'belangen.1',
  })
})

test('Z7: a place that could be of two is given out in order', () => {
  const places = placesOf(round('Gemeente Oost', 'Gemeente West'), step, [place('belangen', 'Belangen'), ...known])
  expect([places.t1?.[0], places.t2?.[0]]).toEqual(['belangen.1', 'belangen.2'])
})

test('Z7: rows of a list are nobody’s place', () => {
  const rows = [place('actie', 'Actie'), place('actie.1', 'Actie 1'), place('actie.2', 'Actie 2')]
  expect(
    placesOf(round('Een', 'Twee'), stepOf('actie', 'stakeholder', ['actie'], ['actie.1', 'actie.2']), rows),
  ).toEqual({})
})
