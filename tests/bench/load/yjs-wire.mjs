// The Yjs protocols as a participant speaks them: y-websocket, and Hocuspocus, which puts the document's name before
// every message and wants to be greeted first. A wire makes frames and reads those that joining needs; it knows
// nothing of what is measured.
import { inflateRawSync, inflateSync } from 'node:zlib'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { varBytes, varString, varUint } from './bytes.mjs'
import { layouts } from './layouts.mjs'
import { clientFrame } from './socket.mjs'

const SYNC = 0
const AWARENESS = 1
/** Ours: several messages as one, compressed; and a whole board as it is stored, in Yjs' second encoding. */
const PACKED = 122
const BOARD = 123
/** Hocuspocus. */
const AUTH = 2
const SYNC_REPLY = 4
const STEP1 = 0
const STEP2 = 1
const UPDATE = 2
/** How long one shape is worked on, in edits. */
const EDITS_PER_SHAPE = 200
const PROVIDER_VERSION = '4.7.0'

const yWebsocket = { prefix: () => Buffer.alloc(0), begin: askForBoard, greet: () => false }
const hocuspocus = {
  prefix: ({ room }) => varString(room),
  begin: (seat) =>
    seat.socket.send(Buffer.concat([seat.prefix, Buffer.from([AUTH, 0]), varString('t'), varString(PROVIDER_VERSION)])),
  greet(seat, message) {
    if (message[0] !== AUTH) return false
    if (message[1] === 2) askForBoard(seat)
    else seat.fail('not let in')
    return true
  },
}

function askForBoard(seat) {
  seat.socket.sendFrame(syncFrame(seat, STEP1, Buffer.from([0])))
}

const syncFrame = ({ prefix }, step, bytes) =>
  clientFrame(Buffer.concat([prefix, Buffer.from([SYNC, step]), varBytes(bytes)]))

/** The messages in a whole frame of ours: one, or several that were packed. */
export function messagesIn(message) {
  if (message[0] !== PACKED) return [message]
  const input = decoding.createDecoder(inflateRawSync(message.subarray(1)))
  const messages = []
  while (decoding.hasContent(input)) messages.push(decoding.readVarUint8Array(input))
  return messages
}

/** A wire of documents in `layout`; `kind` is `y-websocket` or `hocuspocus`. */
export function createYjsWire({ kind, layout: layoutName }) {
  const dialect = kind === 'hocuspocus' ? hocuspocus : yWebsocket
  const layout = layouts[layoutName]

  /** A document that holds the seat's own shapes only: others' work need not be applied to change them. */
  const createWriter = (seat) => {
    const doc = new Y.Doc()
    doc.clientID = seat.client
    const map = doc.getMap(layout.root)
    let update = null
    doc.on('update', (bytes) => {
      update = bytes
    })
    const frame = (change) => {
      doc.transact(() => change(map))
      return syncFrame(seat, UPDATE, update)
    }
    return { map, frame }
  }
  return {
    hasDocuments: true,
    begin(seat) {
      seat.prefix = dialect.prefix(seat)
      dialect.begin(seat)
    },
    /** A frame while joining: `bytes` are its first ones, or all of it. */
    receive(seat, bytes) {
      const message = bytes.subarray(seat.prefix.length)
      if (dialect.greet(seat, message)) return
      if (message[0] !== SYNC && message[0] !== SYNC_REPLY) return
      // We have nothing that the server lacks.
      if (message[1] === STEP1) seat.socket.sendFrame(syncFrame(seat, STEP2, Buffer.from([0, 0])))
      else if (message[1] === STEP2) seat.joined()
    },
    /** The Yjs updates in a whole frame, as what puts them into a document. */
    updatesIn(seat, bytes) {
      const message = bytes.subarray(seat.prefix.length)
      if (message[0] === BOARD) return [(doc) => Y.applyUpdateV2(doc, inflateSync(message.subarray(1)))]
      return messagesIn(message)
        .filter(([type, step]) => type === SYNC && step !== STEP1)
        .map((one) => decoding.readVarUint8Array(decoding.createDecoder(one.subarray(2))))
        .map((update) => (doc) => Y.applyUpdate(doc, update))
    },
    cursorFrame(seat, x, y, marker) {
      const state = varBytes(Buffer.from(seat.presence.json(x, y, marker)))
      const entry = Buffer.concat([varUint(1), varUint(seat.client), varUint(++seat.clock), state])
      return clientFrame(Buffer.concat([seat.prefix, Buffer.from([AWARENESS]), varBytes(entry)]))
    },
    createEditor(seat, shapes) {
      const { map, frame } = createWriter(seat)
      return {
        create: () => frame(() => shapes.forEach((shape) => void layout.create(map, shape))),
        edit(strokes, x, y, marker) {
          const shape = shapes[Math.floor(strokes / EDITS_PER_SHAPE) % shapes.length]
          return frame(() => layout.edit(map, shape, { strokes, x, y, marker }))
        },
        final: () => shapes.map(({ id }) => [id, layout.plain(map, id)]),
      }
    },
    /** Frames that put `shapes` on a board, `each` in a frame, and move them `moves` times in turn. */
    *seedFrames(seat, shapes, { each = shapes.length, moves = 0 }) {
      const { map, frame } = createWriter(seat)
      for (let i = 0; i < shapes.length; i += each)
        yield frame(() => shapes.slice(i, i + each).forEach((shape) => void layout.create(map, shape)))
      for (let i = 0; i < moves; i++) {
        const shape = { ...shapes[(i * 7919) % shapes.length], type: 'moved' }
        yield frame(() => layout.edit(map, shape, { x: (i * 37) % 4000, y: (i * 17) % 3000, marker: '' }))
      }
    },
    createReader() {
      const doc = new Y.Doc()
      const map = doc.getMap(layout.root)
      return {
        apply: (updates) => doc.transact(() => updates.forEach((apply) => void apply(doc))),
        count: () => [...map.keys()].filter((id) => id.startsWith('shape:')).length,
        plain: (id) => layout.plain(map, id),
        all: () => map.toJSON(),
        hasGaps: () => doc.store.pendingStructs !== null,
      }
    },
  }
}
