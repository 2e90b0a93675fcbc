// Who is put out over real sockets: closed within a second on every connection, feeds included, and a stock provider does
// not come back. A role that changes is told on the same connection.
import { openFeed } from '@kringbord/client/session/feed/feed'
import { CLOSE } from '@kringbord/shared/wire'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { joinBoard, makeBoard, type RunningServer, startServer } from '../help/server.ts'
import { shortest } from '../help/shortest.ts'
import { createStockClient } from '../help/stock.ts'
import { until } from '../help/until.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

async function createMeeting() {
  const { id, facilitatorKey, joinKey } = await makeBoard(server)
  const [host, guest] = [
    await joinBoard(server, id, facilitatorKey, 'Anne'),
    await joinBoard(server, id, joinKey, 'Bob'),
  ]
  const patch = async (json: object) => {
    const response = await fetch(`${server.url}/api/boards/${id}/people/${guest.participant}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${host.token}` },
      body: JSON.stringify(json),
    })
    expect(response.status).toBe(200)
  }
  return { id, host, guest, patch }
}

// reason: ws is a WebSocket, with types of its own.
const socket = WebSocket as unknown as typeof globalThis.WebSocket

test('A2: who is put out is out within a second', async () => {
  const took = await shortest(1_000, async () => {
    const { id, guest, patch } = await createMeeting()
    const client = createStockClient(server, { board: id, token: guest.token })
    const feed = openFeed({ boardId: id, token: guest.token, url: server.syncUrl, socket })
    await until('both are in', () => client.provider.synced && feed.status.get() === 'open')
    const asked = performance.now()
    await patch({ removed: true })
    await until('both are out', () => client.closes.length > 0 && feed.status.get() === 'ended')
    const out = performance.now() - asked
    client.close()
    feed.close()
    return out
  })
  expect(took).toBeLessThan(1_000)
})

test('A2: when someone is put out every connection is closed, and none comes back', async () => {
  const { id, guest, patch } = await createMeeting()
  const place = { board: id, token: guest.token }
  const [tab, phone] = [createStockClient(server, place), createStockClient(server, { ...place, ack: true })]
  const feed = openFeed({ boardId: id, token: guest.token, url: server.syncUrl, socket })
  await until('all are in', () => tab.provider.synced && phone.provider.synced && feed.status.get() === 'open')

  await patch({ removed: true })
  await until('all are out', () => tab.closes.length > 0 && phone.closes.length > 0 && feed.status.get() === 'ended')
  expect([tab.closes, phone.closes]).toEqual([[CLOSE.unauthorized], [CLOSE.unauthorized]])
  expect(feed.reason).toBe('removed')

  // A provider that is told to try again all the same is turned away before it hears anything.
  tab.provider.connect()
  await until('turned away', () => tab.closes.length > 1)
  expect(tab.closes).toEqual([CLOSE.unauthorized, CLOSE.unauthorized])
  expect(tab.provider.wsconnected).toBe(false)
  expect(phone.closes, 'the other one did not try').toHaveLength(1)
  await patch({ removed: false })
  tab.provider.connect()
  await until('taken back', () => tab.provider.wsconnected && tab.provider.synced)
  for (const client of [tab, phone]) client.close()
  feed.close()
})

test('A3: a role that changes is told on the same connection, with what it may know', async () => {
  const { id, guest, patch } = await createMeeting()
  const client = createStockClient(server, { board: id, token: guest.token, ack: true })
  const feed = openFeed({ boardId: id, token: guest.token, url: server.syncUrl, socket })
  await until('they are in', () => client.provider.synced && feed.role.get() === 'participant')
  for (const role of ['observer', 'facilitator'] as const) {
    await patch({ role })
    const told = () => client.messages.filter((message) => message.kind === 'hello').at(-1)
    await until(`told to be ${role}`, () => told()?.role === role && feed.role.get() === role)
  }
  expect(client.closes).toEqual([])
  client.close()
  feed.close()
})

test('P2: what others see of who someone is comes from the server, whatever they say', async () => {
  const { id, host, guest } = await createMeeting()
  const [bob, anne] = [
    createStockClient(server, { board: id, token: guest.token }),
    createStockClient(server, { board: id, token: host.token }),
  ]
  await until('they are in', () => bob.provider.synced && anne.provider.synced)
  bob.awareness.setLocalState({
    user: {
      participant: guest.participant,
      name: 'Burgemeester',
      role: 'facilitator',
      color: '#ff0000',
      organisation: 'Rijk',
    },
  })
  const seen = () => anne.awareness.getStates().get(bob.doc.clientID)?.user
  await until('Anne sees Bob', () => seen() !== undefined)
  expect(seen()).toEqual({
    participant: guest.participant,
    name: 'Bob',
    role: 'participant',
    color: guest.color,
    organisation: '',
  })
  for (const client of [bob, anne]) client.close()
})
