// Every route of the API, as it describes itself, tried by everyone who might: what each role may do is written down here,
// and a route that is not is taken to be for facilitators alone.
import { createRooms } from '@kringbord/server/src/rooms/rooms.ts'
import { createMemoryStore } from '@kringbord/server/src/store/memory.ts'
import { expect, onTestFinished, test } from 'vitest'
import { createTestApi } from '../help/api.ts'
import { silent } from '../help/scene.ts'

const ID = 'een-id-van-iets-hier'

type Route = { method: string; path: string; needsToken: boolean }

/** Bodies that the routes understand, so that they are refused for who asks and not for what. */
const bodies: Readonly<Record<string, object>> = {
  'patch /boards/{id}': { title: 'Anders' },
  'patch /boards/{id}/people/{participant}': { role: 'participant' },
  'post /boards/{id}/hand-over': { to: 'iemand' },
  'post /boards/{id}/waiting': { answer: 'let-in', who: 'all' },
  'post /boards/{id}/links': { link: 'view' },
  'post /boards/{id}/session': { kind: 'end' },
  'post /boards/{id}/votes': { kind: 'dots', zones: ['x'], question: 'Wat?' },
  'patch /boards/{id}/votes/{vote}': { state: 'closed' },
  'put /boards/{id}/votes/{vote}/ballot': { ballot: [] },
  'post /boards/{id}/notes': { id: ID, zone: '', kind: 'note', text: 'Samen' },
  'patch /boards/{id}/notes/{note}': { text: 'Samen' },
  'post /boards/{id}/own-notes': { id: ID, zone: 'x', text: 'Samen', step: 'x' },
  'put /boards/{id}/own-notes/{note}': { zone: 'x', text: 'Samen' },
  'post /boards/{id}/hidden/show': { step: 'x', how: 'all' },
  'post /boards/{id}/tables': { kind: 'make', step: 'x', way: 'random', seed: 1, people: [] },
  'post /boards/{id}/tables/preview': { step: 'x', way: 'random' },
  'put /boards/{id}/tables/seat': { round: 'x', table: 'x' },
  'post /boards/{id}/live': { kind: 'clear' },
  'post /boards/{id}/screen': {},
  'post /boards/{id}/screen/invitation': { secret: 'x' },
  'put /boards/{id}/speaker-notes/{shape}': { text: 'Samen' },
  'post /boards/{id}/arrangements': { kind: 'rows', by: 'text' },
  'post /boards/{id}/arrangements/{arrangement}/undo': {},
  'post /boards/{id}/needles': { kind: 'show', step: 'x' },
  'post /boards/{id}/own-form': { title: 'Onze vorm' },
  'post /boards/{id}/own-notes/show': { step: 'x' },
  'post /boards/{id}/rehearsal': {},
  'put /boards/{id}/needle': { angle: 10, strength: 0.5 },
}
/** What participants do too; of the moment (`live`) they lower no hands of others. */
const TAKES_PART = /^(votes\/\{vote\}\/ballot|notes(\/\{note\})?|own-notes(\/.+)?|tables\/seat|needle|assets)$/

/** Only those who facilitate read these, and these those who take part as well. */
const readByLead = ['contributions', 'hidden', 'own-form', 'speaker-notes', 'waiting']
const readByFew = [...readByLead, 'arrangements', 'qr.svg', 'share']
/** A screen in the room has its own secret. */
const bySecret = ['post /boards/{id}/screen/invitation']

async function routesOf(api: ReturnType<typeof createTestApi>): Promise<Route[]> {
  const { paths } = await (await api.ask('/api/openapi.json')).json()
  return Object.entries<Record<string, { security?: unknown[] }>>(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { security }]) => ({ method, path, needsToken: security !== undefined })),
  )
}

async function createPlace() {
  const store = createMemoryStore()
  const rooms = createRooms({ store, log: silent })
  const api = createTestApi({ store, rooms })
  const board = await api.makeBoard()
  const [host, guest, observer, removed, viewer] = [
    await api.join(board.id, board.facilitatorKey),
    await api.join(board.id, board.joinKey),
    await api.join(board.id, board.joinKey),
    await api.join(board.id, board.joinKey),
    await api.join(board.id, board.viewKey),
  ]
  const patch = (who: string, json: object) =>
    api.ask(`/api/boards/${board.id}/people/${who}`, { method: 'PATCH', json, token: host.token })
  await patch(observer.participant, { role: 'observer' })
  await patch(removed.participant, { removed: true })
  await api.ask(`/api/boards/${board.id}`, { method: 'PATCH', json: { waitingRoom: true }, token: host.token })
  const waiting = await api.join(board.id, board.joinKey)
  const other = await api.makeBoard()
  const stranger = await api.join(other.id, other.facilitatorKey)
  const tokens = { host, guest, observer, removed, viewer, waiting, stranger }
  const tryIt = (route: Route, who: keyof typeof tokens | null) => {
    const path = route.path
      .replace('{id}', board.id)
      .replace('{shape}', 'shape:a')
      .replace(/\{\w+\}/g, ID)
    const json = bodies[`${route.method} ${route.path}`] ?? (route.method === 'get' ? undefined : {})
    return api.ask(`/api${path}`, {
      method: route.method.toUpperCase(),
      json,
      token: who ? tokens[who].token : undefined,
    })
  }
  onTestFinished(() => rooms.close())
  return { ...api, board, tryIt, routes: (await routesOf(api)).filter(({ needsToken }) => needsToken) }
}

const short = ({ path }: Route) => path.replace('/boards/{id}/', '')
const name = (route: Route) => `${route.method} ${route.path}`

test('A3: an observer and a viewer change nothing over HTTP, and read what everyone reads', async () => {
  const { routes, tryIt, store, board } = await createPlace()
  const kept = async () =>
    JSON.stringify([await store.document(board.id), await store.participants(board.id), await store.session(board.id)])
  const before = await kept()
  let cases = 0
  for (const route of routes)
    for (const who of ['observer', 'viewer'] as const) {
      if (bySecret.includes(name(route))) continue
      const answer = await tryIt(route, who)
      cases += 1
      const refused = route.method !== 'get' || readByFew.includes(short(route))
      if (!refused) expect([200, 404], `${name(route)} ${who}`).toContain(answer.status)
      else expect(answer.status, `${name(route)} ${who}`).toBeGreaterThanOrEqual(400)
      if (refused) expect((await answer.json()).error.code, `${name(route)} ${who}`).toBe('forbidden')
    }
  expect(await kept()).toBe(before)
  expect(cases).toBeGreaterThan(60)
})

test('A2 A5: who was removed, who still waits, who has no token and who has that of another board are let in nowhere', async () => {
  const { routes, tryIt } = await createPlace()
  for (const route of routes)
    for (const who of ['removed', 'waiting', 'stranger', null] as const) {
      const answer = await tryIt(route, who)
      if (who === 'waiting' && short(route) === 'seat') {
        expect(await answer.json()).toMatchObject({ state: 'waiting' })
        continue
      }
      const { error } = await answer.json()
      expect(error.code, `${name(route)} ${who}`).toBe(who === 'removed' ? 'removed' : 'unauthorized')
    }
})

test('A3: a participant does none of what facilitators do', async () => {
  const { routes, tryIt } = await createPlace()
  const lead = routes.filter((route) => {
    if (route.method === 'get') return readByLead.includes(short(route))
    return !TAKES_PART.test(short(route)) && !bySecret.includes(name(route))
  })
  for (const route of lead) {
    const answer = await tryIt(route, 'guest')
    expect((await answer.json()).error.code, name(route)).toBe('forbidden')
  }
  expect(lead.length).toBeGreaterThan(25)
})
