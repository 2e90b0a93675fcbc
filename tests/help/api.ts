// The server's app in this process, on a store in memory, with short ways to ask it things.
import { createApp } from '@kringbord/server/src/app.ts'
import { type Config, parseConfig } from '@kringbord/server/src/config.ts'
import { createSilentLog, type Log } from '@kringbord/server/src/log.ts'
import type { Rooms } from '@kringbord/server/src/rooms/rooms.ts'
import { createMemoryStore } from '@kringbord/server/src/store/memory.ts'
import type { Store } from '@kringbord/server/src/store/store.ts'
import { createdBoard, errorAnswer, joined } from '@kringbord/shared/api'

export type TestApi = ReturnType<typeof createTestApi>

type Ask = { method?: string; json?: unknown; body?: BodyInit; token?: string; headers?: Record<string, string> }

export const person = { name: 'Fatima', organisation: 'Wijkteam Noord' }

type Options = {
  config?: Partial<Config>
  clientDir?: string
  store?: Store
  /** Real ones; without them `told` has what the open boards were told. */
  rooms?: Rooms
  log?: Log
}

/** An app with an empty store. */
export function createTestApi(options: Options = {}) {
  const store = options.store ?? createMemoryStore()
  const told: string[] = []
  /** Who is in the room, and who did something there. */
  const room: { present: string[]; active: string[] } = { present: [], active: [] }
  const clock = { now: 0, address: '192.0.2.1', ready: true }
  const app = createApp({
    store,
    rooms: options.rooms ?? {
      setTitle: (id, title) => void told.push(`title ${id} ${title}`),
      notify: (id, what) => void told.push(`changed ${id} ${what}`),
      setSession: (id, state) => void told.push(`session ${id} ${state.version}`),
      setRole: (id, participant, role) => void told.push(`role ${id} ${participant} ${role}`),
      closeParticipant: (id, participant) => void told.push(`out ${id} ${participant}`),
      write: async () => undefined,
      read: () => Promise.reject(new Error('no board is open')),
      present: () => room.present,
      live: (id, command, by) => {
        told.push(`live ${id} ${command.kind} ${by}`)
        return 'done'
      },
      tookPart: (_id, participant) => void room.active.push(participant),
      active: () => room.active,
      closeBoard: (id) => void told.push(`closed ${id}`),
    },
    config: { ...parseConfig({}), ...options.config },
    log: options.log ?? createSilentLog(),
    clientDir: options.clientDir ?? '/nowhere',
    addressOf: () => clock.address,
    isReady: () => clock.ready,
    now: () => clock.now,
    clock: () => clock.now,
  })

  async function ask(path: string, { json, token, headers = {}, ...init }: Ask = {}): Promise<Response> {
    const all = new Headers(headers)
    if (json !== undefined) all.set('Content-Type', 'application/json')
    if (token) all.set('Authorization', `Bearer ${token}`)
    const body = json === undefined ? init.body : JSON.stringify(json)
    return app.request(`http://bord.test${path}`, {
      ...init,
      method: init.method ?? (body === undefined ? 'GET' : 'POST'),
      headers: all,
      body,
    })
  }

  /** Code, status and fields of a refusal. */
  async function refusal(answer: Response | Promise<Response>) {
    const response = await answer
    const { error } = errorAnswer.parse(await response.json())
    return { status: response.status, code: error.code, fields: error.fields }
  }

  async function makeBoard(body: object = {}) {
    const response = await ask('/api/boards', { json: { form: 'posterpresentatie', ...body } })
    return createdBoard.parse(await response.json())
  }

  async function join(id: string, key: string, who: object = person) {
    const response = await ask(`/api/boards/${id}/join`, { json: { key, person: who } })
    return joined.parse(await response.json())
  }

  return { app, store, told, room, clock, ask, refusal, makeBoard, join }
}
