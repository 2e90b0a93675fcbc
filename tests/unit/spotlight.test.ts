// Presenting without a board: the order in which things are read aloud, and the notes of who presents.
import type { VoteView } from '@kringbord/shared/votes'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Part } from '../../client/src/session/spotlight/parts.ts'
import { around, nextTouched, readingList } from '../../client/src/session/spotlight/reading-list.ts'
import { createSpeakerNoteBook } from '../../client/src/session/spotlight/speaker-notes.ts'
import { until } from '../help/until.ts'

const part = (shape: string): Part => ({
  shape,
  title: `tegel ${shape}`,
  kind: 'tegel',
  bounds: { x: 0, y: 0, w: 600, h: 600 },
})
const voted = (hearts: Record<string, number>): Pick<VoteView, 'result'> => ({
  result: {
    voters: 5,
    tooFew: false,
    lines: Object.entries(hearts).map(([item, dot]) => ({ item, counts: { dot }, bridge: null })),
    reasons: [],
    voices: [],
  },
})

test('W8: read aloud is what got most hearts, then one that did not make it, then the rest; nothing is left out', () => {
  const parts = ['a', 'b', 'c', 'd', 'e', 'f'].map(part)
  const vote = voted({ a: 1, b: 5, c: 0, d: 3, e: 2, f: 0 })
  const order = (touched: string | null) =>
    readingList(parts, vote, touched).map(({ shape, why, votes }) => `${shape} ${why} ${votes}`)
  expect(order(null).slice(0, 3)).toEqual(['b top 5', 'd top 3', 'e top 2'])
  expect(order('c').slice(3)).toEqual(['c touched 0', 'a rest 1', 'f rest 0'])
  expect(order('b'), 'who is in the top is not also the other one').toEqual(order(null))
  expect(readingList(parts, null, null).map(({ shape, why }) => shape + why)).toEqual(
    parts.map(({ shape }) => `${shape}rest`),
  )
  const list = readingList(parts, vote, null)
  const turns = ['', '', '', ''].reduce<(string | null)[]>((all) => [...all, nextTouched(list, all.at(-1) ?? null)], [])
  expect(turns).toEqual(['a', 'c', 'f', 'a'])
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.nat(4)), (hearts) => {
      const read = readingList(parts, voted(hearts), null)
      expect(read.map(({ shape }) => shape).sort()).toEqual(parts.map(({ shape }) => shape))
      const top = read.filter(({ why }) => why === 'top')
      expect(top.length).toBeLessThanOrEqual(6)
      for (const one of top) expect(one.votes, 'nothing without a heart is in the top').toBeGreaterThan(0)
      for (const one of read)
        if (one.why === 'rest') for (const up of top) expect(up.votes).toBeGreaterThanOrEqual(one.votes ?? 0)
    }),
  )
})

test('W8: going on and back stays within the list', () => {
  const list = ['a', 'b'].map(part)
  expect(around(list, undefined)).toEqual({ at: -1, current: null, next: list[0], previous: null })
  expect(around(list, 'a')).toMatchObject({ at: 0, next: { shape: 'b' }, previous: null })
  expect(around(list, 'b')).toMatchObject({ at: 1, next: null, previous: { shape: 'a' } })
})

test('W5: a note is saved while one types, the last words win, and what failed is sent again', async () => {
  const kept: Record<string, string> = { 'shape:b': 'er al' }
  let down = true
  const waits: (() => void)[] = []
  const book = createSpeakerNoteBook({
    ask: async () => ({ ...kept }),
    async put(shape, text) {
      if (down) throw new Error('offline')
      kept[shape] = text
    },
    wait(_ms, run) {
      waits.push(run)
      return () => waits.splice(waits.indexOf(run), 1)
    },
  })
  book.load()
  book.write('shape:a', 'V')
  book.write('shape:a', 'Vraag door')
  await until('the notes are there', () => book.state.get().notes?.['shape:b'] === 'er al')
  expect(book.state.get().notes?.['shape:a'], 'typed before they came').toBe('Vraag door')
  expect(waits.length, 'one saving for both').toBe(1)
  waits.pop()?.()
  await until('it failed', () => book.state.get().saving === 'failed')
  down = false
  waits.pop()?.()
  await until('it is saved', () => book.state.get().saving === 'done')
  expect(kept).toEqual({ 'shape:a': 'Vraag door', 'shape:b': 'er al' })
})
