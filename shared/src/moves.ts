// Where people point and look, in our own format: message type 121. A move is what changes many times a second; the rest
// of someone's presence (who they are, what they selected) is awareness, which stock clients have as well.
//   to the server   [121, move]
//   from it         [121, count, (client id, move)*]
//   move            [parts, cursor x, cursor y, camera x, camera y, camera z]   what `parts` names, as signed varints
// Board units and zoom in tenths and ten-thousandths: a cursor is about eight bytes.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

export const MESSAGE_MOVES = 121

/** Where someone points, and where they look; what is not there did not change. */
export type Move = {
  cursor?: { x: number; y: number }
  camera?: { x: number; y: number; z: number }
}

const CURSOR = 1
const CAMERA = 2
const TENTHS = 10
const TEN_THOUSANDTHS = 10_000
/** Board units; beyond it nothing is drawn and a varint would no longer be exact. */
const FAR = 1e9

/** The frame of one's own move, type byte included. */
export function encodeMove(move: Move): Uint8Array<ArrayBuffer> {
  const out = encoding.createEncoder()
  encoding.writeVarUint(out, MESSAGE_MOVES)
  writeMove(out, move)
  return new Uint8Array(encoding.toUint8Array(out))
}

/** The bytes of the one move that `bytes` are, without its type. @throws when it is no move, or something follows it */
export function checkMove(bytes: Uint8Array): Uint8Array {
  const input = decoding.createDecoder(bytes)
  readMove(input)
  if (decoding.hasContent(input)) throw new Error('more than a move')
  return bytes
}

/** One message with the moves of several clients, each as `checkMove` gave it. */
export function encodeMoves(moves: ReadonlyMap<number, Uint8Array>): Uint8Array {
  const out = encoding.createEncoder()
  encoding.writeVarUint(out, MESSAGE_MOVES)
  encoding.writeVarUint(out, moves.size)
  for (const [client, move] of moves) {
    encoding.writeVarUint(out, client)
    encoding.writeUint8Array(out, move)
  }
  return encoding.toUint8Array(out)
}

/** Reads what `encodeMoves` wrote, behind the type. @throws when it is cut short */
export function readMoves(input: decoding.Decoder): Map<number, Move> {
  const moves = new Map<number, Move>()
  for (let left = decoding.readVarUint(input); left > 0; left--) moves.set(decoding.readVarUint(input), readMove(input))
  return moves
}

function writeMove(out: encoding.Encoder, { cursor, camera }: Move): void {
  encoding.writeVarUint(out, (cursor ? CURSOR : 0) | (camera ? CAMERA : 0))
  if (cursor) for (const value of [cursor.x, cursor.y]) encoding.writeVarInt(out, whole(value, TENTHS))
  if (!camera) return
  for (const value of [camera.x, camera.y]) encoding.writeVarInt(out, whole(value, TENTHS))
  encoding.writeVarInt(out, whole(camera.z, TEN_THOUSANDTHS))
}

function readMove(input: decoding.Decoder): Move {
  const parts = decoding.readVarUint(input)
  if (parts === 0 || parts > (CURSOR | CAMERA)) throw new Error('no such move')
  const move: Move = {}
  const read = (per: number) => decoding.readVarInt(input) / per
  if (parts & CURSOR) move.cursor = { x: read(TENTHS), y: read(TENTHS) }
  if (parts & CAMERA) move.camera = { x: read(TENTHS), y: read(TENTHS), z: read(TEN_THOUSANDTHS) }
  return move
}

function whole(value: number, per: number): number {
  return Math.round(Math.min(FAR, Math.max(-FAR, Number.isFinite(value) ? value : 0)) * per)
}
