// Groups and tables over HTTP: who may make them, what everyone sees, and what happens of itself.
import { createApp } from '@kringbord/server/src/app.ts'
import { parseConfig } from '@kringbord/server/src/config.ts'
import { createSilentLog } from '@kringbord/server/src/log.ts'
import { createRooms } from '@kringbord/server/src/rooms/rooms.ts'
import { seatIn, type TablesView } from '@kringbord/shared/tables'
import { previewAnswer, tablesView } from '@kringbord/shared/tables-schema'
import { expect, test } from 'vitest'
import { createTestApi } from '../help/api.ts'

const organisations = ['Corporatie Thuis', 'Huisartsen', 'Welzijn Plus', 'Gemeente'] as const
const domains = ['wonen', 'zorg', 'welzijn', 'overheid'] as const

async function createScene(form = 'whole-system', count = 12) {
  const api = createTestApi()
  const board = await api.makeBoard({ form })
  const host = await api.join(board.id, board.facilitatorKey)
  const come = (i: number, extra: object = {}) =>
    api.join(board.id, board.joinKey, {
      name: `Gast ${i}`,
      organisation: organisations[i % 4],
      domain: domains[i % 4],
      ...extra,
    })
  const people: Awaited<ReturnType<typeof come>>[] = []
  for (let i = 0; i < count; i++) people.push(await come(i))
  const path = `/api/boards/${board.id}/tables`
  const parsed = async (answer: Response) => {
    expect(answer.status).toBe(200)
    return tablesView.parse(await answer.json())
  }
  const read = async (token = host.token) => parsed(await api.ask(path, { token }))
  const command = async (json: object) => parsed(await api.ask(path, { json, token: host.token }))
  const preview = async (json: object) =>
    previewAnswer.parse(await (await api.ask(`${path}/preview`, { json, token: host.token })).json())
  const make = async (json: object) => {
    const { seed, people: ids } = await preview(json)
    return command({ kind: 'make', ...json, seed, people: ids })
  }
  const session = (json: object) => api.ask(`/api/boards/${board.id}/session`, { json, token: host.token })
  const stepsOf = async () => {
    const answer = await api.ask(`/api/boards/${board.id}/session`, { token: host.token })
    const { state } = await answer.json()
    return new Map<string, { id: string; harvest: string[] }>(
      state.steps.map((step: { id: string; harvest: string[] }) => [step.id, step]),
    )
  }
  return { ...api, board, host, people, come, path, read, command, preview, make, session, stepsOf }
}

const tablesOf = ({ rounds }: TablesView, at = 0) => rounds[at]?.tables.map((table) => table.members) ?? []

test('Z6: facilitators make, move and undo; participants and viewers are refused', async () => {
  const { ask, refusal, path, people, join, board, make, read, told } = await createScene()
  const viewer = await join(board.id, board.viewKey)
  const json = { kind: 'undo' }
  for (const token of [people[0]?.token, viewer.token]) {
    expect(await refusal(ask(path, { json, token }))).toMatchObject({ status: 403, code: 'forbidden' })
    const wanted = { step: 'toekomst', way: 'max-mix' }
    expect(await refusal(ask(`${path}/preview`, { json: wanted, token }))).toMatchObject({ status: 403 })
  }
  expect(await refusal(ask(path))).toMatchObject({ status: 401 })
  expect((await read(viewer.token)).rounds).toEqual([])
  await make({ step: 'opening', way: 'max-mix' })
  expect(told).toContain(`changed ${board.id} tables`)
  expect((await read(viewer.token)).rounds.length).toBe(1)
})

test('Z1: a preview changes nothing, and making it gives just those tables', async () => {
  const { preview, command, read, people } = await createScene()
  const wanted = { step: 'opening', way: 'max-mix', count: 3 }
  const seen = await preview(wanted)
  expect(seen.round.certificate).toMatchObject({ maxDifference: { domain: 0, organisation: 0, size: 0 } })
  expect((await read()).rounds).toEqual([])
  const made = await command({ kind: 'make', ...wanted, seed: seen.seed, people: seen.people })
  expect(tablesOf(made)).toEqual(seen.round.tables.map((table) => table.members))
  expect(tablesOf(made).flat().sort()).toEqual(people.map((one) => one.participant).sort())
  expect(made.rounds[0]?.tables.map((table) => table.name)).toEqual(['Tafel 1', 'Tafel 2', 'Tafel 3'])
})

test('Z7: each table has its place where a step has places, and everyone is at the whole sheet where it has none', async () => {
  const { make } = await createScene()
  const mixed = await make({ step: 'opening', way: 'max-mix', count: 4 })
  expect(mixed.steps.opening?.places).toEqual({})
  const places = mixed.steps.toekomst?.places ?? {}
  expect(Object.values(places).map((zones) => zones[0])).toEqual(['tafel.1', 'tafel.2', 'tafel.3', 'tafel.4'])
  expect(places.t2).toContain('tafel.2.zien')
  const kinds = await make({ step: 'nu-straks', way: 'domain' })
  const groups = kinds.rounds.find((round) => round.grouping === 'stakeholder')?.tables ?? []
  expect(groups.map((table) => table.name).sort()).toEqual(['Gemeente of overheid', 'Welzijn', 'Wonen', 'Zorg'])
  const titleAt = (table: string) => {
    const zone = kinds.steps['trots-spijt']?.places[table]?.[0]
    return kinds.places.find((place) => place.zone === zone)?.title
  }
  for (const { id, name } of groups) expect(titleAt(id)?.split(' ')[0]).toBe(name.split(' ')[0])
})

test('Z2: a latecomer gets a seat by asking where to sit; who is kept out gets none until asked back', async () => {
  const { make, come, read, command, people, ask, path } = await createScene()
  await make({ step: 'opening', way: 'max-mix', count: 4 })
  const late = await come(0)
  const view = await read(late.token)
  expect(tablesOf(view).flat()).toContain(late.participant)
  expect(
    tablesOf(view)
      .map((ids) => ids.length)
      .sort(),
  ).toEqual([3, 3, 3, 4])
  expect(view.away).toEqual([])
  const gone = people[3]?.participant ?? ''
  const without = await command({ kind: 'away', participant: gone, away: true })
  expect(without.away).toEqual([gone])
  expect(tablesOf(without).flat()).not.toContain(gone)
  expect(tablesOf(await read(people[3]?.token)).flat()).not.toContain(gone)
  await command({ kind: 'away', participant: gone, away: false })
  expect(tablesOf(await read(people[3]?.token)).flat()).toContain(gone)
  expect((await ask(path, { token: late.token })).status).toBe(200)
})

test('Z4: a step at tables gives out roles, the next one to others', async () => {
  const { make, session, read } = await createScene()
  await make({ step: 'opening', way: 'max-mix', count: 2 })
  await session({ kind: 'go', step: 'opening' })
  const first = (await read()).steps.opening?.roles.t1 ?? {}
  expect(Object.keys(first).sort()).toEqual(['leader', 'teller', 'timekeeper', 'writer'])
  await session({ kind: 'go', step: 'verhaal' })
  const second = (await read()).steps.verhaal?.roles.t1 ?? {}
  expect(second.leader).not.toBe(first.leader)
  await session({ kind: 'go', step: 'opening' })
  expect((await read()).steps.opening?.roles.t1, 'back in a step everyone has what they had').toEqual(first)
})

test('Z5: the next division lets people meet others, and undo brings the one before back', async () => {
  const { make, command, session, read } = await createScene()
  await make({ step: 'opening', way: 'max-mix', count: 3 })
  await session({ kind: 'go', step: 'opening' })
  const before = await read()
  const next = await make({ step: 'opening', way: 'max-mix', count: 3 })
  const { repeats = -1, leastRepeats = -1 } = next.rounds[0]?.certificate ?? {}
  expect(repeats).toBeGreaterThanOrEqual(leastRepeats)
  expect(leastRepeats).toBeGreaterThan(0)
  expect(next.undo).toBe(true)
  expect((await command({ kind: 'undo' })).rounds).toEqual(before.rounds)
})

test('Z8: what is wrong is said and changes nothing', async () => {
  const { ask, refusal, path, host, make, read } = await createScene()
  await make({ step: 'opening', way: 'random' })
  const before = await read()
  const [round] = before.rounds
  for (const json of [
    { kind: 'move', round: 'nergens', participant: 'niemand', table: 't1' },
    { kind: 'move', round: round?.id, participant: 'niemand', table: 't1' },
    { kind: 'move', round: round?.id, participant: round?.tables[0]?.members[0], table: 't99' },
    { kind: 'walk', round: round?.id, at: 1 },
    { kind: 'make', step: 'presentaties', way: 'max-mix', seed: 1, people: [] },
    { kind: 'make', step: 'opening', way: 'walk', seed: 1, people: [] },
    { kind: 'make', step: 'opening', way: 'max-mix', count: 0, seed: 1, people: [] },
    { kind: 'iets' },
  ])
    expect(await refusal(ask(path, { json, token: host.token })), JSON.stringify(json)).toMatchObject({
      status: 400,
      code: 'invalid',
    })
  expect(await read()).toEqual(before)
})

test('Z9: a rondgang: teams choose themselves, each round takes everyone one poster on, and a host of the team stays', async () => {
  const { make, command, session, read, people, ask, path, stepsOf, refusal } = await createScene(
    'posterpresentatie',
    9,
  )
  const teams = await make({ step: 'poster', way: 'team' })
  const [round] = teams.rounds
  expect(round?.tables.map((table) => table.name)).toEqual([
    'Vitaal Waterland',
    'Gezonde Heuvelrand',
    'Havenkwartier Samen',
    'Netwerk Noorderzoom',
  ])
  for (const [i, { token }] of people.entries()) {
    const json = { round: round?.id, table: `t${(i % 4) + 1}` }
    expect((await ask(`${path}/seat`, { method: 'PUT', json, token })).status).toBe(200)
  }
  const walk = await make({ step: 'rondgang', way: 'walk', rounds: 4 })
  const made = walk.rounds.find((one) => one.way === 'walk')
  const taken = { round: made?.id, table: 't1' }
  expect(
    await refusal(ask(`${path}/seat`, { method: 'PUT', json: taken, token: people[0]?.token ?? '' })),
    'groups of a rondgang are the facilitator’s',
  ).toMatchObject({ status: 403 })
  await session({ kind: 'go', step: 'rondgang' })
  const step = (await stepsOf()).get('rondgang')
  if (!step || !made) throw new Error('no rondgang')
  const seen = new Map<string, string[]>()
  for (let at = 0; at < 4; at++) {
    const view = at === 0 ? await read() : await command({ kind: 'walk', round: made.id, at })
    const now = view.rounds.find((one) => one.way === 'walk')?.walk
    expect(now).toMatchObject({ at, clock: { kind: 'running', endsAt: 8 * 60_000 } })
    for (const { participant } of people) {
      const seat = seatIn(view, step, participant)
      const poster = seat?.zones[0] ?? ''
      expect(poster).toMatch(/^poster-[1-4]$/)
      expect(seat?.zones).toContain(`${poster}.vraag`)
      if (!seat?.host) seen.set(participant, [...(seen.get(participant) ?? []), poster])
    }
    const hosts = people.filter(({ participant }) => seatIn(view, step, participant)?.host)
    expect(hosts.length, 'every poster has its host').toBe(4)
  }
  for (const [who, posters] of seen) expect(new Set(posters).size, who).toBe(posters.length)
  await session({ kind: 'pause' })
  expect((await read()).rounds.find((one) => one.way === 'walk')?.walk?.clock?.kind).toBe('paused')
  await session({ kind: 'go', step: 'vrij' })
  expect((await read()).rounds.find((one) => one.way === 'walk')?.walk?.clock).toBeNull()
  const free = await make({ step: 'vrij', way: 'free' })
  const sent = free.rounds.find((one) => one.way === 'free')?.tables ?? []
  expect(sent.flatMap((table) => table.members).length, 'four posters wait for three reactions each').toBe(9)
})

test('Z10: after a restart tables are as they were', async () => {
  const { make, session, read, store, path, host } = await createScene()
  await make({ step: 'opening', way: 'max-mix' })
  await session({ kind: 'go', step: 'opening' })
  const before = await read()
  const rooms = createRooms({ store, log: createSilentLog() })
  const again = createApp({ store, rooms, config: parseConfig({}), log: createSilentLog(), clientDir: '/nowhere' })
  const answer = await again.request(`http://bord.test${path}`, { headers: { Authorization: `Bearer ${host.token}` } })
  expect(tablesView.parse(await answer.json())).toEqual(before)
  await rooms.close()
})
