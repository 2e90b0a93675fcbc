// Our server's room and store in this process: what people write goes through every check, is stored and compacted as it
// is in production.
import { createRooms } from '@kringbord/server/src/rooms/rooms.ts'
import { createMemoryStore } from '@kringbord/server/src/store/memory.ts'
import { boardRoots } from '@kringbord/shared/board'
import { newDocument } from '@kringbord/shared/new-document'
import * as Y from 'yjs'
import { createDesk } from './desk.mjs'

const BOARD = 'bord'
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
  const stored = async () => {
    const { snapshot, updates } = await store.document(BOARD)
    return { snapshot, updates, bytes: [snapshot ?? [], ...updates].reduce((sum, part) => sum + part.length, 0) }
  }
  const whole = async () => {
    const { snapshot, updates } = await stored()
    return Y.mergeUpdates([...(snapshot ? [snapshot] : []), ...updates])
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
    /** Sits someone down; with `follow` they get what others write as it comes. */
    async sit(clientId, { follow = true } = {}) {
      const { seat, refused } = await join(clientId, (update) => follow && desk.receive(update))
      const desk = createDesk({ clientId, seed: await whole(), onFrame: (frame) => seat.receive(frame) })
      seat.receive(stepOne(desk.doc))
      return { ...desk, refused, leave: () => (desk.close(), seat.leave()) }
    },
    /** Someone who only listens: a document that has everything. */
    async listen() {
      const doc = new Y.Doc()
      boardRoots(doc)
      const { seat } = await join(1, (update) => Y.applyUpdate(doc, update))
      seat.receive(stepOne(doc))
      return { doc, leave: () => seat.leave() }
    },
    /** Opens the board anew, as after a restart. @returns milliseconds */
    async load() {
      const again = createRooms({ store, log: silent })
      const start = performance.now()
      const room = await again.open(BOARD)
      let answer = null
      const participant = { id: 'late', role: 'viewer', name: 'L', organisation: '', color: '#336699' }
      const seat = room.join({
        participant,
        wantsAcks: false,
        send: (shared, own) => (answer ??= own ?? shared),
        buffered: () => 0,
        close: () => undefined,
      })
      // Sync step 1 of someone who has nothing.
      seat.receive(new Uint8Array([MESSAGE_SYNC, 0, 1, 0]))
      // The first to write makes the server build the document.
      const { snapshot, updates } = await stored()
      const doc = new Y.Doc()
      for (const part of [snapshot, ...updates]) if (part) Y.applyUpdate(doc, part)
      const took = performance.now() - start
      seat.leave()
      await again.close()
      return took
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
