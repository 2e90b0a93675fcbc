// How much lies in the zones of a step, for who facilitates.
import type { Outline, OutlineItem } from '@kringbord/shared/outline'
import { expect, test } from 'vitest'
import { heldByZone, sumOf, zonesHeld } from '../../client/src/session/tables/held.ts'
import { outlineZone as zone } from '../help/outline-zone.ts'

const box = { x: 0, y: 0, w: 10, h: 10 }
const note = (id: string): OutlineItem => ({ id, kind: 'note', type: 'note', text: id, by: '', look: 'yellow', box })
const board: Outline = {
  zones: [
    zone('blad', 'Terugkijken', {
      zones: [
        zone('blad.feit', 'Wat gebeurde er?', { items: [note('a'), note('b')] }),
        zone('blad.nou', 'Nou en?', {
          zones: [zone('blad.nou.groep', 'Groep', { items: [note('c')] })],
          items: [note('d')],
        }),
        zone('blad.vak', 'Afspraak', { kind: 'textbox', text: 'Elke maand' }),
        zone('blad.leeg', 'Wanneer', { kind: 'textbox', text: '  ' }),
      ],
    }),
  ],
  loose: [note('los')],
}

test('Z11: every harvest zone of a step says how much it holds, with what lies in zones in it and boxes that are filled in', () => {
  const wanted = ['blad.nou', 'blad.feit', 'blad.vak', 'blad.leeg', 'weg']
  expect(zonesHeld({ harvest: wanted, zones: ['blad'] }, board).map(({ id, held }) => [id, held])).toEqual([
    ['blad.nou', 2],
    ['blad.feit', 2],
    ['blad.vak', 1],
    ['blad.leeg', 0],
  ])
  expect(zonesHeld({ harvest: [], zones: ['blad'] }, board)).toEqual([{ id: 'blad', name: 'Terugkijken', held: 5 }])
})

test('Z11: of a place with zones in it nothing is counted twice', () => {
  const held = heldByZone(board)
  expect(sumOf(['blad', 'blad.feit', 'blad.nou'], held)).toBe(5)
  expect(sumOf(['weg', 'blad.feit', 'blad.nou'], held)).toBe(4)
})
