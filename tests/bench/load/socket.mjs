// A small WebSocket client on a TCP socket. A full client costs several microseconds per received frame and would be
// the bottleneck long before the server is; this one walks frames by their headers and copies only what is asked for.
//   peek   each frame's first bytes and its length go to onFrame (while joining)
//   full   each whole frame goes to onFrame
//   scan   the stream goes to a marker scanner
//   sink   bytes are counted; pauses after each read until `drain`, so that hundreds of receivers cost a read per round
import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'

const SHARED = Buffer.allocUnsafe(1 << 20)
const PEEK = 96
const BINARY = 2
const CLOSE = 8
const PING = 9
const PONG = 10

/** What all sockets of this process did. */
export const traffic = { framesIn: 0, bytesIn: 0, bytesOut: 0, lost: 0, errors: [] }

/** A complete client frame, masked with key 0: valid, and free for the client. */
export function clientFrame(payload, opcode = BINARY) {
  const size = payload.length
  const head = size < 126 ? 6 : size < 65_536 ? 8 : 14
  const frame = Buffer.alloc(head + size)
  frame[0] = 0x80 | opcode
  frame[1] = 0x80 | (size < 126 ? size : size < 65_536 ? 126 : 127)
  if (head === 8) frame.writeUInt16BE(size, 2)
  if (head === 14) frame.writeBigUInt64BE(BigInt(size), 2)
  frame.set(payload, head)
  return frame
}

/** Opens a socket to `path`. `onFrame(bytes, length)`, `onOpen()`, `onClose(code)`. */
export function openSocket({ port, path, mode, onOpen, onFrame, onClose }) {
  const key = randomBytes(16).toString('base64')
  const walker = createWalker(handle)
  const tcp = connect({ host: '127.0.0.1', port, noDelay: true, onread: { buffer: SHARED, callback: read } })
  let answer = ''
  let dead = false
  let expected = false
  const self = { open: false, paused: false, mode, scanner: null, bytes: 0, send, sendFrame, drain, close }

  tcp.on('connect', () => {
    const lines = [`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, 'Upgrade: websocket', 'Connection: Upgrade']
    tcp.write([...lines, 'Sec-WebSocket-Version: 13', `Sec-WebSocket-Key: ${key}`, '\r\n'].join('\r\n'))
  })
  tcp.on('error', (error) => void (dead || traffic.errors.push(error.code ?? error.message)))
  tcp.on('close', () => die(1006))

  function die(code) {
    if (dead) return
    dead = true
    self.open = false
    if (!expected) traffic.lost++
    tcp.destroy()
    onClose(code)
  }
  function sendFrame(frame) {
    if (dead) return
    traffic.bytesOut += frame.length
    tcp.write(frame)
  }
  function send(payload, opcode) {
    sendFrame(clientFrame(payload, opcode))
  }
  function drain() {
    if (!self.paused || dead) return
    self.paused = false
    tcp.resume()
  }
  function close() {
    if (dead) return
    expected = true
    self.mode = 'sink'
    drain()
    send(Buffer.from([0x03, 0xe8]), CLOSE)
    setTimeout(() => die(1000), 200).unref()
  }
  /** Reads the HTTP answer; a server's first frames may follow it at once. Returns where they begin. */
  function readAnswer(bytes) {
    answer += bytes.toString('latin1')
    const end = answer.indexOf('\r\n\r\n')
    if (end < 0) return bytes.length
    if (!answer.startsWith('HTTP/1.1 101')) {
      traffic.errors.push(answer.split('\r\n', 1)[0])
      die(1002)
      return bytes.length
    }
    self.open = true
    onOpen()
    return end + 4 - (answer.length - bytes.length)
  }
  function read(length, buffer) {
    if (dead) return true
    const from = self.open ? 0 : readAnswer(buffer.subarray(0, length))
    if (from >= length) return true
    const bytes = buffer.subarray(from, length)
    traffic.bytesIn += bytes.length
    self.bytes += bytes.length
    if (self.mode === 'scan') self.scanner.scan(bytes)
    walker(bytes, self.mode)
    self.paused = self.mode === 'sink' && !dead
    return !self.paused
  }
  function handle(opcode, bytes, length) {
    if (opcode === PING) send(Buffer.from(bytes), PONG)
    else if (opcode === CLOSE) die(bytes.length >= 2 ? bytes.readUInt16BE(0) : 1005)
    else {
      traffic.framesIn++
      if (self.mode === 'peek' || self.mode === 'full') onFrame(bytes, length)
    }
  }
  return self
}

/** Walks a stream of server frames: `onFrame(opcode, first or all bytes, length)`. */
function createWalker(onFrame) {
  const head = Buffer.alloc(16)
  const start = Buffer.alloc(PEEK)
  let headLength = 0
  let opcode = 0
  let length = -1
  let left = 0
  let kept = 0
  let parts = null

  const readHead = (byte, mode) => {
    head[headLength++] = byte
    const short = head[1] & 0x7f
    if (headLength < 2 || headLength < (short < 126 ? 2 : short === 126 ? 4 : 10)) return
    length = short < 126 ? short : short === 126 ? head.readUInt16BE(2) : Number(head.readBigUInt64BE(2))
    opcode = head[0] & 0x0f
    left = length
    kept = 0
    headLength = 0
    parts = mode === 'full' && opcode < CLOSE ? [] : null
  }
  return (bytes, mode) => {
    let at = 0
    while (at < bytes.length || left === 0) {
      while (length < 0 && at < bytes.length) readHead(bytes[at++], mode)
      if (length < 0) return
      const take = Math.min(left, bytes.length - at)
      if (parts) parts.push(Buffer.from(bytes.subarray(at, at + take)))
      else if (kept < PEEK && (opcode >= CLOSE || mode === 'peek'))
        kept += bytes.copy(start, kept, at, at + Math.min(take, PEEK - kept))
      at += take
      left -= take
      if (left > 0) return
      const size = length
      length = -1
      onFrame(opcode, parts ? Buffer.concat(parts) : start.subarray(0, kept), size)
      if (at >= bytes.length) return
    }
  }
}
