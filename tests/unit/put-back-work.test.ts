// Work that was taken off a board with someone, and arrangements, put back on the board as it is by then.
import { PAGE_ID } from '@kringbord/shared/board'
import { putBackWork, undoTrail } from '@kringbord/shared/plan-trail'
import { expect, test } from 'vitest'
import { arrow, binding, group, note, shape } from '../help/shapes.ts'

test('A2: what stands on the board again by then is left as it is, and not counted', () => {
  const moved = note('shape:terug', { x: 900 })
  const plan = putBackWork([moved], [note('shape:terug'), note('shape:weg')])
  expect(plan).toEqual({ put: [note('shape:weg')], remove: [], back: 1, stayed: 0 })
})

test('A2: what lay in a group comes back in it, and on the board itself where that is gone', () => {
  const parentOf = (board: Parameters<typeof putBackWork>[0], taken: Parameters<typeof putBackWork>[0]) =>
    putBackWork(board, taken).put.find(({ id }) => id === 'shape:in')?.parentId
  const inside = note('shape:in', { parentId: 'shape:groep' })
  expect(parentOf([], [group('shape:groep'), inside]), 'it comes back as well').toBe('shape:groep')
  expect(parentOf([group('shape:groep')], [inside]), 'it stayed').toBe('shape:groep')
  expect(parentOf([], [inside]), 'it went since').toBe(PAGE_ID)
})

test('A2: an arrow is tied again to what is there, and to nothing that is gone', () => {
  const taken = [note('shape:a'), arrow('shape:pijl'), binding('a', 'shape:pijl', 'shape:a')]
  const others = [binding('b', 'shape:pijl', 'shape:b'), binding('c', 'shape:andere', 'shape:a')]
  const ids = (plan: ReturnType<typeof putBackWork>) => plan.put.map(({ id }) => id)
  const all = ['shape:a', 'shape:pijl', 'binding:a']
  const plan = putBackWork([], [...taken, ...others])
  expect(ids(plan), 'what they were tied to is gone').toEqual(all)
  expect(plan.back, 'ties are not counted').toBe(2)
  const there = [note('shape:b'), arrow('shape:andere')]
  expect(ids(putBackWork(there, [...taken, ...others]))).toEqual([...all, 'binding:b', 'binding:c'])
})

test('N1: a zone that was made larger stays so while something lies in the part that would go', () => {
  const props = { w: 800, h: 400, kind: 'zone', tone: 'paper', zone: 'a', title: 'Vlak', prompt: '', sign: '' }
  const zone = shape('shape:vorm.vlak', 'area', props, { x: 0, y: 0 })
  const changed = [{ id: zone.id, before: { 'props.w': 300 }, after: { 'props.w': 800 } }]
  const undone = (x: number) =>
    undoTrail([zone, note('shape:a', { x, y: 50 })], { changed, made: [], removed: [] }).put.map(({ id }) => id)
  expect(undone(500)).toEqual([])
  expect(undone(20)).toEqual([zone.id])
})
