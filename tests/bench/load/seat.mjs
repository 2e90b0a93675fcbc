// One participant: its connection, what it sends, and what it knows of everybody else.
import { nowUs } from '../instruments/clock.mjs'
import { CURSOR, createMarkerScanner, EDIT, makeMarker } from '../instruments/marker.mjs'
import { chanceOf, clientOf, createPresence } from './presence.mjs'
import { makeShape } from './records.mjs'
import { openSocket } from './socket.mjs'

const JOIN_TIMEOUT = 60_000
/** Where they work, in board units, and how far from its end a cursor circles. */
const AREA = { w: 4_000, h: 3_000 }
const ROUND = 1_000

/**
 * A seat as the session describes it: { n, room, path, user, role, editor, boardFrom, boardTo }. `role` is what is done
 * with what it receives: `sink` counts, `sampler` scans for changes, `probe` keeps everything for a real document.
 * `onMark(kind, age)` for each change that a sampler sees for the first time. `area`: where it works.
 */
export function createSeat(spec, { port, wire, onMark, area = AREA }) {
  const random = chanceOf(spec.n)
  const client = clientOf(spec.n, random)
  const seat = {
    ...spec,
    client,
    clock: 0,
    /** Moves that it sent. */
    moves: 0,
    presence: createPresence(spec.n, random, spec.user),
    phase: random(),
    editPhase: random(),
    error: null,
    joinUs: null,
    joinBytes: 0,
    startUs: 0,
    /** A probe's updates. */
    updates: [],
    /** Its longest frame, in bytes. */
    largest: 0,
    /** By kind, the time of the newest change known of each sender of the board. */
    known: null,
    socket: null,
    joined() {},
    fail() {},
    connect,
    sendCursor,
    sendEdit,
    createShapes: () => seat.socket.sendFrame(seat.editing.create()),
  }
  const [x0, y0] = [random() * (area.w - ROUND), random() * (area.h - ROUND)]
  let turns = 0
  let readMarks = null
  let strokes = 0
  seat.editing = spec.editor
    ? wire.createEditor(seat, [makeShape(random, spec.n), makeShape(random, spec.n + 1)])
    : null

  function connect() {
    return new Promise((resolve) => {
      seat.startUs = nowUs()
      seat.fail = (reason) => {
        seat.error ??= String(reason)
        resolve()
      }
      seat.joined = () => {
        if (seat.joinUs !== null) return
        seat.joinUs = nowUs() - seat.startUs
        seat.joinBytes = seat.socket.bytes
        if (spec.role === 'sampler') sample()
        else if (spec.role === 'sink') seat.socket.mode = 'sink'
        resolve()
      }
      seat.socket = openSocket({
        port,
        path: spec.path,
        mode: spec.role === 'probe' ? 'full' : 'peek',
        onOpen: () => wire.begin(seat),
        onFrame(bytes, length) {
          if (readMarks) return readMarks(bytes)
          if (spec.role === 'probe') seat.updates.push(...wire.updatesIn(seat, bytes))
          if (spec.role === 'probe') seat.largest = Math.max(seat.largest, length)
          wire.receive(seat, bytes)
        },
        onClose: (code) => seat.fail(`closed ${code}`),
      })
      setTimeout(() => seat.fail('not let in in time'), JOIN_TIMEOUT).unref()
    })
  }
  function sample() {
    const people = spec.boardTo - spec.boardFrom
    seat.known = [new Float64Array(people), new Float64Array(people)]
    const learn = (kind, sender, us) => {
      const known = seat.known[kind]
      const i = sender - spec.boardFrom
      // Older than what is known, or its own.
      if (i < 0 || i >= people || sender === spec.n || us <= known[i]) return
      known[i] = us
      onMark(kind, nowUs() - us)
    }
    // A wire whose changes carry no marker reads them itself.
    readMarks = wire.createMarkReader?.(spec, learn) ?? null
    if (!readMarks) seat.socket.scanner = createMarkerScanner(learn)
    seat.socket.mode = readMarks ? 'full' : 'scan'
  }
  /** Both return the time of the change. */
  function sendCursor() {
    const us = nowUs()
    const angle = ++turns / 13 + spec.n
    const [x, y] = [x0 + 300 * Math.cos(angle), y0 + 200 * Math.sin(angle * 1.3)]
    seat.socket.sendFrame(wire.cursorFrame(seat, x, y, makeMarker(CURSOR, spec.n, us), us))
    return us
  }
  function sendEdit() {
    const us = nowUs()
    strokes++
    const x = (Math.round(x0 + strokes * 3.7) % area.w) + 0.25
    const y = (Math.round(y0 + strokes * 1.9) % area.h) + 0.5
    seat.socket.sendFrame(seat.editing.edit(strokes, x, y, makeMarker(EDIT, spec.n, us), us))
    return us
  }
  return seat
}
