// The light feed against the real server: side by side with a stock client on the board, and coming back after a loss.
import type { Feed } from '@kringbord/client/session/feed/feed'
import { EVERYTHING, openFeed } from '@kringbord/client/session/feed/feed'
import { boardRoots } from '@kringbord/shared/board'
import { writeRecord } from '@kringbord/shared/records'
import { MESSAGE_KRINGBORD } from '@kringbord/shared/wire'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { testNote } from '../help/peers.ts'
import { joinBoard, makeBoard, type RunningServer, startServer } from '../help/server.ts'
import { createStockClient } from '../help/stock.ts'
import { until } from '../help/until.ts'

const CANARY = 'kanarie-in-de-gang'

let server: RunningServer
const feeds: Feed[] = []

beforeAll(async () => {
  server = await startServer()
})
afterEach(() => {
  for (const feed of feeds.splice(0)) feed.close()
})
afterAll(() => server.stop())

async function scene() {
  const board = await makeBoard(server)
  const host = await joinBoard(server, board.id, board.facilitatorKey, 'Fatima')
  const guest = await joinBoard(server, board.id, board.joinKey, 'Noor')
  return { board: board.id, host: host.token, guest: guest.token }
}

function open(boardId: string, token: string): { feed: Feed; frames: Uint8Array[] } {
  const frames: Uint8Array[] = []
  class Tapped extends WebSocket {
    constructor(address: string | URL) {
      super(address)
      this.on('message', (data: Buffer | ArrayBuffer) => frames.push(new Uint8Array(data)))
    }
  }
  // reason: ws is a WebSocket, with types of its own.
  const socket = Tapped as unknown as typeof globalThis.WebSocket
  const feed = openFeed({ boardId, token, url: server.syncUrl, socket })
  feeds.push(feed)
  return { feed, frames }
}

async function ask(path: string, token: string, init: RequestInit = {}) {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
  const answer = await fetch(server.url + path, { ...init, headers })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
}

test('S8: beside a stock client on the board a feed hears the session and gets no byte of the document', async () => {
  const { board, host, guest } = await scene()
  const stock = createStockClient(server, { board, token: host })
  const { feed, frames } = open(board, guest)
  await until('both are there', () => stock.provider.synced && feed.status.get() === 'open')
  await until('the session is known', () => (feed.session.get()?.steps.length ?? 0) > 0)
  await until('its clock is that of the server', () => Math.abs(feed.now() - Date.now()) < 250)
  const { records } = boardRoots(stock.doc)
  stock.awareness.setLocalState({ user: { name: CANARY }, cursor: 1 })
  stock.doc.transact(() => writeRecord(records, testNote('een', CANARY, 'a5')))
  const step = feed.session.get()?.steps[1]?.id
  await ask(`/api/boards/${board}/session`, host, { method: 'POST', body: JSON.stringify({ kind: 'go', step }) })
  await until('the step is heard', () => feed.session.get()?.current === step)
  const other = createStockClient(server, { board, token: guest })
  await until('another sees the note', () => boardRoots(other.doc).records.has('shape:een'))
  await until('another sees who is there', () => other.awareness.getStates().size > 1)
  expect(frames.filter((frame) => frame[0] !== MESSAGE_KRINGBORD)).toEqual([])
  expect(Buffer.concat(frames).toString('latin1')).not.toContain(CANARY)
  stock.close()
  other.close()
})

test('L3: a feed comes back by itself after a restart and then says that anything may have changed', async () => {
  const { board, guest } = await scene()
  const { feed } = open(board, guest)
  const changed: string[] = []
  feed.onChanged((what) => changed.push(what))
  await until('it is open', () => feed.status.get() === 'open')
  await server.kill()
  await until('it is offline', () => feed.status.get() === 'offline')
  await server.start()
  feed.retry()
  await until('it is back', () => feed.status.get() === 'open')
  expect(changed).toContain(EVERYTHING)
})

test('a feed ends for good without a valid token, and when the board is removed', async () => {
  const { board, host, guest } = await scene()
  const stranger = open(board, 'verzonnen')
  const { feed } = open(board, guest)
  await until('the stranger is told', () => stranger.feed.status.get() === 'ended')
  expect(stranger.feed.reason).toBe('unauthorized')
  await until('it is open', () => feed.status.get() === 'open')
  await ask(`/api/boards/${board}`, host, { method: 'DELETE' })
  await until('it is over', () => feed.status.get() === 'ended')
  expect(feed.reason).toBe('gone')
})
