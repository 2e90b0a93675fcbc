// A client of a room without a socket: does what y-websocket's provider does (echo of presence included), over a link
// that a test can delay, stall and cut. Remembers what was acknowledged.
import { inflateRawSync, inflateSync } from 'node:zlib'
import type { Participant, Peer, Seat } from '@kringbord/server/src/rooms/peer.ts'
import type { Rooms } from '@kringbord/server/src/rooms/rooms.ts'
import { MESSAGE_MOVES, type Move, readMoves } from '@kringbord/shared/moves'
import { MESSAGE_BOARD, MESSAGE_PACKED, splitMessages } from '@kringbord/shared/packed'
import { MESSAGE_AWARENESS, MESSAGE_KRINGBORD, MESSAGE_SYNC, readMessage } from '@kringbord/shared/wire'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { BOARD } from './wall.ts'

export type RoomClient = ReturnType<typeof createRoomClient>

export type LinkOptions = {
  /** Milliseconds for the next message to travel. */
  delay(): number
  /** Whether it understands our own message types; it does unless told otherwise. */
  stock?: boolean
  /** Whether it takes a packed board; it does not unless told. */
  unpacks?: boolean
  /** Sees what the server sends, as it is sent. */
  onSent?(message: Uint8Array): void
}

/** A client of `participant`, not connected yet. `clientId` makes histories repeatable. */
export function createRoomClient(participant: Participant, link: LinkOptions, clientId: number) {
  const doc = new Y.Doc()
  doc.clientID = clientId
  const awareness = new Awareness(doc)
  const unacked = new Set<string>()
  const acked = new Set<string>()
  const closes: number[] = []
  const refusals: string[] = []
  const states: boolean[] = []
  const told: string[] = []
  const moves = new Map<number, Move>()
  let connection: Connection | null = null
  let label: string | null = null
  let closed = false

  const changed = (update: Uint8Array, origin: unknown) => {
    if (origin === 'remote' || connection === null) return
    const out = encoding.createEncoder()
    encoding.writeVarUint(out, MESSAGE_SYNC)
    sync.writeUpdate(out, update)
    connection.sendDocument(encoding.toUint8Array(out), label === null ? [] : [label])
  }
  doc.on('update', changed)
  awareness.on('update', ({ added, updated, removed }: { added: number[]; updated: number[]; removed: number[] }) => {
    connection?.send(awarenessFrame(awareness, [...added, ...updated, ...removed]))
  })

  const receive = (from: Connection, bytes: Uint8Array) => {
    const input = decoding.createDecoder(bytes)
    const type = decoding.readVarUint(input)
    if (type === MESSAGE_BOARD) Y.applyUpdateV2(doc, inflateSync(decoding.readTailAsUint8Array(input)), 'remote')
    else if (type === MESSAGE_PACKED)
      for (const one of splitMessages(inflateRawSync(decoding.readTailAsUint8Array(input)))) receive(from, one)
    else if (type === MESSAGE_MOVES) for (const [client, move] of readMoves(input)) moves.set(client, move)
    else if (type === MESSAGE_AWARENESS) applyAwarenessUpdate(awareness, decoding.readVarUint8Array(input), 'remote')
    else if (type === MESSAGE_KRINGBORD) {
      const message = readMessage(input)
      if (message?.kind === 'ack') {
        for (const one of from.covered(message.upTo)) {
          unacked.delete(one)
          acked.add(one)
        }
      }
      if (message?.kind === 'state') states.push(message.ok)
      if (message?.kind === 'changed') told.push(message.what)
      if (message?.kind === 'refuse') refusals.push(message.code)
    } else {
      const out = encoding.createEncoder()
      encoding.writeVarUint(out, MESSAGE_SYNC)
      const kind = sync.readSyncMessage(input, out, doc, 'remote', (error) => {
        throw error
      })
      if (kind === sync.messageYjsSyncStep2) from.synced = true
      if (kind === sync.messageYjsSyncStep1) from.sendDocument(encoding.toUint8Array(out), [...unacked])
    }
  }
  const dropped = (from: Connection, code: number) => {
    closes.push(code)
    if (connection === from) hangUp()
  }
  const hangUp = () => {
    const gone = connection
    connection = null
    gone?.cut()
    const others = [...awareness.getStates().keys()].filter((client) => client !== doc.clientID)
    removeAwarenessStates(awareness, others, 'remote')
  }

  return {
    doc,
    awareness,
    participant,
    unacked,
    acked,
    closes,
    refusals,
    /** Whether the server can store, as it said each time. */
    states,
    /** What the server said had changed. */
    told,
    /** The newest move of each client that the server told. */
    moves,
    isConnected: () => connection !== null,
    isSynced: () => connection?.synced ?? false,
    /** Changes the document; `name` is remembered as acknowledged once it is. */
    edit(name: string | null, change: () => void, origin: unknown = null) {
      if (name !== null) unacked.add(name)
      label = name
      doc.transact(change, origin)
      label = null
    },
    async connect(rooms: Rooms, board = BOARD) {
      const room = await rooms.open(board)
      if (connection !== null || closed) return
      const mine = createConnection(
        participant,
        link,
        (bytes) => receive(mine, bytes),
        (code) => dropped(mine, code),
      )
      connection = mine
      mine.sit(room.join(mine.peer))
      const out = encoding.createEncoder()
      encoding.writeVarUint(out, MESSAGE_SYNC)
      sync.writeSyncStep1(out, doc)
      mine.send(encoding.toUint8Array(out))
      if (awareness.getLocalState() !== null) mine.send(awarenessFrame(awareness, [doc.clientID]))
    },
    /** Sends bytes as they are. */
    sendRaw: (bytes: Uint8Array) => connection?.send(bytes),
    stall: (on: boolean) => connection?.stall(on),
    disconnect: hangUp,
    close() {
      closed = true
      hangUp()
      awareness.destroy()
      doc.destroy()
    },
  }
}

type Connection = ReturnType<typeof createConnection>

function createConnection(
  participant: Participant,
  { delay, onSent, stock = false, unpacks = false }: LinkOptions,
  receive: (bytes: Uint8Array) => void,
  closed: (code: number) => void,
) {
  const covers: string[][] = []
  let seat: Seat | null = null
  let open = true
  let stalled: Uint8Array[] | null = null
  let waiting = 0
  const lanes = { up: 0, down: 0 }

  /** Runs `task` after a delay, in order within its lane. */
  const travel = (lane: 'up' | 'down', task: () => void) => {
    lanes[lane] = Math.max(lanes[lane], performance.now() + delay())
    setTimeout(() => open && task(), lanes[lane] - performance.now())
  }
  const arrive = (bytes: Uint8Array) => {
    if (stalled) return void stalled.push(bytes)
    waiting -= bytes.length
    receive(bytes)
  }
  const peer: Peer = {
    participant,
    wantsAcks: !stock,
    unpacks,
    send(shared, own) {
      for (const message of own ? [...shared, own] : shared) {
        onSent?.(message)
        waiting += message.length
        travel('down', () => arrive(message))
      }
    },
    buffered: () => waiting,
    close(code) {
      travel('down', () => {
        open = false
        closed(code)
      })
    },
  }
  const send = (bytes: Uint8Array) => travel('up', () => seat?.receive(bytes))
  return {
    peer,
    synced: false,
    sit(taken: Seat) {
      seat = taken
    },
    send,
    sendDocument(bytes: Uint8Array, names: string[]) {
      covers.push(names)
      send(bytes)
    },
    /** Names of what the first `upTo` document frames brought. */
    covered: (upTo: number) => covers.slice(0, upTo).flat(),
    stall(on: boolean) {
      const late = stalled ?? []
      stalled = on ? late : null
      if (!on) for (const bytes of late) if (open) arrive(bytes)
    },
    cut() {
      open = false
      seat?.leave()
    },
  }
}

function awarenessFrame(awareness: Awareness, clients: number[]): Uint8Array {
  const out = encoding.createEncoder()
  encoding.writeVarUint(out, MESSAGE_AWARENESS)
  encoding.writeVarUint8Array(out, encodeAwarenessUpdate(awareness, clients))
  return encoding.toUint8Array(out)
}
