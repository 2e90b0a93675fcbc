// Our own client's wire: y-websocket for the document, moves for cursors (shared/src/moves.ts). A stock wire finds changes
// by a marker that it adds to them; here the place itself says when it was sent, so that a drag is what it is on a real
// board, one field, and a move stays a dozen bytes. Who sent it is the client id.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { nowUs } from '../instruments/clock.mjs'
import { CURSOR, EDIT } from '../instruments/marker.mjs'
import { clientOf } from './presence.mjs'
import { clientFrame } from './socket.mjs'
import { createYjsWire, messagesIn } from './yjs-wire.mjs'

const SYNC = 0
const MOVES = 121
const MOVE_OF_CURSOR = 1
const TENTHS = 10
/** A move counts in tenths of a board unit already; a dragged shape is put at an eighth: exact in the four bytes of a number. */
const EIGHTHS = 8
/** A place holds the time of sending, in microseconds, less what 34 bits cannot hold: 17 in x and 17 in y. */
const HALF = 2 ** 17
const WHOLE = HALF * HALF
/** One's presence as awareness is renewed every 15 s; at 20 moves a second that is this many. */
const RENEWED_EVERY = 300

/**
 * Like `createYjsWire`, of our client. Without `marked` places are those that the seat says, for who looks at them and
 * measures no times.
 */
export function createKringbordWire({ marked = true } = {}) {
  const stock = createYjsWire({ kind: 'y-websocket', layout: 'places' })
  return {
    ...stock,
    cursorFrame(seat, x, y, _marker, us) {
      const renewed = seat.moves++ % RENEWED_EVERY === 0 ? stock.cursorFrame(seat, x, y, '') : Buffer.alloc(0)
      const out = encoding.createEncoder()
      encoding.writeVarUint(out, MOVES)
      encoding.writeVarUint(out, MOVE_OF_CURSOR)
      for (const part of marked ? halvesOf(us) : [x, y].map(toTenths)) encoding.writeVarInt(out, part)
      return Buffer.concat([renewed, clientFrame(encoding.toUint8Array(out))])
    },
    createEditor(seat, shapes) {
      const editor = stock.createEditor(seat, shapes)
      return {
        ...editor,
        edit(strokes, x, y, marker, us) {
          const place = marked ? halvesOf(us).map((half) => half / EIGHTHS) : [x, y]
          return editor.edit(strokes, ...place, marker)
        },
      }
    },
    /** Reads whole frames; `onMark(kind, sender, us)` for each change in them. */
    createMarkReader({ boardFrom, boardTo }, onMark) {
      const senders = new Map()
      for (let n = boardFrom; n < boardTo; n++) senders.set(clientOf(n), n)
      const mark = (kind, client, halves) => {
        const sender = senders.get(client)
        if (sender !== undefined && halves.every(isHalf)) onMark(kind, sender, timeOf(halves))
      }
      return (frame) => {
        for (const message of messagesIn(frame)) {
          if (message[0] === MOVES) readMoves(message, (client, place) => mark(CURSOR, client, place))
          else if (message[0] === SYNC && message[1] !== 0)
            readPlaces(message, (client, place) => mark(EDIT, client, place))
        }
      }
    },
  }
}

const toTenths = (value) => Math.round(value * TENTHS)
const halvesOf = (us) => [Math.floor((us % WHOLE) / HALF), us % HALF]
const isHalf = (half) => Number.isInteger(half) && half >= 0 && half < HALF

/** The time that the halves stand for: the last one before now. */
function timeOf([high, low]) {
  const now = nowUs()
  return now - ((now - (high * HALF + low) + WHOLE) % WHOLE)
}

function readMoves(message, onPlace) {
  const input = decoding.createDecoder(message)
  decoding.readVarUint(input)
  for (let left = decoding.readVarUint(input); left > 0; left--) {
    const client = decoding.readVarUint(input)
    if (decoding.readVarUint(input) !== MOVE_OF_CURSOR) throw new Error('a move that nobody here sent')
    onPlace(client, [decoding.readVarInt(input), decoding.readVarInt(input)])
  }
}

function readPlaces(message, onPlace) {
  const update = decoding.readVarUint8Array(decoding.createDecoder(message.subarray(2)))
  for (const { id, content } of Y.decodeUpdate(update).structs) {
    const [value] = content instanceof Y.ContentAny ? content.arr : []
    if (Array.isArray(value) && value.length === 2)
      onPlace(
        id.client,
        value.map((one) => one * EIGHTHS),
      )
  }
}
