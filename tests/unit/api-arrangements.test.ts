// Arranging notes over the API: on the board for everyone, with a trail that lasts, by facilitators alone.
import { arranged, arrangements, putBack } from '@kringbord/shared/arrangement'
import { boardRoots } from '@kringbord/shared/board'
import { note } from '@kringbord/shared/layout'
import { allItems, allSources, outline } from '@kringbord/shared/outline'
import { type PlainRecord, readRecord, writeField, writeRecord } from '@kringbord/shared/records'
import { toRichText } from '@kringbord/shared/rich-text'
import { voteView } from '@kringbord/shared/vote-schema'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHiddenScene, type HiddenScene } from '../help/hidden-scene.ts'
import { until } from '../help/until.ts'

let scene: HiddenScene
const ids = ['shape:b0', 'shape:b1', 'shape:b2', 'shape:b3']

beforeEach(async () => {
  scene = await createHiddenScene({ formId: 'reflectie', participants: 2 })
  await scene.ask(0, '/session', { kind: 'end' })
  await scene.ask(0, '/session', { kind: 'end' })
  const [, , writer] = scene.clients
  writer?.edit(null, () => {
    for (const [i, text] of ['Zon', 'aarde', 'Maan', 'Berg'].entries())
      writeRecord(boardRoots(writer.doc).records, {
        ...note(`b${i}`, { x: -4_000 + i * 240, y: -3_000 }, text, 'yellow', `Naam${2 + (i % 2)}`),
        index: `a${i + 5}`,
      })
  })
  await until('all have the notes', async () => (await stored()).filter(({ id }) => ids.includes(id)).length === 4)
})
afterEach(() => scene.close())

async function stored(): Promise<PlainRecord[]> {
  const doc = await scene.stored()
  return [...boardRoots(doc).records].map(([id, map]) => readRecord(id, map))
}
const arrange = (json: unknown, who = 0) => scene.answer(arranged, who, '/arrangements', json)
const trail = async () => (await scene.answer(arrangements, 0, '/arrangements')).arrangements
const undo = (id: string) => scene.answer(putBack, 0, `/arrangements/${id}/undo`, {})
const placesOf = async (): Promise<Record<string, number[]>> =>
  Object.fromEntries(
    (await stored()).flatMap(({ id, x, y }) => (ids.includes(id) ? [[id, [Number(x), Number(y)]]] : [])),
  )

test('N2: rows are for everyone, leave a trail, and go back to where the notes were; what was moved since stays', async () => {
  const before = await placesOf()
  const { arrangement } = await arrange({ kind: 'rows', ids, by: 'text' })
  expect(arrangement).toMatchObject({ kind: 'rows', by: 'Naam0', notes: 4, undone: null })
  const rows = await placesOf()
  // Two rows of three and one, in the order of the alphabet.
  const inOrder = ['shape:b1', 'shape:b3', 'shape:b2', 'shape:b0']
  const at = (id: string, axis: 0 | 1) => rows[id]?.[axis] ?? Number.NaN
  const byPlace = ids.toSorted((a, b) => at(a, 1) - at(b, 1) || at(a, 0) - at(b, 0))
  expect(byPlace).toEqual(inOrder)
  await until('others see it', () =>
    scene.clients.every((client) => {
      const map = boardRoots(client.doc).records.get('shape:b0')
      return map && JSON.stringify(map.get('pos')) === JSON.stringify(rows['shape:b0'])
    }),
  )
  const [, , writer] = scene.clients
  const map = writer && boardRoots(writer.doc).records.get('shape:b3')
  if (!map) throw new Error('the note is not there')
  writer.edit(null, () => writeField(map, 'pos', [-9_000, -9_000]))
  await until('the move is stored', async () => (await placesOf())['shape:b3']?.[0] === -9_000)
  expect(await undo(arrangement.id)).toEqual({ back: 3, stayed: 1 })
  expect(await placesOf()).toEqual({ ...before, 'shape:b3': [-9_000, -9_000] })
  expect((await trail())[0]).toMatchObject({ id: arrangement.id, undone: { by: 'Naam0' } })
})

test('N3: clusters are zones with their names, and another clustering takes their place', async () => {
  const names = async () =>
    outline(await stored())
      .zones.filter(({ id }) => id.startsWith('~'))
      .map(({ title, items }) => [title, items.map(({ text }) => text).toSorted()])
      .toSorted()
  const first = [
    { title: 'Hemel', ids: ids.slice(0, 1).concat(ids.slice(2, 3)) },
    { title: 'Aarde', ids: ids.slice(3) },
  ]
  await arrange({ kind: 'cluster', zone: '', clusters: first })
  expect(await names()).toEqual([
    ['Aarde', ['Berg']],
    ['Hemel', ['Maan', 'Zon']],
  ])
  const { arrangement } = await arrange({ kind: 'cluster', zone: '', clusters: [{ title: 'Alles', ids }] })
  expect(await names()).toEqual([['Alles', ['Berg', 'Maan', 'Zon', 'aarde']]])
  await undo(arrangement.id)
  expect(await names()).toEqual([
    ['Aarde', ['Berg']],
    ['Hemel', ['Maan', 'Zon']],
  ])
})

test('N4: merged is one note that says what is in it; split or put back gives the notes back, and keeps what was written since', async () => {
  const start = await stored()
  const { made, arrangement } = await arrange({ kind: 'merge', ids: ids.slice(0, 3) })
  const items = async () => {
    const { zones, loose } = outline(await stored())
    return [...zones.flatMap(allItems), ...loose]
  }
  const merged = (await items()).find(({ id }) => id === made[0])
  expect(merged?.text.split('\n').toSorted()).toEqual(['Maan', 'Zon', 'aarde'])
  expect(merged?.by.split(', ').toSorted()).toEqual(['Naam2', 'Naam3'])
  expect(
    merged &&
      allSources(merged)
        .map(({ id }) => id)
        .toSorted(),
  ).toEqual(ids.slice(0, 3))
  expect((await items()).filter(({ id }) => ids.includes(id)).map(({ id }) => id)).toEqual(ids.slice(3))
  const [, , writer] = scene.clients
  const map = () => writer && boardRoots(writer.doc).records.get(made[0] ?? '')
  await until('others see one note', () => map() !== undefined)
  await arrange({ kind: 'split', id: made[0] })
  expect(await stored()).toEqual(start)
  await until('others see it taken apart', () => map() === undefined)
  // Merging is put back from the trail as well: splitting first, then merging.
  const lines = await trail()
  expect(lines.map(({ kind }) => kind)).toEqual(['split', 'merge'])
  await undo(lines[0]?.id ?? '')
  expect((await items()).some(({ id }) => id === made[0])).toBe(true)
  await until('the note is back for others', () => map() !== undefined)
  writer?.edit(null, () => {
    const now = map()
    if (now) writeField(now, 'props.richText', toRichText('Zon, maan en aarde horen bij elkaar'))
  })
  await until('the text is stored', async () => (await items()).some(({ text }) => text.startsWith('Zon, maan')))
  await undo(arrangement.id)
  const after = await items()
  expect(after.filter(({ id }) => ids.includes(id)).length).toBe(4)
  expect(after.find(({ id }) => id === made[0])?.text).toBe('Zon, maan en aarde horen bij elkaar')
})

test('N4: what is being voted on is neither merged nor split, and what is not there is an error', async () => {
  const open = { kind: 'dots', zones: [], budget: 3, question: 'Welke?' }
  const vote = await scene.answer(voteView, 0, '/votes', open)
  expect(vote.items.map(({ id }) => id)).toContain('shape:b0')
  expect((await scene.ask(0, '/arrangements', { kind: 'merge', ids })).text).toContain('vote-open')
  expect((await scene.ask(0, '/arrangements', { kind: 'rows', ids: ['shape:weg'], by: 'text' })).text).toContain(
    'too-few',
  )
  expect((await scene.ask(0, '/arrangements', { kind: 'split', id: 'shape:weg' })).text).toContain('too-few')
})

test('N1: only facilitators arrange; participants see the trail, viewers do not', async () => {
  const statuses = []
  for (const who of [1, 2]) {
    statuses.push((await scene.ask(who, '/arrangements', { kind: 'rows', ids, by: 'text' })).status)
    statuses.push((await scene.ask(who, '/arrangements/x/undo', {})).status)
  }
  expect(statuses).toEqual([403, 403, 403, 403])
  expect((await scene.ask(2, '/arrangements')).status).toBe(200)
  expect((await scene.ask(1, '/arrangements')).status).toBe(403)
})
