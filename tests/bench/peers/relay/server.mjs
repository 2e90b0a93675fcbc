// The practical ceiling: a broadcast relay without documents, state or parsing. With BATCH_MS the frames of a tick go
// to each receiver in one write; they stay as they are.
import http from 'node:http'
import { WebSocketServer } from 'ws'

const BATCH_MS = Number(process.env.BATCH_MS ?? 0)
const STEP1_ANSWER = Buffer.from([0, 1, 2, 0, 0])
const rooms = new Map()

/** An unmasked server frame, made once and written to all. */
function serverFrame(payload) {
  const size = payload.length
  const head = Buffer.alloc(size < 126 ? 2 : size < 65_536 ? 4 : 10)
  head[0] = 0x82
  head[1] = size < 126 ? size : size < 65_536 ? 126 : 127
  if (head.length === 4) head.writeUInt16BE(size, 2)
  if (head.length === 10) head.writeBigUInt64BE(BigInt(size), 2)
  return Buffer.concat([head, payload])
}

function flush(room) {
  room.timer = null
  const all = Buffer.concat(room.pending)
  room.pending = []
  for (const socket of room.sockets) socket._socket.write(all)
}

const server = http.createServer((_request, response) => response.end('ok'))
new WebSocketServer({ server }).on('connection', (socket, { url }) => {
  const room = rooms.get(url) ?? { sockets: new Set(), pending: [], timer: null }
  rooms.set(url, room)
  room.sockets.add(socket)
  socket.on('message', (data) => {
    // Who asks for the board gets an empty one, so that it counts as joined.
    if (data[0] === 0 && data[1] === 0) return socket.send(STEP1_ANSWER)
    if (data[0] === 0 && data[1] === 1) return
    if (BATCH_MS > 0) {
      room.pending.push(serverFrame(data))
      room.timer ??= setTimeout(flush, BATCH_MS, room)
    } else for (const other of room.sockets) if (other !== socket) other.send(data)
  })
  socket.on('close', () => {
    room.sockets.delete(socket)
    if (room.sockets.size === 0) rooms.delete(url)
  })
  // reason: a broken socket closes by itself.
  socket.on('error', () => {})
})
server.listen(Number(process.env.PORT), '127.0.0.1')
