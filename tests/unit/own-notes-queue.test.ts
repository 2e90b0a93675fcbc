// One's own notes on a device while answers of the server cross what is being sent.
import { oneAtATime } from '@kringbord/client/session/one-at-a-time'
import { createOwnNotes, type OwnNotesApi } from '@kringbord/client/session/own-notes/own-notes'
import type { OwnNote } from '@kringbord/shared/own-notes'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { until } from '../help/until.ts'

beforeEach(() => {
  const page = new EventTarget()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
})
afterEach(() => {
  vi.unstubAllGlobals()
})

/** What a server keeps, whose answers to `list` wait until they are let go. */
function slowServer() {
  const stored = new Map<string, OwnNote>()
  const held: (() => void)[] = []
  const keep = async (id: string, note: Omit<OwnNote, 'id'>) => {
    stored.set(id, { ...note, id })
    return { id }
  }
  const api: OwnNotesApi = {
    list() {
      const answer = { notes: [...stored.values()], table: [], mayShow: [] }
      return new Promise((resolve) => held.push(() => resolve(answer)))
    },
    show: async () => ({ shown: 0, left: 0 }),
    add: ({ id, step, kind, zone, text, look, sign, shareable }) =>
      keep(id, {
        step,
        kind,
        zone,
        text,
        look: look ?? '',
        sign: sign ?? 'name',
        shareable: shareable ?? false,
      }),
    change: async (id) => ({ id }),
    remove: async (id) => stored.delete(id),
  }
  return { api, stored, held }
}

const note = (id: string): OwnNote => {
  return { id, step: 's', kind: 'note', zone: '', text: id, look: '', sign: 'name', shareable: true }
}
const storage = { getItem: () => null, setItem() {}, removeItem() {}, names: () => [] }

test('F7: what was saved while the list was on its way stays in the list; what was removed stays away', async () => {
  const { api, stored, held } = slowServer()
  const own = createOwnNotes({ api, storage, keptAs: 'x' })
  const states = () => own.notes.get().map(({ id, state }) => `${id}:${state}`)
  own.write(note('eerste'))
  await until('it is saved', () => states().join() === 'eerste:saved')
  // The list that was asked at the start knows nothing of it.
  expect(held.length).toBe(1)
  held[0]?.()
  await until('it is asked again', () => held.length === 2)
  expect(states()).toEqual(['eerste:saved'])
  held[1]?.()

  own.reload()
  await until('it is asked', () => held.length === 3)
  own.remove('eerste')
  await until('the server removed it', () => stored.size === 0)
  held[2]?.()
  await until('it is asked again', () => held.length === 4)
  expect(states()).toEqual([])
  held[3]?.()
  own.close()
})

test('F7: of two lists that were asked for, the older says nothing when it comes last', async () => {
  const { api, stored, held } = slowServer()
  const own = createOwnNotes({ api, storage, keptAs: 'x' })
  const there = () => own.notes.get().map(({ id }) => id)
  // What the first of them has is shown meanwhile, and another is written elsewhere.
  stored.set('getoond', note('getoond'))
  own.reload()
  stored.clear()
  stored.set('nieuw', note('nieuw'))
  own.reload()
  await until('both are asked', () => held.length === 3)
  held[2]?.()
  await until('the newer one is there', () => there().join() === 'nieuw')
  held[1]?.()
  await new Promise((resolve) => setImmediate(resolve))
  expect(there()).toEqual(['nieuw'])
  own.close()
})

test('who asks while a request is under way gets a newer answer, one for all of them', async () => {
  const held: ((value: number) => void)[] = []
  const read = oneAtATime(() => new Promise<number>((resolve) => held.push(resolve)))
  const together = [read(), read()]
  await until('it is asked', () => held.length === 1)
  const later = [read(), read()]
  held[0]?.(1)
  expect(await Promise.all(together)).toEqual([1, 1])
  await until('it is asked again', () => held.length === 2)
  held[1]?.(2)
  expect(await Promise.all(later)).toEqual([2, 2])
  expect(held.length).toBe(2)
})

test('who asks after a request that failed gets an answer all the same', async () => {
  let line = false
  const read = oneAtATime(async () => {
    if (!line) throw new Error('no line')
    return 'answer'
  })
  await expect(read()).rejects.toThrow('no line')
  line = true
  expect(await read()).toBe('answer')
})
