// Hidden writing: what is hidden is in no byte that anyone else gets, and is its writer's to change within the rules of the step.
import { boardRoots } from '@kringbord/shared/board'
import { note } from '@kringbord/shared/layout'
import { hiddenCounts, ownNote, ownNotes } from '@kringbord/shared/own-notes'
import { writeRecord } from '@kringbord/shared/records'
import { afterEach, expect, test } from 'vitest'
import { createHiddenScene, type HiddenScene } from '../help/hidden-scene.ts'
import { canary, createHiddenWriting, idOf, metaBy } from '../help/hidden-writing.ts'
import { until } from '../help/until.ts'
import { BOARD } from '../help/wall.ts'

let scene: HiddenScene
afterEach(() => scene.close())

const { newNote, shownIn, writeAll, writers } = createHiddenWriting(() => scene)

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
