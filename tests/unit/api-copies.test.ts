// New boards like others: copies, and own working forms as a file or with a code. Nothing of people goes along.
import { storedRecords } from '@kringbord/server/src/boards/stored-records.ts'
import { loadSession } from '@kringbord/server/src/sessions/form-session.ts'
import { boardFile, createdBoard } from '@kringbord/shared/api'
import { isFormPart } from '@kringbord/shared/board'
import { allItems, allZones, outline } from '@kringbord/shared/outline'
import { keptForm, ownFormFacts, ownFormFile } from '@kringbord/shared/own-form'
import { startState } from '@kringbord/shared/session-steps'
import { beforeEach, expect, test } from 'vitest'
import { createTestApi, type TestApi } from '../help/api.ts'
import { png } from '../help/images.ts'

let api: TestApi
beforeEach(() => {
  api = createTestApi()
})

async function lead() {
  const board = await api.makeBoard({ form: 'reflectie', filled: true, title: 'Leerdag' })
  const { token } = await api.join(board.id, board.facilitatorKey)
  return { board, token }
}
const made = async (answer: Promise<Response>) => createdBoard.parse(await (await answer).json())
const contentOf = async (id: string) => {
  const { zones, loose } = outline((await storedRecords(api.store, id)).records)
  return [
    ...allZones({ zones }).map(({ text }) => text.trim()),
    ...[...zones.flatMap(allItems), ...loose].map(({ text }) => text.trim()),
  ].filter(Boolean)
}
const idsOf = async (id: string) => (await storedRecords(api.store, id)).records.map((one) => one.id).toSorted()
/** Shorter steps than the form has, as a facilitator makes them. */
async function editSteps(id: string) {
  const { steps } = await loadSession(api.store, id)
  const own = steps
    .slice(0, 2)
    .map((step, i) => ({ ...step, title: `Eigen stap ${i + 1}`, minutes: 7, minimumMinutes: 3 }))
  await api.store.putSession(id, startState(own))
}

test('N5: a copy has the same form and steps, and with its content what is on the board; nothing of people', async () => {
  const { board, token } = await lead()
  await editSteps(board.id)
  const empty = await made(api.ask(`/api/boards/${board.id}/copy`, { json: { content: 'empty' }, token }))
  const all = await made(api.ask(`/api/boards/${board.id}/copy`, { json: { content: 'all', title: 'Tweede' }, token }))
  expect([empty.title, all.title]).toEqual(['Leerdag (kopie)', 'Tweede'])
  expect((await contentOf(board.id)).length).toBeGreaterThan(10)
  expect(await contentOf(empty.id)).toEqual([])
  expect((await idsOf(empty.id)).every(isFormPart)).toBe(true)
  expect(await idsOf(empty.id)).toEqual((await idsOf(board.id)).filter(isFormPart))
  expect((await storedRecords(api.store, all.id)).records).toEqual((await storedRecords(api.store, board.id)).records)
  for (const { id } of [empty, all]) {
    expect((await api.store.session(id))?.steps.map(({ title }) => title)).toEqual(['Eigen stap 1', 'Eigen stap 2'])
    expect(await api.store.participants(id)).toEqual([])
    expect(await api.store.votes(id)).toEqual([])
    expect(await api.store.ownNotes(id)).toEqual([])
  }
  expect(
    new Set([board, empty, all].flatMap((one) => [one.facilitatorKey, one.joinKey, one.viewKey, one.code])).size,
  ).toBe(12)
})

test('N5: pictures stay with the copy when the board that they were put on is deleted', async () => {
  const { board, token } = await lead()
  const file = boardFile.parse(await (await api.ask(`/api/boards/${board.id}/file`, { token })).json())
  const src = `data:image/png;base64,${Buffer.from(png(30, 20)).toString('base64')}`
  const picture = { name: '', src, w: 30, h: 20, mimeType: 'image/png', isAnimated: false }
  const shown = { w: 30, h: 20, playing: true, url: '', assetId: 'asset:a', crop: null, flipX: false, flipY: false }
  const [some] = file.records.filter(({ type }) => type === 'note')
  const records = [
    ...file.records,
    { id: 'asset:a', typeName: 'asset', type: 'image', meta: {}, props: picture },
    { ...some, id: 'shape:foto', typeName: 'shape', type: 'image', props: { ...shown, altText: '' } },
  ]
  const body = JSON.stringify({ ...file, records })
  const first = await made(api.ask('/api/files', { method: 'POST', body }))
  const { token: lead1 } = await api.join(first.id, first.facilitatorKey)
  const all = await made(api.ask(`/api/boards/${first.id}/copy`, { json: { content: 'all' }, token: lead1 }))
  const asset = (await storedRecords(api.store, all.id)).records.find(({ id }) => id === 'asset:a')
  await api.ask(`/api/boards/${first.id}`, { method: 'DELETE', token: lead1 })
  expect((await api.ask(String(Object(asset?.props).src))).status).toBe(200)
})

test('N5: only who facilitates copies, by token or by the key of the link', async () => {
  const { board } = await lead()
  const { token } = await api.join(board.id, board.joinKey)
  const copy = (more: object, who?: string) =>
    api.ask(`/api/boards/${board.id}/copy`, { json: { content: 'all', ...more }, ...(who && { token: who }) })
  expect(await api.refusal(copy({}, token))).toMatchObject({ code: 'forbidden' })
  expect(await api.refusal(copy({}))).toMatchObject({ code: 'unauthorized' })
  expect(await api.refusal(copy({ key: board.joinKey }))).toMatchObject({ code: 'wrong-key' })
  expect((await copy({ key: board.facilitatorKey })).status).toBe(201)
})

test('R1: who guesses keys where boards are copied is slowed down, and so is who guessed them elsewhere', async () => {
  const guessed = createTestApi({ config: { addressLimits: false } })
  const board = await guessed.makeBoard()
  const copy = (key: string) => guessed.ask(`/api/boards/${board.id}/copy`, { json: { content: 'all', key } })
  for (let n = 0; n < 300; n++) {
    expect((await copy('pold')).status).toBe(403)
    await guessed.ask(`/api/boards/${board.id}/key`, { json: { key: 'pold' } })
  }
  expect(await guessed.refusal(copy('pold'))).toMatchObject({ status: 429, code: 'too-many' })
  expect((await copy(board.facilitatorKey)).status, 'also with the right one').toBe(429)
})

test('R1: who guesses codes of forms is slowed down, whatever they want with them', async () => {
  const form = '/api/own-forms/ABCDEFGH'
  const tries = [
    () => api.ask(form),
    () => api.ask(`${form}/boards`, { json: {} }),
    () => api.ask(form, { method: 'DELETE', json: { key: 'fnope' } }),
  ]
  for (let n = 0; n < 7; n++)
    for (const ask of n < 6 ? tries : tries.slice(0, 2))
      expect(await api.refusal(ask())).toMatchObject({ code: 'wrong-code' })
  for (const ask of tries) expect(await api.refusal(ask())).toMatchObject({ status: 429, code: 'too-many' })
})

test('N6: an own form opens with its code, as a board with the layout and the steps; its key alone takes it away', async () => {
  const { board, token } = await lead()
  await editSteps(board.id)
  const keep = { title: 'Reflectie in een half uur', purpose: 'Voor een kort overleg' }
  const form = keptForm.parse(await (await api.ask(`/api/boards/${board.id}/own-form`, { json: keep, token })).json())
  expect(form.url).toMatch(new RegExp(`/vorm/${form.code}$`))
  const facts = ownFormFacts.parse(await (await api.ask(`/api/own-forms/${form.code}`)).json())
  expect(facts).toMatchObject({ ...keep, form: 'reflectie' })
  expect(facts.steps.map(({ title, minutes }) => [title, minutes])).toEqual([
    ['Eigen stap 1', 7],
    ['Eigen stap 2', 7],
  ])
  // The original may go: the form does not need it.
  await api.ask(`/api/boards/${board.id}`, { method: 'DELETE', token })
  const opened = await made(api.ask(`/api/own-forms/${form.code}/boards`, { json: {} }))
  expect(opened.title).toBe(keep.title)
  expect(await contentOf(opened.id)).toEqual([])
  expect((await idsOf(opened.id)).length).toBeGreaterThan(20)
  expect((await api.store.session(opened.id))?.steps.length).toBe(2)
  // Typed where people type codes, it leads to the form, and nobody joins it.
  expect(await (await api.ask(`/api/code/${form.code}`)).json()).toMatchObject({ joinUrl: form.url })
  const drop = (key: string) => api.ask(`/api/own-forms/${form.code}`, { method: 'DELETE', json: { key } })
  expect(await api.refusal(drop(opened.facilitatorKey))).toMatchObject({ code: 'wrong-key' })
  expect((await drop(form.key)).status).toBe(204)
  expect(await api.refusal(api.ask(`/api/own-forms/${form.code}`))).toMatchObject({ code: 'wrong-code' })
  expect(await idsOf(opened.id)).not.toEqual([])
})

test('N6: a form as a file opens as a board; content is left out, and what is wrong in it is said', async () => {
  const { board, token } = await lead()
  await editSteps(board.id)
  const file = ownFormFile.parse(await (await api.ask(`/api/boards/${board.id}/own-form`, { token })).json())
  expect(JSON.stringify(file)).not.toContain('shape:n')
  const open = (value: unknown) => api.ask('/api/files', { method: 'POST', body: JSON.stringify(value) })
  const opened = await made(open(file))
  expect(await idsOf(opened.id)).toEqual((await idsOf(board.id)).filter(isFormPart))
  expect((await api.store.session(opened.id))?.steps.map(({ title }) => title)).toEqual([
    'Eigen stap 1',
    'Eigen stap 2',
  ])
  // Somebody's whole board dressed up as a form.
  const whole = await (await api.ask(`/api/boards/${board.id}/file`, { token })).json()
  expect(await contentOf((await made(open({ ...file, board: whole }))).id)).toEqual([])
  const [first, ...others] = file.steps
  const wrong = [{ ...Object(first), title: '' }, ...others]
  expect(await api.refusal(open({ ...file, steps: wrong }))).toMatchObject({
    code: 'bad-file',
    fields: [{ path: 'steps.0.title', reason: 'required' }],
  })
  expect(await api.refusal(open({ ...file, kringvorm: 2 }))).toMatchObject({ code: 'newer-file' })
  expect(await api.refusal(open({ ...file, board: { title: 'Niets' } }))).toMatchObject({ code: 'bad-file' })
})

test('N5: an empty copy of a compass does not show what people set on the first one', async () => {
  const board = await api.makeBoard({ form: 'kompas', filled: true })
  const { token } = await api.join(board.id, board.facilitatorKey)
  expect((await contentOf(board.id)).join()).toContain('Samen wijzen jullie')
  const empty = await made(api.ask(`/api/boards/${board.id}/copy`, { json: { content: 'empty' }, token }))
  expect(await contentOf(empty.id)).toEqual([])
})
