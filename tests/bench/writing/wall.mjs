// Our server's room and store in this process: what people write goes through every check, is stored and compacted as it
// is in production.
import { createRooms } from '@kringbord/server/src/rooms/rooms.ts'
import { createMemoryStore } from '@kringbord/server/src/store/memory.ts'
import { openStored, packSnapshot } from '@kringbord/server/src/store/snapshot.ts'
import { boardRoots } from '@kringbord/shared/board'
import { newDocument } from '@kringbord/shared/new-document'
import * as Y from 'yjs'
import { createDesk } from './desk.mjs'

const BOARD = 'bord'
/** Milliseconds that a thread gets to finish a snapshot. */
const PATIENCE = 10_000
/** Rows of the log that a board at rest may still have beside its snapshot. */
const FEW = 50
/** A real turn of the loop, whatever clock is installed. */
const turn = (
  (setImmediate) => () =>
    new Promise((resolve) => setImmediate(resolve))
)(setImmediate)
const realNow = process.uptime
const MESSAGE_SYNC = 0
const STEP_ONE = 0
const silent = { info: () => undefined, warn: () => undefined, error: (facts) => console.error(facts) }

/** A board with `records`. */
export async function createWall(records) {
  const store = createMemoryStore()
  const row = {
    id: BOARD,
    title: 'Bord',
    form: '',
    lang: 'nl',
    params: {},
    facilitatorKeyHash: new Uint8Array(32),
    joinKey: 'j',
    viewKey: 'v',
    code: 'ABCDEFGH',
    joinOpen: true,
    waitingRoom: false,
    createdAt: '2026-01-01T00:00:00Z',
  }
  const { update, unwritable } = newDocument({ title: 'Bord', form: '', lang: 'nl', records })
  if (unwritable.length > 0) throw new Error(`records that cannot be written: ${unwritable}`)
  await store.createBoard(row, update)
  const rooms = createRooms({ store, log: silent })
  const document = async () => {
    const doc = new Y.Doc()
    const fill = await openStored(await store.document(BOARD))
    fill(doc)
    return doc
  }
  /** Once everyone left and time has passed: what is stored, snapshot and log. `plain`: before it is compressed. */
  const stored = async () => {
    for (const start = realNow(); (realNow() - start) * 1e3 < PATIENCE; await turn()) {
      const { snapshot, updates } = await store.document(BOARD)
      const log = updates.reduce((sum, update) => sum + update.length, 0)
      if (snapshot && updates.length < FEW)
        return { bytes: snapshot.bytes.length + log, plain: snapshot.size + log, rows: updates.length }
    }
    throw new Error('the board was not compacted')
  }
  /** How large the board is as a snapshot, which it is not yet. */
  const asSnapshot = async () => {
    const { bytes, size } = await packSnapshot(Y.encodeStateAsUpdateV2(await document()))
    return { bytes: bytes.length, plain: size }
  }
  const join = async (clientId, onUpdate) => {
    const room = await rooms.open(BOARD)
    const refused = []
    const participant = { id: `p${clientId}`, role: 'facilitator', name: 'P', organisation: '', color: '#336699' }
    const take = (message) => {
      if (message[0] === MESSAGE_SYNC && message[1] !== STEP_ONE) onUpdate(updateIn(message))
    }
    const peer = {
      participant,
      wantsAcks: true,
      send: (shared, own) => (own ? [...shared, own] : shared).forEach(take),
      buffered: () => 0,
      close: (code, reason) => refused.push(`${code} ${reason}`),
    }
    return { seat: room.join(peer), refused }
  }
  return {
    stored,
    asSnapshot,
    /** Sits someone down; with `follow` they get what others write as it comes. */
    async sit(clientId, { follow = true } = {}) {
      const { seat, refused } = await join(clientId, (update) => follow && desk.receive(update))
      const desk = createDesk({
        clientId,
        seed: Y.encodeStateAsUpdate(await document()),
        onFrame: (frame) => seat.receive(frame),
      })
      seat.receive(stepOne(desk.doc))
      const leave = () => {
        desk.close()
        seat.leave()
      }
      return { ...desk, refused, leave }
    },
    /** Someone who only listens: a document that has everything. */
    async listen() {
      const doc = new Y.Doc()
      boardRoots(doc)
      const { seat } = await join(1, (update) => Y.applyUpdate(doc, update))
      seat.receive(stepOne(doc))
      return { doc, leave: () => seat.leave() }
    },
    /**
     * Opens the board anew, as after a restart: until someone who comes has all of it, and until it can be edited.
     * @returns milliseconds of both
     */
    async load() {
      const again = createRooms({ store, log: silent })
      const start = performance.now()
      const room = await again.open(BOARD)
      const participant = { id: 'late', role: 'viewer', name: 'L', organisation: '', color: '#336699' }
      const answered = new Promise((resolve) => {
        const seat = room.join({
          participant,
          wantsAcks: false,
          unpacks: true,
          send: resolve,
          buffered: () => 0,
          close: () => undefined,
        })
        // Sync step 1 of someone who has nothing.
        seat.receive(new Uint8Array([MESSAGE_SYNC, 0, 1, 0]))
      })
      await answered
      const served = performance.now() - start
      // The first to write makes the server build the document.
      await again.read(BOARD, (doc) => doc.share.size)
      const edited = performance.now() - start
      await again.close()
      return { servedMs: served, loadMs: edited }
    },
    close: () => rooms.close(),
  }
}

/** What one has, as the question for the rest: whoever asked is told what others write. */
function stepOne(doc) {
  const vector = Y.encodeStateVector(doc)
  return new Uint8Array([MESSAGE_SYNC, 0, ...varUint(vector.length), ...vector])
}

const varUint = (n) => (n < 128 ? [n] : [(n & 127) | 128, ...varUint(n >> 7)])

function updateIn(message) {
  let [length, shift, at] = [0, 0, 2]
  for (; ; shift += 7) {
    const byte = message[at++]
    length += (byte & 127) * 2 ** shift
    if (byte < 128) break
  }
  return message.subarray(at, at + length)
}
