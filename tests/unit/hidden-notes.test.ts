// Hidden writing with thirty people: hidden is hidden from every byte that anyone else gets, and shown is there once.
import { boardRoots } from '@kringbord/shared/board'
import { boardNotes } from '@kringbord/shared/board-notes'
import { note } from '@kringbord/shared/layout'
import { hiddenCounts, ownNote, ownNotes, shownHidden } from '@kringbord/shared/own-notes'
import { type PlainRecord, writeRecord } from '@kringbord/shared/records'
import { plainText } from '@kringbord/shared/rich-text'
import { afterEach, expect, test } from 'vitest'
import { createHiddenScene, type HiddenScene } from '../help/hidden-scene.ts'
import { until } from '../help/until.ts'
import { BOARD } from '../help/wall.ts'

let scene: HiddenScene
afterEach(() => scene.close())

const canary = (n: number) => `kanarie-${n}-zingt`
const idOf = (n: number, round = 0) => `notitie-${round}-van-deelnemer-${n}`
const newNote = (n: number, round = 0) => ({
  id: idOf(n, round),
  step: scene.step.id,
  zone: scene.zone,
  text: canary(n),
})
const propsOf = (record: PlainRecord): Record<string, unknown> =>
  typeof record.props === 'object' && record.props !== null ? { ...record.props } : {}
const textOf = (record: PlainRecord) => ('richText' in propsOf(record) ? plainText(propsOf(record).richText) : '')
const metaBy = (record: PlainRecord) =>
  typeof record.meta === 'object' && record.meta !== null && 'by' in record.meta ? record.meta.by : ''
const writers = () => scene.clients.map((_, n) => n).slice(2)
const writeAll = () => Promise.all(writers().map((n) => scene.ask(n, '/own-notes', newNote(n))))
const shownIn = (client: HiddenScene['clients'][number]) =>
  scene.recordsOf(client).filter((record) => textOf(record).startsWith('kanarie'))

test('H2: of what thirty people write hidden, nobody else gets one byte: not by sync, API, file or log', async () => {
  scene = await createHiddenScene()
  for (const { status } of await writeAll()) expect(status).toBe(200)
  // Other work goes on meanwhile.
  const [host] = scene.clients
  host?.edit(null, () =>
    writeRecord(boardRoots(host.doc).records, { ...note('los', { x: 0, y: -900 }, 'Iedereen ziet dit'), index: 'a9' }),
  )
  await until('everyone sees other work', () =>
    scene.clients.every((client) => scene.recordsOf(client).some((record) => record.id === 'shape:los')),
  )
  expect(
    scene.sent.some((bytes) => bytes.includes('Iedereen ziet dit')),
    'what is not hidden is found',
  ).toBe(true)
  const reached = await scene.everything(['', '/people', '/share', '/session', '/file', '/hidden', '/votes'])
  for (const [where, bytes] of Object.entries(reached))
    expect(
      bytes.filter((one) => one.includes('kanarie') || one.includes('notitie-')),
      where,
    ).toEqual([])
  for (const n of writers()) {
    const { notes } = await scene.answer(ownNotes, n, '/own-notes')
    expect(notes.map(({ text }) => text)).toEqual([canary(n)])
  }
})

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

test('H4: what was promised when it was written is never lowered', async () => {
  scene = await createHiddenScene({ participants: 3, anonymity: 'anonymous' })
  await writeAll()
  const named = scene.steps.map((step) => ({ ...step, anonymity: 'name' }))
  expect((await scene.ask(0, '/session', { kind: 'steps', steps: named })).status).toBe(200)
  const again = { zone: scene.zone, text: 'kanarie anders', sign: 'name' }
  expect((await scene.answer(ownNote, 2, `/own-notes/${idOf(2)}`, again, 'PUT')).sign).toBe('anonymous')
  await scene.ask(0, '/hidden/show', { step: scene.step.id, how: 'all' })
  const [any] = scene.clients
  await until('they are there', () => any !== undefined && shownIn(any).length === 3)
  expect(any ? shownIn(any).map(metaBy) : []).toEqual(['', '', ''])
})

test('H1: one writes, changes and removes one’s own, within the budget of the step; sent twice is one note', async () => {
  scene = await createHiddenScene({ participants: 3 })
  expect(scene.step.budget.notes).toBe(2)
  const status = async (...asked: Parameters<HiddenScene['ask']>) => {
    const { status: code, text } = await scene.ask(...asked)
    return code === 200 || code === 204 ? code : `${code} ${JSON.parse(text).error.code}`
  }
  expect(await status(2, '/own-notes', newNote(2))).toBe(200)
  expect(await status(2, '/own-notes', newNote(2))).toBe(200)
  expect(await status(2, '/own-notes', newNote(2, 1))).toBe(200)
  expect(await status(2, '/own-notes', newNote(2, 2))).toBe('409 enough')
  expect(await status(3, '/own-notes', newNote(2)), 'an id of someone else').toBe('400 invalid')
  expect(await status(3, `/own-notes/${idOf(2)}`, newNote(2), 'PUT')).toBe('404 not-found')
  expect(await status(3, `/own-notes/${idOf(2)}`, undefined, 'DELETE')).toBe(204)
  expect((await scene.answer(ownNotes, 2, '/own-notes')).notes).toHaveLength(2)
  expect(await status(2, `/own-notes/${idOf(2)}`, undefined, 'DELETE')).toBe(204)
  expect(await status(2, '/own-notes', newNote(2, 2))).toBe(200)
  const long = { ...newNote(3), text: 'x'.repeat(91) }
  expect(await status(3, '/own-notes', long), 'longer than a tegel').toBe('400 invalid')
  expect(await status(3, '/own-notes', { ...newNote(3), zone: 'top' })).toBe('400 invalid')
  expect(await status(1, '/own-notes', newNote(1)), 'a viewer').toBe('403 forbidden')
  expect(await status(2, '/hidden')).toBe('403 forbidden')
  expect(await status(2, '/hidden/show', { step: scene.step.id, how: 'all' })).toBe('403 forbidden')
  const next = scene.steps[scene.steps.findIndex(({ id }) => id === scene.step.id) + 1]
  const last = scene.steps.at(-1)
  await scene.ask(0, '/session', { kind: 'go', step: next?.id })
  expect(await status(3, '/own-notes', newNote(3)), 'late: the step before').toBe(200)
  await scene.ask(0, '/session', { kind: 'go', step: last?.id })
  expect(await status(4, '/own-notes', newNote(4))).toBe('409 not-now')
  // Going on shows nothing and loses nothing.
  expect(await scene.answer(hiddenCounts, 0, '/hidden')).toMatchObject({ steps: [{ notes: 3, writers: 2 }] })
})

test('H2: in a hidden step a participant writes nothing on the board itself, whatever the client sends', async () => {
  scene = await createHiddenScene({ participants: 3 })
  const [, , forger, other] = scene.clients
  if (!forger || !other) throw new Error('too few people')
  forger.edit(null, () =>
    writeRecord(boardRoots(forger.doc).records, { ...note('stiekem', { x: 0, y: 0 }, 'zie mij'), index: 'a9' }),
  )
  await until('the forger is refused', () => forger.refusals.length > 0)
  expect(forger.refusals).toEqual(['step'])
  expect(boardRoots(other.doc).records.has('shape:stiekem')).toBe(false)
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

test('H2: nothing is written hidden in a step that does not hide it', async () => {
  scene = await createHiddenScene({ participants: 2 })
  const steps = scene.steps.map((step) => ({ ...step, visibility: 'open' }))
  expect((await scene.ask(0, '/session', { kind: 'steps', steps })).status).toBe(200)
  const { status, text } = await scene.ask(2, '/own-notes', newNote(2))
  expect([status, text]).toEqual([409, expect.stringContaining('not-now')])
})

test('A2: the hidden notes of who is put out go with them when that is asked, and nobody else’s', async () => {
  scene = await createHiddenScene({ participants: 3 })
  await writeAll()
  const removal = { removed: true, work: 'remove' }
  expect((await scene.ask(0, '/people/p2', removal, 'PATCH')).status).toBe(200)
  const left = await scene.store.ownNotes(BOARD)
  expect(left.map(({ participant }) => participant).sort()).toEqual(['p3', 'p4'])
})
