// Our connection against the real server: what the save light says is true, and a lost connection comes back by itself.

import { type BoardConnection, connectBoard } from '@kringbord/client/board/connect'
import type { Role } from '@kringbord/shared/access'
import { boardRoots } from '@kringbord/shared/board'
import type { keyLetters } from '@kringbord/shared/key-role'
import { readRecord, writeRecord } from '@kringbord/shared/records'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { testNote } from '../help/peers.ts'
import { joinBoard, makeBoard, type RunningServer, startServer } from '../help/server.ts'
import { until } from '../help/until.ts'

let server: RunningServer
const open: BoardConnection[] = []

beforeAll(async () => {
  server = await startServer()
})
afterEach(() => {
  for (const connection of open.splice(0)) connection.close()
})
afterAll(() => server.stop())

type Place = { board: string; token: string; role: Role }

async function place(role: keyof typeof keyLetters = 'participant', name = 'Noor'): Promise<Place> {
  const board = await makeBoard(server)
  const keys = { facilitator: board.facilitatorKey, participant: board.joinKey, viewer: board.viewKey }
  const joined = await joinBoard(server, board.id, keys[role], name)
  return { board: board.id, token: joined.token, role: joined.role }
}

function connect({ board, token, role }: Place): BoardConnection {
  // reason: ws is a WebSocket, with types of its own.
  const socket = WebSocket as unknown as typeof globalThis.WebSocket
  const connection = connectBoard({ boardId: board, token, role, url: server.syncUrl, socket })
  open.push(connection)
  return connection
}

const kind = (connection: BoardConnection) => connection.save.get().kind

function edit(connection: BoardConnection, id: string, text: string) {
  const { records } = boardRoots(connection.doc)
  connection.doc.transact(() => writeRecord(records, testNote(id, text, 'a5')), 'test')
}

function read(connection: BoardConnection, id: string) {
  const map = boardRoots(connection.doc).records.get(id)
  return map && readRecord(id, map)
}

describe('connection', () => {
  it('L1: says saved when the server confirmed, and not before', async () => {
    const at = await place()
    const a = connect(at)
    await a.ready
    await until('saved', () => kind(a) === 'saved')
    const edited = Date.now()
    edit(a, 'een', 'Een')
    expect(a.save.get()).toMatchObject({ kind: 'saving', waiting: 1 })
    await until('saved', () => kind(a) === 'saved')
    expect(a.save.get().waiting).toBe(0)
    expect(a.save.get().savedAt).toBeGreaterThanOrEqual(edited)
    await server.kill()
    await server.start()
    const b = connect(at)
    await b.ready
    expect(read(b, 'shape:een')).toBeDefined()
  })

  it('L2: counts what is only here while the server is away, and saves it on return', async () => {
    const at = await place()
    const a = connect(at)
    await until('saved', () => kind(a) === 'saved')
    await server.kill()
    await until('offline', () => kind(a) === 'offline')
    edit(a, 'een', 'Een')
    edit(a, 'twee', 'Twee')
    expect(a.save.get()).toMatchObject({ kind: 'offline', waiting: 2 })
    expect(JSON.parse(a.unsavedCopy() ?? '{}').records).toHaveLength(2)
    await server.start()
    a.retry()
    await until('saved', () => kind(a) === 'saved')
    expect(a.unsavedCopy()).toBeNull()
    const b = connect(at)
    await b.ready
    expect(read(b, 'shape:twee')).toBeDefined()
  })

  it('L3: comes back without being asked', async () => {
    const a = connect(await place())
    await until('saved', () => kind(a) === 'saved')
    await server.kill('SIGTERM')
    await until('offline', () => kind(a) === 'offline')
    await server.start()
    await until('saved', () => kind(a) === 'saved')
  })

  it('L4: an edit that no board accepts is refused, and can be kept', async () => {
    const at = await place()
    const a = connect(at)
    await until('saved', () => kind(a) === 'saved')
    edit(a, 'vorm.nieuw', 'Ik maak de vorm')
    await until('refused', () => kind(a) === 'refused')
    expect(a.save.get().reason).toBeTruthy()
    expect(a.unsavedCopy()).toContain('Ik maak de vorm')
  })

  it('L4: a change that is larger than the server reads is refused, and can be kept', async () => {
    const a = connect(await place())
    await until('saved', () => kind(a) === 'saved')
    const { records } = boardRoots(a.doc)
    const text = 'x'.repeat(10_000)
    a.doc.transact(() => {
      for (let i = 0; i < 250; i++) writeRecord(records, testNote(`groot${i}`, text, 'a5'))
    }, 'test')
    await until('refused', () => kind(a) === 'refused')
    expect(a.save.get().reason).toBe('too-large')
    expect(JSON.parse(a.unsavedCopy() ?? '{}').records).toHaveLength(250)
  })

  it('L1: a viewer is never told that something is saved', async () => {
    const a = connect(await place('viewer'))
    await a.ready
    await until('view only', () => kind(a) === 'view-only')
  })

  it('L3: a place that does not exist ends it', async () => {
    const a = connect({ ...(await place()), token: 'verzonnen' })
    await expect(a.ready).rejects.toThrow('unauthorized')
    expect(a.save.get()).toMatchObject({ kind: 'ended', reason: 'unauthorized' })
  })

  it('P1: a gone peer disappears', async () => {
    const board = await makeBoard(server)
    const [noor, sem] = await Promise.all(
      ['Noor', 'Sem'].map(async (name) => {
        const { token, role } = await joinBoard(server, board.id, board.joinKey, name)
        return connect({ board: board.id, token, role })
      }),
    )
    if (!noor || !sem) throw new Error('two people')
    sem.awareness.setLocalStateField('user', { name: 'Sem' })
    await until('seen', () => noor.awareness.getStates().has(sem.awareness.clientID))
    sem.close()
    await until('gone', () => !noor.awareness.getStates().has(sem.awareness.clientID))
  })
})
