// Rehearsing: made-up people do what each step asks, by the same rules as anyone, on a board that is gone afterwards.
import { createApp } from '@kringbord/server/src/app.ts'
import { parseConfig } from '@kringbord/server/src/config.ts'
import { createSilentLog } from '@kringbord/server/src/log.ts'
import type { Rehearsals } from '@kringbord/server/src/rehearsal/rehearsals.ts'
import { createRooms } from '@kringbord/server/src/rooms/rooms.ts'
import { createMemoryStore } from '@kringbord/server/src/store/memory.ts'
import { createdBoard, joined } from '@kringbord/shared/api'
import { writesHidden } from '@kringbord/shared/hidden-writing'
import { rehearsal, rehearsalFacts } from '@kringbord/shared/own-form'
import { hiddenCounts } from '@kringbord/shared/own-notes'
import { people } from '@kringbord/shared/people'
import { voteView } from '@kringbord/shared/vote-schema'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { silent } from '../help/scene.ts'
import { until } from '../help/until.ts'

const store = createMemoryStore()
let rooms: ReturnType<typeof createRooms>
let all: Rehearsals[] = []
let app: ReturnType<typeof createApp>
beforeEach(() => {
  rooms = createRooms({ store, log: silent })
  all = []
  app = createApp({
    store,
    rooms,
    config: parseConfig({}),
    log: createSilentLog(),
    clientDir: '/nowhere',
    rehearsalPace: { least: 4, most: 20 },
    onRehearsals: (made) => void all.push(made),
  })
})
afterEach(async () => {
  for (const one of all) await one.close()
  await rooms.close()
})

async function ask(
  path: string,
  { token = '', json, method }: { token?: string; json?: unknown; method?: string } = {},
) {
  const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) }
  const init = { headers, method: method ?? (json === undefined ? 'GET' : 'POST') }
  const response = await app.request(`/api${path}`, {
    ...init,
    ...(json !== undefined && { body: JSON.stringify(json) }),
  })
  const text = await response.text()
  return { status: response.status, json: text ? JSON.parse(text) : null }
}
async function lead(form: string) {
  const board = createdBoard.parse((await ask('/boards', { json: { form, title: 'Leerdag' } })).json)
  const person = { name: 'Anne', organisation: '', domain: '', role: '' }
  const { token } = joined.parse(
    (await ask(`/boards/${board.id}/join`, { json: { key: board.facilitatorKey, person } })).json,
  )
  return { board, token }
}
async function practise(form: string, count: number) {
  const { board, token } = await lead(form)
  const begun = await ask(`/boards/${board.id}/rehearsal`, { token, json: { people: count } })
  const { board: id, key } = rehearsal.parse(begun.json)
  const person = { name: 'Anne', organisation: '', domain: '', role: '' }
  const own = joined.parse((await ask(`/boards/${id}/join`, { json: { key, person } })).json)
  expect(own.role).toBe('facilitator')
  return { board, token, id, own: own.token, title: own.board.title }
}

test('N7: made-up people come from several organisations, write hidden, write openly and vote, and all is gone at the end', async () => {
  const { board, token, id, own, title } = await practise('tegeltjeswijsheden', 6)
  expect(title).toBe('Oefening: Leerdag')
  await until('everyone is there', () => rooms.present(id).length === 6)
  const here = people.parse((await ask(`/boards/${id}/people`, { token: own })).json).people
  expect(new Set(here.map(({ organisation }) => organisation).filter(Boolean)).size).toBe(2)
  const session = (await ask(`/boards/${id}/session`, { token: own })).json
  const hidden = session.steps.find(writesHidden)
  const go = (step: string) => ask(`/boards/${id}/session`, { token: own, json: { kind: 'go', step } })
  await go(hidden.id)
  await until('all wrote a tegel', async () => {
    const counts = hiddenCounts.parse((await ask(`/boards/${id}/hidden`, { token: own })).json)
    return counts.steps.some(({ writers }) => writers === 6)
  })
  const shown = await ask(`/boards/${id}/hidden/show`, { token: own, json: { step: hidden.id, how: 'all' } })
  expect(shown.json.shown).toBeGreaterThanOrEqual(6)
  const body = { kind: 'dots', look: 'heart', zones: [], budget: 2, cumulative: false, question: 'Welke?' }
  const vote = voteView.parse((await ask(`/boards/${id}/votes`, { token: own, json: body })).json)
  await until('all voted', async () => (await ask(`/boards/${id}/votes/${vote.id}`, { token: own })).json.voted === 6)

  const facts = async (one: string, who: string) =>
    rehearsalFacts.parse((await ask(`/boards/${one}/rehearsal`, { token: who })).json).rehearsal
  expect(await facts(id, own)).toMatchObject({ of: board.id, people: 6 })
  expect(await facts(board.id, token)).toBeNull()
  expect((await ask(`/boards/${id}/rehearsal`, { token: own, json: {} })).json.error.code).toBe('not-now')
  expect((await ask(`/boards/${id}/rehearsal`, { token: own, method: 'DELETE' })).status).toBe(204)
  expect((await ask(`/boards/${id}`)).status).toBe(410)
  // The board itself knows nothing of it.
  expect((await ask(`/boards/${board.id}/people`, { token })).json.people.length).toBe(1)
  expect((await ask(`/boards/${board.id}/votes`, { token })).json.votes).toEqual([])
})

test('N7: notes of an open step lie in its zones; beginning again and what a crash left behind are cleared away', async () => {
  const { board, token, id, own } = await practise('whole-system', 4)
  const session = (await ask(`/boards/${id}/session`, { token: own })).json
  const open = session.steps.find(
    (step: { rights: { note: boolean } }) => step.rights.note && !writesHidden(Object(step)),
  )
  await ask(`/boards/${id}/session`, { token: own, json: { kind: 'go', step: open.id } })
  await until('notes are in the zones of the step', async () => {
    const notes = (await ask(`/boards/${id}/notes`, { token: own })).json
    const written = notes.zones.flatMap((zone: { items: { by: string }[] }) => zone.items)
    return new Set(written.map(({ by }: { by: string }) => by)).size >= 4
  })
  const again = rehearsal.parse((await ask(`/boards/${board.id}/rehearsal`, { token, json: { people: 2 } })).json)
  expect((await ask(`/boards/${id}`)).status).toBe(410)
  // A process that ended without a word: another one starts with the same store.
  let next: Rehearsals | null = null
  createApp({
    store,
    rooms,
    config: parseConfig({}),
    log: createSilentLog(),
    clientDir: '/nowhere',
    onRehearsals: (made) => {
      next = made
    },
  })
  await Object(next).clean()
  expect((await ask(`/boards/${again.board}`)).status).toBe(410)
  expect((await ask(`/boards/${board.id}`)).status).toBe(200)
})

test('N7: only who facilitates begins or ends one', async () => {
  const { board, token } = await lead('reflectie')
  const person = { name: 'Bram', organisation: '', domain: '', role: '' }
  const other = joined.parse((await ask(`/boards/${board.id}/join`, { json: { key: board.joinKey, person } })).json)
  expect((await ask(`/boards/${board.id}/rehearsal`, { token: other.token, json: {} })).status).toBe(403)
  expect((await ask(`/boards/${board.id}/rehearsal`, { token, method: 'DELETE' })).status).toBe(404)
  expect((await ask(`/boards/${board.id}`)).status).toBe(200)
})
