// Hidden notes that are shown: each on the board once, in its place, and with no more of its writer than was promised.
import { boardRoots } from '@kringbord/shared/board'
import { boardNotes } from '@kringbord/shared/board-notes'
import { hiddenCounts, ownNotes, shownHidden } from '@kringbord/shared/own-notes'
import { propsOf } from '@kringbord/shared/record-props'
import { afterEach, expect, test } from 'vitest'
import { createHiddenScene, type HiddenScene } from '../help/hidden-scene.ts'
import { canary, createHiddenWriting, idOf, metaBy, textOf } from '../help/hidden-writing.ts'
import { until } from '../help/until.ts'
import { BOARD } from '../help/wall.ts'

let scene: HiddenScene
afterEach(() => scene.close())

const { newNote, shownIn, writeAll, writers } = createHiddenWriting(() => scene)

test('H3: shown, each is on the board once, for everyone and in the store, and its writer is forgotten', async () => {
  scene = await createHiddenScene({ anonymity: 'anonymous' })
  await writeAll()
  expect(await scene.answer(hiddenCounts, 0, '/hidden')).toEqual({
    steps: [{ step: scene.step.id, notes: 30, writers: 30, zones: { [scene.zone]: 30 }, tables: [] }],
    here: 30,
    own: [],
    without: 0,
  })
  const show = { step: scene.step.id, how: 'all' }
  const [first, second] = await Promise.all([
    scene.answer(shownHidden, 0, '/hidden/show', show),
    scene.answer(shownHidden, 0, '/hidden/show', show),
  ])
  expect([first, second]).toEqual([
    { shown: 30, left: 0 },
    { shown: 0, left: 0 },
  ])
  await until('everyone sees them', () => scene.clients.every((client) => shownIn(client).length === 30))
  const [any] = scene.clients
  if (!any) throw new Error('nobody is here')
  const shown = shownIn(any)
  expect(shown.map(textOf).toSorted()).toEqual(writers().map(canary).toSorted())
  expect(shown.map(metaBy)).toEqual(Array(30).fill(''))
  expect(shown.map((record) => propsOf(record).by)).toEqual(Array(30).fill(''))
  const made = shown.map(({ id }) => boardRoots(any.doc).records.get(id)?._item?.id.client)
  expect(new Set(made).size, 'one writer: the server').toBe(1)
  expect(scene.clients.map(({ doc }) => doc.clientID)).not.toContain(made[0])
  expect(await scene.store.ownNotes(BOARD)).toEqual([])
  const inOrder = shown.map(textOf).join()
  expect(inOrder, 'shuffled').not.toBe(writers().map(canary).join())
})

test('H3: one by one, each comes once, and what is said of the writers does not change on the way', async () => {
  scene = await createHiddenScene({
    formId: 'whole-system',
    participants: 7,
    organisation: (n) => (n < 6 ? 'Wijkteam' : `Eigen ${n}`),
  })
  expect(scene.step.anonymity).toBe('organisation')
  await writeAll()
  for (let left = 6; left >= 0; left--)
    expect(await scene.answer(shownHidden, 0, '/hidden/show', { step: scene.step.id, how: 'next' })).toEqual({
      shown: 1,
      left,
    })
  await until('all are there', () => scene.clients.every((client) => shownIn(client).length === 7))
  const [any] = scene.clients
  const by = any ? shownIn(any).map(metaBy) : []
  // Four of one organisation, three others whose domain is the same: nobody can be found.
  expect(by.toSorted()).toEqual(['Wijkteam', 'Wijkteam', 'Wijkteam', 'Wijkteam', 'Zorg', 'Zorg', 'Zorg'])
})

test('H5: shown one by one they lie in their zone, as when all come at once', async () => {
  scene = await createHiddenScene({ formId: 'kompas', stepId: 'check-in', participants: 32 })
  const rights = { note: false, moveOwn: false, moveAll: false, vote: false, draw: false, tegel: true }
  const zone = 'noorden.alleen'
  const hidden = {
    visibility: 'hidden-until-shown',
    anonymity: 'anonymous',
    zones: ['noorden'],
    harvest: [zone],
    rights,
  }
  const steps = scene.steps.map((step) => (step.id === 'check-in' ? { ...step, ...hidden } : step))
  expect((await scene.ask(0, '/session', { kind: 'steps', steps })).status).toBe(200)
  for (const n of writers()) await scene.ask(n, '/own-notes', { ...newNote(n), zone })
  for (const how of ['next', 'next', 'all']) await scene.ask(0, '/hidden/show', { step: 'check-in', how })
  const { zones } = await scene.answer(boardNotes, 2, '/notes')
  expect(zones.map(({ id, items }) => [id, items.length])).toEqual([[zone, 32]])
})

test('H3: a store that fails while notes are shown makes none of them twice, and loses none', async () => {
  const failing = { times: 0 }
  scene = await createHiddenScene({
    participants: 5,
    around: (store) => ({
      ...store,
      async append(...args) {
        // Once before it is stored, once after it: the answer was lost.
        if (failing.times === 2) failing.times = 1
        else if (failing.times === 1) {
          failing.times = 0
          await store.append(...args)
        } else return store.append(...args)
        throw new Error('disk full')
      },
    }),
  })
  await writeAll()
  failing.times = 2
  expect(await scene.answer(shownHidden, 0, '/hidden/show', { step: scene.step.id, how: 'all' })).toEqual({
    shown: 5,
    left: 0,
  })
  // As after a crash between the two halves of an older server: the notes are on the board and hidden at once.
  const [row] = (await scene.store.ownNotes(BOARD)).slice(0, 1)
  expect(row).toBeUndefined()
  await scene.ask(2, '/own-notes', newNote(2))
  expect((await scene.ask(0, '/hidden/show', { step: scene.step.id, how: 'all' })).status).toBe(200)
  const [any] = scene.clients
  await until('they are there', () => any !== undefined && shownIn(any).length >= 5)
  expect(any ? shownIn(any).map(textOf).toSorted() : []).toEqual(writers().map(canary).toSorted())
  expect(await scene.store.ownNotes(BOARD)).toEqual([])
})

test("H7: showing one's own is a choice: only when a facilitator lets people, only one's own, and the rest stays hidden", async () => {
  scene = await createHiddenScene({ participants: 6 })
  await writeAll()
  const { step } = scene
  const mine = (n: number, note?: string) => scene.ask(n, '/own-notes/show', { step: step.id, ...(note && { note }) })
  expect((await mine(2)).status, 'before it is opened').toBe(409)
  expect((await scene.ask(2, '/hidden/show', { step: step.id, how: 'own' })).status, 'by a participant').toBe(403)
  expect(await scene.answer(shownHidden, 0, '/hidden/show', { step: step.id, how: 'own' })).toEqual({
    shown: 0,
    left: 6,
  })
  expect((await scene.answer(ownNotes, 3, '/own-notes')).mayShow).toEqual([step.id])
  expect((await scene.answer(hiddenCounts, 0, '/hidden')).own).toEqual([step.id])

  expect(JSON.parse((await mine(3, idOf(2))).text), "somebody else's").toEqual({ shown: 0, left: 1 })
  expect((await mine(1)).status, 'who only looks on').toBe(403)
  expect(JSON.parse((await mine(2)).text)).toEqual({ shown: 1, left: 0 })
  await until("it is on everyone's board", () => scene.clients.every((client) => shownIn(client).length === 1))
  expect(scene.clients.map((client) => shownIn(client).map(textOf))).toEqual(scene.clients.map(() => [canary(2)]))
  expect((await scene.answer(ownNotes, 3, '/own-notes')).notes.map(({ text }) => text)).toEqual([canary(3)])
  expect((await scene.answer(hiddenCounts, 0, '/hidden')).steps[0]?.notes).toBe(5)

  await scene.ask(0, '/hidden/show', { step: step.id, how: 'own-stop' })
  expect((await mine(3)).status, 'after it is closed').toBe(409)
  await scene.ask(0, '/hidden/show', { step: step.id, how: 'all' })
  await until('all are there, each once', () => scene.clients.every((client) => shownIn(client).length === 6))
})

test('H8: of a tegel is never said that it may be shared, unless its writer did', async () => {
  scene = await createHiddenScene({ participants: 2 })
  await scene.ask(2, '/own-notes', newNote(2))
  await scene.ask(3, '/own-notes', { ...newNote(3), shareable: true, look: 'tulp' })
  await scene.ask(0, '/hidden/show', { step: scene.step.id, how: 'all' })
  const [host] = scene.clients
  await until('both are there', () => host !== undefined && shownIn(host).length === 2)
  const props = (host ? shownIn(host) : []).map(propsOf).sort((a, b) => String(a.by).localeCompare(String(b.by)))
  expect(props.map(({ shareable }) => shareable)).toEqual([false, true])
  expect(props[1]?.motif).toBe('tulp')
})

test('H3: in a step without zones a note has any name for its zone, and is counted and shown all the same', async () => {
  scene = await createHiddenScene({ participants: 3 })
  const steps = scene.steps.map((step) => ({ ...step, zones: [], harvest: [] }))
  expect((await scene.ask(0, '/session', { kind: 'steps', steps })).status).toBe(200)
  const zones = ['constructor', '__proto__', 'toString']
  for (const [i, zone] of zones.entries())
    expect((await scene.ask(i + 2, '/own-notes', { ...newNote(i + 2), zone })).status).toBe(200)
  const counted = JSON.parse((await scene.ask(0, '/hidden')).text)
  expect(Object.entries(hiddenCounts.parse(counted).steps[0]?.zones ?? {})).toContainEqual(['constructor', 1])
  expect(Object.keys(counted.steps[0].zones).sort()).toEqual(zones.toSorted())
  const show = { step: scene.step.id, how: 'all' }
  expect(await scene.answer(shownHidden, 0, '/hidden/show', show)).toEqual({ shown: 3, left: 0 })
})
