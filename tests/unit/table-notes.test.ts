// Writing at tables: those at one table read along, and nobody else gets a byte before it is shown.
import { boardRoots } from '@kringbord/shared/board'
import { drawing } from '@kringbord/shared/drawing'
import { hiddenCounts, ownNote, ownNotes, shownHidden } from '@kringbord/shared/own-notes'
import { writeRecord } from '@kringbord/shared/records'
import { previewAnswer, tablesView } from '@kringbord/shared/tables-schema'
import { afterEach, expect, test } from 'vitest'
import { createHiddenScene, type HiddenScene } from '../help/hidden-scene.ts'
import { canary, createHiddenWriting, idOf, textOf } from '../help/hidden-writing.ts'
import { until } from '../help/until.ts'
import { BOARD } from '../help/wall.ts'

let scene: HiddenScene
afterEach(() => scene.close())

const { shownIn, writers } = createHiddenWriting(() => scene)
const PEOPLE = 12
const newNote = (n: number, more: object = {}) => ({
  id: idOf(n),
  step: 'toekomst',
  zone: 'tafel.1.zien',
  text: canary(n),
  ...more,
})

/** Everyone is in the step of the future; participants 2 and up sit at three tables unless `seated` is false. */
async function sit({ seated = true, ...options }: Parameters<typeof createHiddenScene>[0] & { seated?: boolean } = {}) {
  scene = await createHiddenScene({
    formId: 'whole-system',
    params: { tables: 4 },
    stepId: 'toekomst',
    participants: PEOPLE,
    ...options,
  })
  if (seated) await makeTables()
}
async function makeTables() {
  const wanted = { step: 'toekomst', way: 'max-mix', count: 3 }
  const { seed, people } = await scene.answer(previewAnswer, 0, '/tables/preview', wanted)
  return scene.answer(tablesView, 0, '/tables', { kind: 'make', ...wanted, seed, people })
}
/** The tables by number, with the numbers of those who sit there. */
async function tables() {
  const view = await scene.answer(tablesView, 0, '/tables')
  const round = view.rounds.at(-1)
  const list = (round?.tables ?? []).map(({ id, name, members }) => ({
    id,
    name,
    members: members.map((one) => Number(one.slice(1))),
    zones: view.steps.toekomst?.places[id] ?? [],
  }))
  return { round: round?.id ?? '', list }
}
const reads = async (n: number) => (await scene.answer(ownNotes, n, '/own-notes')).table.map(({ text }) => text).sort()
const writeAll = async () => {
  for (const n of writers()) expect((await scene.ask(n, '/own-notes', newNote(n))).status).toBe(200)
}
const textsOn = (client: HiddenScene['clients'][number]) => shownIn(client).map(textOf)

test('H9: those at a table read what is written there; to others goes no byte of it before it is shown', async () => {
  await sit()
  await writeAll()
  const { list } = await tables()
  expect(list.map(({ members }) => members.length)).toEqual([4, 4, 4])
  for (const { members } of list)
    for (const n of members) {
      expect(await reads(n)).toEqual(
        members
          .filter((other) => other !== n)
          .map(canary)
          .sort(),
      )
      const { text } = await scene.ask(n, '/own-notes')
      for (const other of writers().filter((one) => !members.includes(one)))
        expect([text.includes(`${canary(other)}`), text.includes(idOf(other)), text.includes(`Naam${other}"`)]).toEqual(
          [false, false, false],
        )
    }
  const reached = await scene.everything(['', '/people', '/session', '/file', '/hidden', '/votes', '/notes', '/tables'])
  for (const [where, bytes] of Object.entries(reached))
    expect(
      bytes.filter((one) => one.includes('kanarie') || one.includes('notitie-')),
      where,
    ).toEqual([])
})

test('H9: only those at the table hear that something was written there', async () => {
  await sit()
  const { list } = await tables()
  const [table] = list
  const [writer = 0] = table?.members ?? []
  const heard = () => scene.clients.flatMap((client, n) => (client.told.includes('table-notes') ? [n] : []))
  await scene.ask(writer, '/own-notes', newNote(writer))
  await until('the table heard', () => heard().length === 4)
  expect(heard()).toEqual(table?.members.toSorted((a, b) => a - b))
})

test('H9: who goes to another table reads what that one wrote, and takes nothing along; who comes late reads all of it', async () => {
  await sit()
  await writeAll()
  const { round, list } = await tables()
  const [from, to] = list
  const [mover = 0, stays = 0] = from?.members ?? []
  await scene.answer(tablesView, 0, '/tables', { kind: 'move', round, participant: `p${mover}`, table: to?.id })
  expect(await reads(mover)).toEqual((to?.members ?? []).map(canary).sort())
  expect(await reads(to?.members[0] ?? 0)).not.toContain(canary(mover))
  expect(await reads(stays), 'what was written at a table is that table’s').toContain(canary(mover))
  const own = (await scene.answer(ownNotes, mover, '/own-notes')).notes
  expect(own.map(({ text, zone, atTable }) => [text, zone, atTable])).toEqual([
    [canary(mover), from?.zones.find((zone) => zone.endsWith('.zien')), true],
  ])
  // What is written now is for the new table, and a change of the old one stays where it was.
  await scene.ask(mover, '/own-notes', newNote(mover, { id: idOf(mover, 1), text: 'kanarie nieuw' }))
  expect(await reads(to?.members[0] ?? 0)).toContain('kanarie nieuw')
  expect(await reads(stays)).not.toContain('kanarie nieuw')
  const again = { zone: to?.zones.at(-1), text: 'kanarie anders' }
  const changed = await scene.answer(ownNote, mover, `/own-notes/${idOf(mover)}`, again, 'PUT')
  expect(changed.zone).toBe(from?.zones.find((zone) => zone.endsWith('.zien')))
  expect(await reads(stays)).toContain('kanarie anders')
  await scene.ask(mover, `/own-notes/${idOf(mover)}`, undefined, 'DELETE')
  expect(await reads(stays)).not.toContain('kanarie anders')
})

test('H9: without a table one reads only one’s own, and what was written then is never read by a table', async () => {
  await sit({ seated: false })
  await writeAll()
  for (const n of writers()) expect(await reads(n)).toEqual([])
  await makeTables()
  for (const n of writers()) {
    expect(await reads(n)).toEqual([])
    const { notes } = await scene.answer(ownNotes, n, '/own-notes')
    expect(notes.map(({ text, atTable }) => [text, atTable])).toEqual([[canary(n), undefined]])
  }
})

test('H9: at a table nobody draws on the board itself, where all would see it, unless the step says that it is open', async () => {
  await sit()
  const [, , forger, mate] = scene.clients
  if (!forger || !mate) throw new Error('too few people')
  const draw = (who: typeof mate, id: string) =>
    who.edit(null, () =>
      writeRecord(
        boardRoots(who.doc).records,
        drawing(id, [
          [0, 0],
          [40, 60],
          [90, 20],
        ]),
      ),
    )
  draw(mate, 'open')
  await until('what is drawn in the open is there', () => boardRoots(forger.doc).records.has('shape:open'))
  const steps = scene.steps.map((step) =>
    step.id === 'toekomst' ? { ...step, rights: { ...step.rights, draw: true, fill: undefined } } : step,
  )
  expect((await scene.ask(0, '/session', { kind: 'steps', steps })).status).toBe(200)
  draw(forger, 'stiekem')
  await until('the forger is refused', () => forger.refusals.length > 0)
  expect(forger.refusals).toEqual(['step'])
  expect(boardRoots(mate.doc).records.has('shape:stiekem')).toBe(false)
})

test('H9: what was written hidden from all stays so when the step is changed into one for tables', async () => {
  await sit()
  const hide = (visibility: string) =>
    scene.ask(0, '/session', {
      kind: 'steps',
      steps: scene.steps.map((step) => (step.id === 'toekomst' ? { ...step, visibility } : step)),
    })
  await hide('hidden-until-shown')
  await writeAll()
  await hide('own-table')
  for (const n of writers()) expect(await reads(n)).toEqual([])
  await scene.ask(2, '/own-notes', newNote(2, { id: idOf(2, 1), text: 'kanarie voor de tafel' }))
  const { list } = await tables()
  const mate = list.find(({ members }) => members.includes(2))?.members.find((n) => n !== 2) ?? 0
  expect(await reads(mate)).toEqual(['kanarie voor de tafel'])
  await hide('hidden-until-shown')
  expect(await reads(mate), 'hidden from all again').toEqual([])
})

test('H9: a name stands under a note at the table only where the step and the writer say names', async () => {
  await sit()
  const { list } = await tables()
  const [a = 0, b = 0, c = 0] = list[0]?.members ?? []
  await scene.ask(a, '/own-notes', newNote(a))
  await scene.ask(b, '/own-notes', newNote(b, { sign: 'anonymous' }))
  const seen = async () =>
    Object.fromEntries((await scene.answer(ownNotes, c, '/own-notes')).table.map(({ text, by }) => [text, by]))
  expect(await seen()).toEqual({ [canary(a)]: `Naam${a}`, [canary(b)]: '' })
  const steps = scene.steps.map((step) => ({ ...step, anonymity: 'organisation' }))
  await scene.ask(0, '/session', { kind: 'steps', steps })
  expect(await seen()).toEqual({ [canary(a)]: '', [canary(b)]: '' })
})

test('H9: shown, for one table or for all, each note is on the board once, in the place of its table', async () => {
  await sit()
  await writeAll()
  const { list } = await tables()
  const counts = async () => (await scene.answer(hiddenCounts, 0, '/hidden')).steps[0]
  const before = await counts()
  expect(before?.tables.map(({ name, notes, writers: people }) => [name, notes, people])).toEqual(
    list.map(({ name }) => [name, 4, 4]),
  )
  const show = { step: 'toekomst', how: 'all' }
  expect(await scene.answer(shownHidden, 0, '/hidden/show', { ...show, table: before?.tables[1]?.table })).toEqual({
    shown: 4,
    left: 8,
  })
  const [host] = scene.clients
  if (!host) throw new Error('nobody is here')
  await until('that table is there', () => scene.clients.every((client) => textsOn(client).length === 4))
  expect(textsOn(host).toSorted()).toEqual((list[1]?.members ?? []).map(canary).toSorted())
  expect(await reads(list[1]?.members[0] ?? 0)).toEqual([])
  expect((await counts())?.tables.map(({ notes }) => notes)).toEqual([4, 0, 4])
  expect((await scene.ask(2, '/hidden/show', show)).status, 'by a participant').toBe(403)
  expect(await scene.answer(shownHidden, 0, '/hidden/show', show)).toEqual({ shown: 8, left: 0 })
  await until('all are there', () => scene.clients.every((client) => textsOn(client).length === PEOPLE))
  expect(await scene.store.entries(BOARD, 'at-table'), 'nothing says who sat where with what').toEqual([])
  const zones = (await scene.ask(2, '/notes')).text
  for (const { zones: own, members } of list) {
    const zone = own.find((one) => one.endsWith('.zien'))
    const held = JSON.parse(zones).zones.find(({ id }: { id: string }) => id === zone)
    const texts = (held?.items ?? []).map(({ text }: { text: string }) => text)
    expect(texts.toSorted()).toEqual(members.map(canary).toSorted())
  }
  expect(boardRoots(host.doc).records.size).toBeGreaterThan(PEOPLE)
})
