// Needles with people at a board: hidden is hidden from every byte that anyone else gets, and shown is stable and nameless.
import { boardRoots } from '@kringbord/shared/board'
import type { CompassShown } from '@kringbord/shared/compass-shown'
import { needlesView } from '@kringbord/shared/needles'
import { type PlainRecord, readRecord } from '@kringbord/shared/records'
import { afterEach, expect, test } from 'vitest'
import { createHiddenScene, type HiddenScene } from '../help/hidden-scene.ts'
import { until } from '../help/until.ts'
import { BOARD, storedText } from '../help/wall.ts'

let scene: HiddenScene
afterEach(() => scene.close())

const create = (options: Parameters<typeof createHiddenScene>[0] = {}) =>
  createHiddenScene({ formId: 'kompas', stepId: 'naald', participants: 12, ...options })

const set = (n: number, needle: object) => scene.ask(n, '/needle', needle, 'PUT')
const view = (n: number) => scene.answer(needlesView, n, '/needles')
const show = () => scene.ask(0, '/needles', { kind: 'show', step: 'naald' })
const writers = () => scene.clients.map((_, n) => n).slice(2)
/** Nothing else on the board has these numbers. */
const canary = (n: number) => ({ angle: 101 + n * 7, strength: 0.531 + n / 1000 })
const stored = async () => {
  const doc = await scene.stored()
  return [...boardRoots(doc).records].map(([id, map]) => readRecord(id, map))
}
const status = async (asked: Promise<{ status: number; text: string }>) => {
  const { status: code, text } = await asked
  return code < 300 ? code : `${code} ${JSON.parse(text).error.code}`
}
const shownOn = (records: readonly PlainRecord[]): CompassShown | null => {
  const props: { shown?: CompassShown | null } = Object(records.find(({ type }) => type === 'kompas')?.props)
  return props.shown ?? null
}

test('C1: of a needle that is not shown nobody else gets one byte, facilitators neither', async () => {
  scene = await create()
  const before = scene.sent.length
  for (const n of writers()) expect(await status(set(n, canary(n)))).toBe(204)
  expect(scene.sent.length, 'nobody hears that one was set').toBe(before)
  const answers: string[] = []
  for (const n of [0, 1, 2, 3])
    for (const path of ['', '/people', '/share', '/session', '/file', '/hidden', '/votes', '/own-notes', '/tables'])
      answers.push((await scene.ask(n, path)).text)
  for (const n of [0, 1]) answers.push((await scene.ask(n, '/needles')).text)
  const stored = await storedText(scene.store)
  const found = (bytes: readonly string[]) =>
    writers().filter((n) => bytes.some((one) => one.includes(`"angle":${canary(n).angle}`) || one.includes('0.53')))
  for (const [where, bytes] of Object.entries({ api: answers, sync: scene.sent, document: stored, log: scene.logged }))
    expect(found(bytes), where).toEqual([])
  for (const n of writers()) {
    const { mine, hidden, asked } = await view(n)
    expect(mine).toEqual({ angle: canary(n).angle, strength: Math.round(canary(n).strength * 100) / 100 })
    expect(hidden).toBeNull()
    expect(asked).toMatchObject({ step: 'naald', kind: 'rose', open: true, round: 1 })
    expect(asked?.names).toHaveLength(8)
  }
})

test('C2: a needle is set while its step is on, again in its place, and fits the compass', async () => {
  scene = await create({ participants: 3 })
  expect(await status(set(2, { angle: 10, strength: 1 }))).toBe(204)
  expect(await status(set(2, { angle: 20, strength: 0.5, step: 'naald' }))).toBe(204)
  expect(await status(set(2, { angle: 20, strength: 0.5, step: 'tonen' }))).toBe('409 not-now')
  expect((await view(2)).mine).toEqual({ angle: 20, strength: 0.5 })
  for (const bad of [
    { angle: 361, strength: 1 },
    { angle: 1, strength: 1.1 },
    { angle: 1 },
    {},
    { values: Array(8).fill(1) },
  ])
    expect(await status(set(2, bad)), JSON.stringify(bad)).toBe('400 invalid')
  expect(await status(set(1, { angle: 1, strength: 1 })), 'a viewer').toBe('403 forbidden')
  expect(await status(scene.ask(2, '/needles', { kind: 'show', step: 'naald' }))).toBe('403 forbidden')
  expect(await status(show()), 'one needle').toBe('409 too-few')
  expect(await status(scene.ask(2, '/needle', undefined, 'DELETE'))).toBe(204)
  expect((await view(2)).mine).toBeNull()
  await scene.ask(0, '/session', { kind: 'go', step: 'tonen' })
  expect(await status(set(3, { angle: 1, strength: 1 })), 'on its way when the step changed').toBe(204)
  scene.time.now += 5_000
  expect(await status(set(3, { angle: 2, strength: 1 }))).toBe('409 not-now')
  expect((await view(0)).hidden).toEqual({
    steps: [{ step: 'naald', needles: 1, organisations: [], shown: false }],
    here: 3,
    without: 3,
  })
})

test('C3: shown once, the same for everyone, on the board and to who comes later; whose it was is gone', async () => {
  scene = await create({ organisation: (n) => (n < 6 ? 'Gemeente' : n < 10 ? 'Corporatie' : `Klein ${n}`) })
  for (const n of writers()) await set(n, { angle: n < 6 ? 40 : 130, strength: 0.8 })
  expect((await view(0)).hidden?.steps).toEqual([
    {
      step: 'naald',
      needles: 12,
      organisations: [
        { name: 'Gemeente', needles: 4 },
        { name: 'Corporatie', needles: 4 },
      ],
      shown: false,
    },
  ])
  const both = await Promise.all([show(), show()])
  expect(both.map((one) => one.status)).toEqual([200, 200])
  await until('everyone sees it', () => scene.clients.every((client) => shownOn(scene.recordsOf(client))))
  const { shown } = await view(2)
  const [any] = scene.clients
  expect(any && shownOn(scene.recordsOf(any))).toEqual(shown?.result)
  expect(shownOn(await stored())).toEqual(shown?.result)
  expect(shown?.result).toMatchObject({ kind: 'rose', needles: { length: 12 }, groups: [{ people: 4 }, { people: 4 }] })
  expect(JSON.stringify(shown)).not.toMatch(/Klein|Naam|"p\d/)
  expect(await scene.store.entries(BOARD, 'needle')).toEqual([])
  expect(JSON.stringify(await scene.store.entries(BOARD, 'compass'))).not.toMatch(/Klein|Naam|"p\d/)
  // Shown is over until the facilitator asks again; then what was shown stays until the next showing.
  expect(await status(set(2, { angle: 1, strength: 1 }))).toBe('409 not-now')
  expect((await view(2)).asked).toMatchObject({ open: false, round: 1 })
  await scene.ask(0, '/needles', { kind: 'again', step: 'naald' })
  expect((await view(2)).asked).toMatchObject({ open: true, round: 2 })
  expect((await view(2)).shown).toEqual(shown)
  for (const n of writers()) expect(await status(set(n, { angle: 200, strength: 1 }))).toBe(204)
  await show()
  expect((await view(3)).shown).toMatchObject({ round: 2, result: { angle: 200 } })
})

test('C4: anonymity that was promised is never lowered, and a lone needle is not told by what is left', async () => {
  scene = await create({ participants: 7, anonymity: 'anonymous', organisation: () => 'Gemeente' })
  for (const n of writers()) await set(n, { angle: 40, strength: 0.8 })
  expect((await view(0)).hidden?.steps[0]?.organisations).toEqual([])
  const named = scene.steps.map((step) => ({ ...step, anonymity: 'organisation' }))
  expect((await scene.ask(0, '/session', { kind: 'steps', steps: named })).status).toBe(200)
  for (const n of writers()) await set(n, { angle: 41, strength: 0.8 })
  expect((await view(0)).hidden?.steps[0]?.organisations).toEqual([])
  await show()
  expect((await view(2)).shown?.result.groups).toEqual([])
})

test('C5: cut off while showing, it is finished the next time anyone asks, with the same figures', async () => {
  const failing = { on: false }
  scene = await create({
    participants: 4,
    around: (store) => ({
      ...store,
      async removeEntries(...args) {
        if (failing.on) throw new Error('cut off')
        return store.removeEntries(...args)
      },
    }),
  })
  for (const n of writers()) await set(n, { angle: 10 * n, strength: 1 })
  failing.on = true
  expect(await status(show())).toBe('500 server')
  failing.on = false
  const { shown, mine } = await view(2)
  expect(mine).toBeNull()
  expect(shown?.result).toMatchObject({ needles: { length: 4 }, angle: 35 })
  expect(await scene.store.entries(BOARD, 'needle')).toEqual([])
  expect(shownOn(await stored())).toEqual(shown?.result)
})

test('C1: the needle of who is put out counts no more, also not when their work stays', async () => {
  scene = await create({ participants: 5, organisation: () => 'Gemeente' })
  for (const n of writers()) await set(n, { angle: 40, strength: 1 })
  const before = (await view(0)).hidden?.steps[0]?.needles ?? 0
  expect(await status(scene.ask(0, '/people/p2', { removed: true, work: 'keep' }, 'PATCH'))).toBe(200)
  expect((await view(0)).hidden?.steps[0]).toMatchObject({ needles: before - 1 })
  expect(JSON.stringify(await scene.store.entries(BOARD, 'needle'))).not.toContain('"p2"')
  // Nor that of a facilitator who is put out with a new link.
  expect(await status(scene.ask(0, '/people/p3', { role: 'facilitator' }, 'PATCH'))).toBe(200)
  expect(await status(scene.ask(0, '/links', { link: 'facilitate', others: 'leave' }))).toBe(200)
  await show()
  expect((await view(0)).shown?.result).toMatchObject({ needles: { length: before - 2 } })
})

test('C6: a radar takes scores, and tells medians and spread', async () => {
  scene = await create({ participants: 4, params: { picture: 'radar' }, organisation: () => 'Gemeente' })
  expect((await view(2)).asked).toMatchObject({ kind: 'radar' })
  expect(await status(set(2, { angle: 1, strength: 1 }))).toBe('400 invalid')
  expect(await status(set(2, { values: [1, 2] }))).toBe('400 invalid')
  for (const n of writers()) expect(await status(set(n, { values: [5, n - 2, 1, 1, 1, 1, 1, 0] }))).toBe(204)
  await show()
  const { shown } = await view(2)
  expect(shown?.result).toMatchObject({
    kind: 'radar',
    people: 4,
    axes: { 0: { median: 5, counts: [0, 0, 0, 0, 0, 4] }, 1: { median: 1.5 } },
    groups: [{ name: 'Gemeente', people: 4 }],
  })
  expect(shown?.result.sentences[0]).toBe('Het meest kiezen jullie voor ‘Voorkomen’: 5 van de 5.')
})

test('C2: a session of before needles keeps working, and asks for none', async () => {
  scene = await create({ participants: 3 })
  const old = scene.steps.map(({ asks, ...step }) => step)
  expect((await scene.ask(0, '/session', { kind: 'steps', steps: old })).status).toBe(200)
  expect((await view(2)).asked).toBeNull()
  expect(await status(set(2, { angle: 1, strength: 1 }))).toBe('409 not-now')
})
