// tldraw sync (TLSocketRoom, protocol 8) as a participant speaks it: JSON, differences of records.
import { richText, typed } from './records.mjs'
import { clientFrame } from './socket.mjs'

const TEXT = 1
const PROTOCOL = 8
const EDITS_PER_SHAPE = 200
const PING_EVERY = 5_000

const frame = (message) => clientFrame(Buffer.from(JSON.stringify(message)), TEXT)
const put = (values) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, ['put', value]]))

/** The shape as tldraw 5 wants it: with props that 3.15.6 does not have. */
function renewed(shape) {
  const more = shape.type === 'note' ? { textLastEditedBy: null } : { flipX: false, flipY: false }
  return { ...shape, props: { ...shape.props, ...more } }
}

/** `schema` is what the server gave. */
export function createTldrawWire({ schema }) {
  const push = (seat, content) => {
    seat.clock += 1
    return frame({ type: 'push', clientClock: seat.clock, ...content })
  }
  const creation = (shapes) => ({ diff: put(Object.fromEntries(shapes.map((shape) => [shape.id, renewed(shape)]))) })

  return {
    hasDocuments: false,
    begin(seat) {
      const hello = { type: 'connect', connectRequestId: `c${seat.n}`, lastServerClock: -1, protocolVersion: PROTOCOL }
      seat.socket.sendFrame(frame({ ...hello, schema }))
      seat.pinger = setInterval(() => seat.socket.sendFrame(frame({ type: 'ping' })), PING_EVERY)
      seat.pinger.unref()
    },
    receive(seat, bytes) {
      const start = bytes.toString('latin1', 0, 96)
      if (start.includes('incompatibility')) seat.fail(start)
      if (!start.includes('"type":"connect"')) return
      seat.socket.sendFrame(push(seat, { presence: ['put', seat.presence.record] }))
      seat.joined()
    },
    updatesIn: () => [],
    cursorFrame(seat, x, y, marker) {
      const change = { cursor: ['patch', put({ x, y })], meta: ['patch', put({ bm: marker })] }
      return push(seat, { presence: ['patch', change] })
    },
    createEditor(seat, shapes) {
      return {
        create: () => push(seat, creation(shapes)),
        edit(strokes, x, y, marker) {
          const shape = shapes[Math.floor(strokes / EDITS_PER_SHAPE) % shapes.length]
          const text = shape.type === 'note' ? { props: ['patch', put({ richText: richText(typed(strokes)) })] } : {}
          const change = { ...put({ x, y }), meta: ['patch', put({ bm: marker })], ...text }
          return push(seat, { diff: { [shape.id]: ['patch', change] } })
        },
        final: () => [],
      }
    },
    *seedFrames(seat, shapes, { each = shapes.length, moves = 0 }) {
      for (let i = 0; i < shapes.length; i += each) yield push(seat, creation(shapes.slice(i, i + each)))
      for (let i = 0; i < moves; i++) {
        const { id } = shapes[(i * 7919) % shapes.length]
        yield push(seat, { diff: { [id]: ['patch', put({ x: (i * 37) % 4000, y: (i * 17) % 3000 })] } })
      }
    },
  }
}
