// Notes written over HTTP: on the board they are what they would be if they had been written there.

import { boardRoots } from '@kringbord/shared/board'
import { type BoardNotes, boardNotes, savedNote } from '@kringbord/shared/board-notes'
import { overlap } from '@kringbord/shared/free-place'
import { shownId } from '@kringbord/shared/own-note-record'
import type { PlainRecord } from '@kringbord/shared/records'
import { plainText } from '@kringbord/shared/rich-text'
import type { Step } from '@kringbord/shared/session'
import { placeShapes } from '@kringbord/shared/shape-place'
import { afterEach, expect, test } from 'vitest'
import { createHiddenScene, type HiddenScene } from '../help/hidden-scene.ts'
import type { RoomClient } from '../help/room-client.ts'
import { until } from '../help/until.ts'
import { BOARD } from '../help/wall.ts'

let scene: HiddenScene
afterEach(() => scene.close())

const idOf = (n: number, round = 0) => `telefoon-${round}-van-deelnemer-${n}`
const noteOf = (n: number, more: object = {}) => ({
  id: idOf(n),
  zone: 'kader.gebeurd',
  kind: 'note',
  text: `Wat ${n} schreef`,
  ...more,
})
const status = async (...asked: Parameters<HiddenScene['ask']>) => {
  const { status, text } = await scene.ask(...asked)
  return status < 300 ? status : `${status} ${JSON.parse(text).error.code}`
}
const read = (n: number): Promise<BoardNotes> => scene.answer(boardNotes, n, '/notes')
const go = async (step: string) => {
  await scene.ask(0, '/session', { kind: 'go', step })
  scene.time.now += 10_000
}
/** Puts steps of our own before the others, and goes to the first of them. */
async function inStep(...changes: Partial<Step>[]): Promise<void> {
  const [first] = scene.steps
  if (!first) throw new Error('no steps')
  const own = changes.map((change) => ({ ...first, id: 'proef', beforehand: false, ...change }))
  await scene.ask(0, '/session', { kind: 'steps', steps: [...own, ...scene.steps] })
  await go(own[0]?.id ?? '')
}
const rights = { note: false, moveOwn: false, moveAll: false, vote: false, draw: false, tegel: false }
const wordsOf = (record: PlainRecord | undefined) =>
  typeof record?.props === 'object' && record.props !== null && 'richText' in record.props
    ? plainText(record.props.richText)
    : null
const seenBy = (client: RoomClient | undefined, id: string) =>
  client && scene.recordsOf(client).find((record) => record.id === shownId(id))

test('F1: what is answered is stored and on the board: in its zone, with the name of its writer, who owns it there', async () => {
  scene = await createHiddenScene({ formId: 'reflectie', participants: 3 })
  expect((await read(2)).step).toBe('schrijven')
  await go('terughalen')
  const { step, places } = await read(2)
  expect(step, 'places are those of a step').toBe('terughalen')
  const [place] = places
  expect(place?.name).not.toBe('')
  const note = await scene.answer(savedNote, 2, '/notes', noteOf(2, { zone: place?.id }))
  expect(note).toMatchObject({ text: 'Wat 2 schreef', by: 'Naam2', open: true })
  expect(boardRoots(await scene.stored()).records.has(shownId(idOf(2)))).toBe(true)
  const { mine, zones } = await read(2)
  expect(mine).toEqual([{ ...note, look: 'yellow', zone: place?.id, zoneName: place?.name }])
  expect(zones.find(({ id }) => id === place?.id)?.items).toEqual([
    { number: 1, kind: 'note', text: 'Wat 2 schreef', by: 'Naam2', own: true },
  ])
  expect((await read(3)).mine).toEqual([])
  // A step that shows the whole sheet lets one read all that lies in it.
  await go('schakelen')
  expect((await read(3)).zones.flatMap(({ items }) => items.map(({ text }) => text))).toEqual(['Wat 2 schreef'])
  await go('terughalen')
  // On the board itself it is theirs: they may change it there, another may not.
  const [, , writer, other] = scene.clients
  await until('the writer sees it', () => Boolean(seenBy(writer, idOf(2)) && seenBy(other, idOf(2))))
  const move = (client: RoomClient | undefined) =>
    client?.edit('moved', () =>
      boardRoots(client.doc)
        .records.get(shownId(idOf(2)))
        ?.set('meta.by', 'X'),
    )
  move(other)
  await until('the other is refused', () => (other?.refusals.length ?? 0) > 0)
  expect(other?.refusals).toEqual(['not-own'])
  move(writer)
  await until('the writer may', () => writer?.acked.has('moved') === true)
  expect(writer?.refusals).toEqual([])
})

test('F2: only one’s own is changed and removed, and sent twice it is one note', async () => {
  scene = await createHiddenScene({ formId: 'reflectie', participants: 3 })
  await go('terughalen')
  const [place] = (await read(2)).places
  const note = noteOf(2, { zone: place?.id })
  const twice = await Promise.all([status(2, '/notes', note), status(2, '/notes', note)])
  expect(twice).toEqual([200, 200])
  expect((await read(2)).mine).toHaveLength(1)
  expect(await status(3, '/notes', { ...note, text: 'Van mij' }), 'an id of someone else').toBe('400 invalid')
  expect(await status(3, `/notes/${idOf(2)}`, { text: 'Gekaapt' }, 'PATCH')).toBe('403 forbidden')
  expect(await status(3, `/notes/${idOf(2)}`, undefined, 'DELETE')).toBe('403 forbidden')
  expect(await status(1, '/notes', noteOf(1)), 'a viewer').toBe('403 forbidden')
  const long = 'Een veel langere tekst die zijn briefje doet groeien. '.repeat(5).slice(0, 270).trim()
  expect(await status(2, `/notes/${idOf(2)}`, { text: long }, 'PATCH')).toBe(200)
  expect((await read(2)).mine.map(({ text }) => text)).toEqual([long])
  expect(await status(2, `/notes/${idOf(2)}`, undefined, 'DELETE')).toBe(204)
  expect(await status(2, `/notes/${idOf(2)}`, undefined, 'DELETE')).toBe(204)
  expect(await status(2, `/notes/${idOf(2)}`, { text: 'Weg' }, 'PATCH')).toBe('404 not-found')
  expect((await read(2)).mine).toEqual([])
})

test('F3: the rights of the step decide, as on the board', async () => {
  scene = await createHiddenScene({ formId: 'reflectie', participants: 2 })
  const [zone] = scene.steps.flatMap(({ harvest }) => harvest)
  const zones: Partial<Step> = { zones: [zone ?? ''], harvest: [zone ?? ''], visibility: 'open' }
  const cases: [string, Partial<Step>, { note: number | string; tegel: number | string }][] = [
    ['notes', { rights: { ...rights, note: true } }, { note: 200, tegel: '409 not-now' }],
    ['tegels', { rights: { ...rights, tegel: true } }, { note: '409 not-now', tegel: 200 }],
    ['moving only', { rights: { ...rights, moveOwn: true } }, { note: '409 not-now', tegel: '409 not-now' }],
    ['frozen', { rights }, { note: '409 not-now', tegel: '409 not-now' }],
    [
      'hidden',
      { rights: { ...rights, note: true, tegel: true }, visibility: 'hidden-until-shown' },
      { note: '409 not-now', tegel: '409 not-now' },
    ],
  ]
  for (const [name, change, expected] of cases) {
    await inStep({ ...zones, ...change })
    for (const kind of ['note', 'tegel'] as const) {
      const note = { ...noteOf(2), id: `${kind}-in-stap-${name.replace(' ', '-')}`, zone, kind }
      expect(await status(2, '/notes', note), `${name}: a ${kind}`).toBe(expected[kind])
    }
  }
  await inStep({ ...zones, rights: { ...rights, note: true } })
  expect(await status(2, '/notes', { ...noteOf(2), zone: 'nergens' })).toBe('400 invalid')
  expect(await status(2, '/notes', { ...noteOf(2), zone: '' })).toBe('400 invalid')
  expect(await status(2, '/notes', { ...noteOf(2), zone, kind: 'tegel', text: 'x'.repeat(91) })).toBe('409 not-now')
  expect(await status(2, '/notes', { ...noteOf(2), zone })).toBe(200)
  await inStep({ ...zones, rights })
  expect(await status(2, `/notes/${idOf(2)}`, { text: 'Te laat' }, 'PATCH'), 'frozen').toBe('409 not-now')
  expect(await status(2, `/notes/${idOf(2)}`, undefined, 'DELETE'), 'frozen').toBe('409 not-now')
  expect((await read(2)).mine.find(({ id }) => id === idOf(2))).toMatchObject({ open: false })
  await scene.ask(0, '/session', { kind: 'end' })
  scene.time.now += 10_000
  expect(await status(2, `/notes/${idOf(2)}`, { text: 'Nu vrij' }, 'PATCH')).toBe(200)
})

test('F4: the budget of a step holds, and what was removed does not count', async () => {
  scene = await createHiddenScene({ formId: 'reflectie', participants: 2 })
  const [zone = ''] = scene.steps.flatMap(({ harvest }) => harvest)
  const open: Partial<Step> = { zones: [zone], harvest: [zone], visibility: 'open', budget: { notes: 2, votes: 0 } }
  const signs = ['name', 'anonymous'] as const
  await inStep(
    ...signs.map((anonymity) => ({ ...open, anonymity, id: `budget-${anonymity}`, rights: { ...rights, note: true } })),
  )
  for (const anonymity of signs) {
    await go(`budget-${anonymity}`)
    const write = (round: number) => status(2, '/notes', { ...noteOf(2), id: `${idOf(2, round)}-${anonymity}`, zone })
    expect((await read(2)).left).toBe(2)
    expect(await Promise.all([1, 2, 3].map(write)), anonymity).toEqual([200, 200, '409 enough'])
    expect((await read(2)).left).toBe(0)
    expect(await write(1), 'the same one again').toBe(200)
  }
  // Without a name nobody owns it, the writer neither: nothing says whose it is.
  const { zones } = await scene.answer(boardNotes, 0, '/notes')
  const written = zones.flatMap(({ items }) => items).filter(({ text }) => text === noteOf(2).text)
  expect(written.map(({ by }) => by).sort()).toEqual(['', '', 'Naam2', 'Naam2'])
  expect(await status(2, `/notes/${idOf(2, 1)}-anonymous`, undefined, 'DELETE')).toBe('403 forbidden')
  const named = (await read(2)).mine.filter(({ id }) => id.endsWith('-name'))
  expect((await read(2)).mine).toHaveLength(named.length)
  await go('budget-name')
  expect(await status(2, `/notes/${idOf(2, 1)}-name`, undefined, 'DELETE')).toBe(204)
  expect(await status(2, '/notes', { ...noteOf(2), id: `${idOf(2, 4)}-name`, zone })).toBe(200)
})

test('F5: two hundred notes in one zone cover nothing, and none is left out', async () => {
  scene = await createHiddenScene({ formId: 'reflectie', participants: 20 })
  const [zone = ''] = scene.steps.flatMap(({ harvest }) => harvest)
  await inStep({ zones: [zone], harvest: [zone], visibility: 'open', rights: { ...rights, note: true } })
  const texts = ['Kort', 'Een zin van gewone lengte over de wijk', 'Lang. '.repeat(40).trim()]
  const people = Array.from({ length: 20 }, (_, i) => i + 2)
  await Promise.all(
    people.flatMap((n) =>
      Array.from({ length: 10 }, (_, i) =>
        scene.ask(n, '/notes', { id: idOf(n, i), zone, kind: 'note', text: texts[(n + i) % 3] }),
      ),
    ),
  )
  const [, looker] = scene.clients
  await until('all are there', () => looker !== undefined && notesOf(looker).length === 200)
  const boxes = looker ? notesOf(looker) : []
  const covering = boxes.flatMap((box, i) => boxes.slice(i + 1).filter((other) => overlap(box, other)))
  expect(covering).toEqual([])
})

const notesOf = (client: RoomClient) =>
  placeShapes(scene.recordsOf(client))
    .filter(({ id }) => id.startsWith('shape:telefoon'))
    .map(({ box }) => box)

test('F5: a note that grows moves within its zone when it would cover another', async () => {
  scene = await createHiddenScene({ formId: 'reflectie', participants: 2 })
  const [zone = ''] = scene.steps.flatMap(({ harvest }) => harvest)
  await inStep({ zones: [zone], harvest: [zone], visibility: 'open', rights: { ...rights, note: true } })
  for (let i = 0; i < 12; i++)
    expect(await status(2, '/notes', { id: idOf(2, i), zone, kind: 'note', text: 'Kort' })).toBe(200)
  const long = 'Een veel langere tekst die zijn briefje doet groeien. '.repeat(5).trim()
  expect(await status(2, `/notes/${idOf(2, 0)}`, { text: long }, 'PATCH')).toBe(200)
  const board = await read(2)
  expect(board.zones.find(({ id }) => id === zone)?.items).toHaveLength(12)
  const [, looker] = scene.clients
  await until('the change is there', () => looker !== undefined && wordsOf(seenBy(looker, idOf(2, 0))) === long)
  const boxes = looker ? notesOf(looker) : []
  expect(boxes.flatMap((box, i) => boxes.slice(i + 1).filter((other) => overlap(box, other)))).toEqual([])
})

test('F6: hidden notes that are shown with a name belong to their writer; others to nobody', async () => {
  scene = await createHiddenScene({ formId: 'reflectie', participants: 4 })
  const signs = { 2: 'name', 3: 'anonymous', 4: 'organisation', 5: 'name' } as const
  for (const [n, sign] of Object.entries(signs)) {
    const own = { id: idOf(Number(n)), step: scene.step.id, zone: scene.zone, text: `Verborgen ${n}`, sign }
    expect(await status(Number(n), '/own-notes', own)).toBe(200)
  }
  await scene.ask(0, '/hidden/show', { step: scene.step.id, how: 'all' })
  for (const [n, sign] of Object.entries(signs)) {
    const { mine } = await read(Number(n))
    expect(
      mine.map(({ id }) => id),
      sign,
    ).toEqual(sign === 'name' ? [idOf(Number(n))] : [])
  }
  // Without names, all were made by one and the same: the server.
  const { records } = boardRoots(await scene.stored())
  const madeBy = (n: number) => records.get(shownId(idOf(n)))?._item?.id.client
  expect(madeBy(3)).toBe(madeBy(4))
  expect(new Set([madeBy(2), madeBy(3), madeBy(5)]).size).toBe(3)
  await until('all see it', () => wordsOf(seenBy(scene.clients[2], idOf(3))) === 'Verborgen 3')
  const claims = await scene.store.claims(BOARD)
  expect(claims.some(([client]) => client === madeBy(3))).toBe(false)
})
