// WebSockets: from an upgrade request to a seat in a room. The only place that knows sockets.
// Nothing that a stranger sends here may end the process: the error listener comes first, everything is caught, and no
// promise is left alone.
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { CLOSE } from '@kringbord/shared/wire'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { hashKey } from '../access/keys.ts'
import type { Config } from '../config.ts'
import { defaultLimits } from '../rooms/limits.ts'
import type { Participant, Peer, RoomLog } from '../rooms/peer.ts'
import type { Room } from '../rooms/room.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Store } from '../store/store.ts'
import { isStoreError } from '../store/store-error.ts'
import { createFrameCache, encodeFrames, type FrameCache } from './ws-frames.ts'

export type SyncParts = {
  store: Store
  rooms: Rooms
  config: Pick<Config, 'allowedOrigins'>
  log: RoomLog
  /** Most sockets of this process. */
  maxSockets?: number
}

export type Sync = {
  /** Open sockets. */
  count(): number
  /** Takes no one any more and ends the sockets that are left. Close the rooms first. */
  close(): void
}

/** `/sync/<board>?token=…&ack=1&pack=2`; with `&feed=1` messages of type 120 and nothing else. */
type SyncRequest = { boardId: string; token: string; wantsAcks: boolean; unpacks: boolean; feed: boolean }
type Entrance =
  | { kind: 'seat'; participant: Participant; room: Room }
  | { kind: 'closed'; code: number; reason: string }

const PING_EVERY = 20_000
/** Milliseconds that a socket gets to say goodbye. */
const FAREWELL = 3_000
const TRY_AGAIN_LATER = 1013

/** Listens to upgrades of `server`. */
export function attachSync(server: Server, { store, rooms, config, log, maxSockets = 2_000 }: SyncParts): Sync {
  const wss = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    maxPayload: defaultLimits.maxFrame,
    perMessageDeflate: false,
  })
  const frames = createFrameCache()
  const alive = new WeakSet<WebSocket>()
  let closing = false

  const nobody = async ({ boardId, token }: SyncRequest): Promise<Entrance> => {
    if ((await store.board(boardId)) === null) return { kind: 'closed', code: CLOSE.gone, reason: 'gone' }
    const hash = hashKey(token)
    const removed = await store.removedParticipants(boardId)
    const wasHere = removed.some((one) => Buffer.compare(one.tokenHash, hash) === 0)
    return { kind: 'closed', code: CLOSE.unauthorized, reason: wasHere ? 'removed' : 'unauthorized' }
  }
  const enter = async (wanted: SyncRequest): Promise<Entrance> => {
    const { boardId, token } = wanted
    const first = await store.participantByToken(boardId, hashKey(token))
    if (first === null) return nobody(wanted)
    if (rooms.isSuspended(first.id)) return { kind: 'closed', code: CLOSE.flood, reason: 'refused too often' }
    await rooms.open(boardId)
    // Who was put out, or given another role, while the room was opening: the room did not know them yet.
    const row = await store.participantByToken(boardId, hashKey(token))
    if (row === null) return nobody(wanted)
    const { id, role, color, person } = row
    const { name, organisation } = person
    return { kind: 'seat', participant: { id, role, name, organisation, color }, room: await rooms.open(boardId) }
  }
  const upgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const wanted = parseRequest(request.url ?? '')
    if (wanted === null) return answer(socket, 404)
    if (!isOwnPage(request, config.allowedOrigins)) return answer(socket, 403)
    if (closing || wss.clients.size >= maxSockets) return answer(socket, 503)
    const entrance = await enter(wanted).catch((error): Entrance => {
      log.error({ board: wanted.boardId, err: error }, 'no entrance')
      if (isStoreError(error, 'unreadable')) return { kind: 'closed', code: CLOSE.unreadable, reason: 'unreadable' }
      return { kind: 'closed', code: TRY_AGAIN_LATER, reason: 'try again later' }
    })
    if (socket.destroyed) return
    // Synchronous from here to the seat: an open room is not let go of in between, and no message is missed.
    wss.handleUpgrade(request, socket, head, (ws) => {
      alive.add(ws)
      ws.on('pong', () => alive.add(ws))
      // reason: a broken or oversized frame; ws closes the socket itself, and `close` follows.
      ws.on('error', () => {})
      if (entrance.kind === 'closed') return part(ws, entrance.code, entrance.reason)
      const peer = createPeer(ws, socket, { ...entrance, ...wanted }, frames)
      const seat = wanted.feed ? entrance.room.listen(peer) : entrance.room.join(peer)
      ws.on('message', (data: RawData, isBinary: boolean) => {
        if (isBinary) seat.receive(toBytes(data))
        else part(ws, CLOSE.refused, 'binary only')
      })
      ws.on('close', () => seat.leave())
    })
  }
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // reason: a reset connection is nobody's fault; without this listener it would end the process.
    socket.on('error', () => socket.destroy())
    upgrade(request, socket, head).catch((error) => {
      log.error({ err: error }, 'upgrade failed')
      socket.destroy()
    })
  }
  const ping = setInterval(() => {
    for (const ws of wss.clients) {
      if (!alive.delete(ws)) ws.terminate()
      else if (ws.readyState === ws.OPEN) ws.ping()
    }
  }, PING_EVERY)
  ping.unref()
  server.on('upgrade', onUpgrade)

  return {
    count: () => wss.clients.size,
    close() {
      closing = true
      clearInterval(ping)
      for (const ws of wss.clients) part(ws, CLOSE.restart, 'restart')
    },
  }
}

type Entered = { participant: Participant; wantsAcks: boolean; unpacks: boolean }

function createPeer(
  ws: WebSocket,
  socket: Duplex,
  { participant, wantsAcks, unpacks }: Entered,
  frames: FrameCache,
): Peer {
  return {
    participant,
    wantsAcks,
    unpacks,
    // Straight to the socket: ws would frame the same bytes anew, and write them apart, for every receiver. It holds
    // nothing back itself (no compression), so the order of frames is kept.
    send(shared, own) {
      if (ws.readyState !== ws.OPEN || !socket.writable) return
      const parts = [...(shared.length > 0 ? frames(shared) : []), ...(own ? encodeFrames([own]) : [])]
      if (parts.length > 1) socket.cork()
      for (const part of parts) socket.write(part)
      if (parts.length > 1) socket.uncork()
    },
    buffered: () => socket.writableLength,
    close: (code, reason) => part(ws, code, reason),
  }
}

/** Closes politely; a socket that does not answer is cut off. */
function part(ws: WebSocket, code: number, reason: string): void {
  ws.close(code, reason)
  setTimeout(() => ws.terminate(), FAREWELL).unref()
}

function parseRequest(url: string): SyncRequest | null {
  const match = /^\/sync\/([\w-]{1,64})(?:\?(.*))?$/.exec(url)
  if (match === null) return null
  const query = new URLSearchParams(match[2] ?? '')
  const asks = (name: string, value = '1') => query.get(name) === value
  const token = query.get('token') ?? ''
  return { boardId: match[1] ?? '', token, wantsAcks: asks('ack'), unpacks: asks('pack', '2'), feed: asks('feed') }
}

/** Whether the request comes from a page of ours, or from no page at all. */
function isOwnPage({ headers }: IncomingMessage, allowed: readonly string[]): boolean {
  const { origin, host } = headers
  if (origin === undefined || allowed.includes(origin)) return true
  return origin === `http://${host}` || origin === `https://${host}`
}

function toBytes(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}

function answer(socket: Duplex, status: 403 | 404 | 503): void {
  const text = { 403: 'Forbidden', 404: 'Not Found', 503: 'Service Unavailable' }[status]
  socket.end(`HTTP/1.1 ${status} ${text}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy())
}
