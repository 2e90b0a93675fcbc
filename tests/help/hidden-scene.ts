// A session with people at a board whose every byte is kept: what the rooms send, what the API answers, what is logged.

import { hashKey } from '@kringbord/server/src/access/keys.ts'
import { createApp } from '@kringbord/server/src/app.ts'
import { parseConfig } from '@kringbord/server/src/config.ts'
import type { Log } from '@kringbord/server/src/log.ts'
import { createRooms } from '@kringbord/server/src/rooms/rooms.ts'
import { createMemoryStore } from '@kringbord/server/src/store/memory.ts'
import type { Store } from '@kringbord/server/src/store/store.ts'
import type { Role } from '@kringbord/shared/access'
import { boardRoots } from '@kringbord/shared/board'
import type { ParamValues } from '@kringbord/shared/form'
import { writesHidden } from '@kringbord/shared/hidden-writing'
import { type PlainRecord, readRecord } from '@kringbord/shared/records'
import type { Step } from '@kringbord/shared/session'
import { instantiate, session } from '@kringbord/shared/werkvormen/instantiate'
import { createRoomClient, type RoomClient } from './room-client.ts'
import { until } from './until.ts'
import { BOARD, storedBoard, storedText } from './wall.ts'

export type HiddenScene = Awaited<ReturnType<typeof createHiddenScene>>

type Options = {
  formId?: string
  params?: ParamValues
  /** Id of the step that everyone is in; by default the first that is written in hidden. */
  stepId?: string
  participants?: number
  anonymity?: Step['anonymity']
  /** Organisation of the n-th participant. */
  organisation?(n: number): string
  /** What stands between the server and what it keeps. */
  around?(store: Store): Store
}

/** Everyone is in a hidden step of the form. Person n has the token `token-n`; 0 facilitates, 1 looks on. */
export async function createHiddenScene({
  formId = 'tegeltjeswijsheden',
  params: wanted = {},
  stepId,
  participants = 30,
  anonymity,
  organisation = (n) => `Organisatie ${n % 4}`,
  around = (store) => store,
}: Options = {}) {
  const kept = createMemoryStore()
  const store = around(kept)
  const title = 'Leerdag'
  const { update, params } = instantiate({ formId, lang: 'nl', params: wanted, filled: false, title })
  const keys = { facilitatorKeyHash: new Uint8Array(32), joinKey: 'j', viewKey: 'v', code: 'ABCDEFGH' }
  const row = {
    id: BOARD,
    title,
    form: formId,
    lang: 'nl',
    params,
    ...keys,
    joinOpen: true,
    waitingRoom: false,
  } as const
  await kept.createBoard({ ...row, createdAt: '2026-01-01T00:00:00Z' }, update)

  const logged: string[] = []
  const keep = (facts: object, message: string) => void logged.push(JSON.stringify([facts, message]))
  const log: Log = { debug: keep, info: keep, warn: keep, error: keep, fatal: keep }
  const time = { now: 1_000_000 }
  const clock = () => time.now
  const rooms = createRooms({ store, log, clock })
  const app = createApp({ store, rooms, config: parseConfig({}), log, clientDir: '/nowhere', clock })

  async function ask(n: number, path: string, json?: unknown, method = json === undefined ? 'GET' : 'POST') {
    const headers = { Authorization: `Bearer token-${n}`, 'Content-Type': 'application/json' }
    const body = json === undefined ? undefined : JSON.stringify(json)
    const response = await app.request(`http://bord.test/api/boards/${BOARD}${path}`, { method, headers, body })
    return { status: response.status, text: await response.text() }
  }
  async function answer<T>(schema: { parse(value: unknown): T }, ...asked: Parameters<typeof ask>): Promise<T> {
    return schema.parse(JSON.parse((await ask(...asked)).text))
  }

  const sent: string[] = []
  const clients: RoomClient[] = []
  for (let n = 0; n < participants + 2; n++) {
    const role: Role = n === 0 ? 'facilitator' : n === 1 ? 'viewer' : 'participant'
    const person = { name: `Naam${n}`, organisation: organisation(n), domain: 'zorg', role: '' } as const
    const tokenHash = hashKey(`token-${n}`)
    const [color, came] = ['#1f57c3', { joinedAt: '', removedAt: null }]
    await kept.addParticipant({ id: `p${n}`, boardId: BOARD, role, person, color, tokenHash, ...came })
    const link = {
      delay: () => 0,
      onSent: (bytes: Uint8Array) => void sent.push(Buffer.from(bytes).toString('latin1')),
    }
    const client = createRoomClient({ ...person, id: `p${n}`, role, color }, link, 100 + n)
    await client.connect(rooms)
    clients.push(client)
  }
  await until('everyone has the board', () => clients.every((client) => boardRoots(client.doc).records.size > 2))

  const steps = session(formId, 'nl', params).steps.map((step) => ({ ...step, ...(anonymity && { anonymity }) }))
  const step = steps.find((one) => (stepId ? one.id === stepId : writesHidden(one)))
  if (!step) throw new Error(`${formId} has no hidden step`)
  if (anonymity) await ask(0, '/session', { kind: 'steps', steps })
  await ask(0, '/session', { kind: 'go', step: step.id })
  time.now += 10_000

  return {
    store: kept,
    rooms,
    time,
    step,
    steps,
    zone: step.harvest[0] ?? '',
    clients,
    sent,
    logged,
    ask,
    answer,
    /** All that others may have got of what is hidden: what was sent, stored and logged, and answers to the first four at `paths`. */
    async everything(paths: readonly string[]): Promise<Record<string, readonly string[]>> {
      const api: string[] = []
      for (const n of [0, 1, 2, 3]) for (const path of paths) api.push((await ask(n, path)).text)
      // The first two write nothing hidden themselves.
      for (const n of [0, 1]) api.push((await ask(n, '/own-notes')).text)
      return { sync: sent, api, document: await storedText(kept), log: logged }
    },
    /** The text of a shown record in a document. */
    recordsOf: (client: RoomClient): PlainRecord[] =>
      [...boardRoots(client.doc).records].map(([id, map]) => readRecord(id, map)),
    stored: () => storedBoard(kept),
    async close() {
      for (const client of clients) client.close()
      await rooms.close()
    },
  }
}
