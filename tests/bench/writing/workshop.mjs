// A workshop of two hours with thirty busy people, in about a minute: they write notes, go on writing in them, move, colour
// and throw away what anyone made, and draw. What is left of it in the store is what is measured.
import { boardRoots } from '@kringbord/shared/board'
import { readRecord } from '@kringbord/shared/records'
import * as Y from 'yjs'
import { createRandom } from '../load/random.mjs'
import { dragged, LETTER, line, makeNote, nextIndex, richText, typed } from './gestures.mjs'
import { installClock } from './virtual-clock.mjs'
import { createWall } from './wall.mjs'

const PEOPLE = 30
const HOURS = 2
/** Milliseconds: a step of the simulation, between two things that one person does, and between two looks at the rest. */
const STEP = 50
const PAUSE = 40_000
const LOOK = 60_000
const LEFT = 300_000
const OPENINGS = 5
const COLORS = ['yellow', 'blue', 'green', 'orange', 'light-red', 'violet']

/** @returns { records, stored, plain, rows, shapes, actions, servedMs, loadMs }: bytes of the records as JSON, and of the board */
export async function workshop({ hours = HOURS } = {}) {
  const clock = installClock()
  let wall
  try {
    wall = await createWall([])
    const watcher = await wall.listen()
    const people = await Promise.all(Array.from({ length: PEOPLE }, (_, n) => wall.sit(100 + n, { follow: false })))
    const lives = people.map((desk, n) => ({ life: live(desk, n), next: (n / PEOPLE) * PAUSE }))
    let actions = 0
    for (let now = 0; now < hours * 3_600_000; now += STEP) {
      for (const [n, one] of lives.entries()) {
        while (one.next <= now) {
          const wait = one.life.next().value
          one.next = now + Math.max(STEP, wait)
          if (wait > 1_000) actions += 1
        }
        if (now % LOOK === n * STEP) catchUp(people[n], watcher)
      }
      await clock.pass(STEP)
    }
    await clock.pass(2_000)
    const refused = people.flatMap((one) => one.refused)
    if (refused.length > 0) throw new Error(`refused: ${refused.slice(0, 3)}`)
    for (const one of [...people, watcher]) one.leave()
    await clock.pass(LEFT)
    const { bytes, plain, rows } = await wall.stored()
    const { records: maps } = boardRoots(watcher.doc)
    const records = [...maps].map(([id, map]) => readRecord(id, map)).filter(({ typeName }) => typeName === 'shape')
    await Promise.all([wall.close(), clock.pass(10_000)])
    const facts = { stored: bytes, plain, rows, shapes: records.length, actions }
    clock.restore()
    return { ...facts, records: Buffer.byteLength(JSON.stringify(records)), ...(await opened(wall)) }
  } finally {
    clock.restore()
  }
}

/** Opens the board a few times, as a server does that has been at work: the medians. */
async function opened(wall) {
  const times = []
  for (let i = 0; i < OPENINGS; i++) times.push(await wall.load())
  const median = (which) => times.map((one) => one[which]).sort((a, b) => a - b)[(OPENINGS - 1) / 2]
  return { servedMs: median('servedMs'), loadMs: median('loadMs') }
}

function catchUp(desk, watcher) {
  desk.receive(Y.encodeStateAsUpdate(watcher.doc, Y.encodeStateVector(desk.doc)))
}

/** What one person does: steps that yield how long until the next. */
function* live(desk, n) {
  const random = createRandom(n + 1)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const some = () => pick(desk.store.allRecords().filter(({ typeName }) => typeName === 'shape'))
  for (let count = 0; ; count++) {
    const roll = random()
    const shape = some()
    if (roll < 0.35 || !shape) yield* writeNote(desk, `p${n}.${count}`, random)
    else if (roll < 0.7) yield* move(desk, shape.id, random)
    else if (roll < 0.8) yield* goOnWriting(desk, shape, random)
    else if (roll < 0.88) desk.change(shape.id, {}, { color: pick(COLORS) })
    else if (roll < 0.93) yield* draw(desk, `shape:l${n}.${count}`)
    else desk.remove(shape.id)
    yield PAUSE * (0.5 + random())
  }
}

function* writeNote(desk, id, random) {
  const place = { x: Math.round(random() * 8_000), y: Math.round(random() * 6_000) }
  desk.put(makeNote(id, place))
  const letters = 25 + Math.floor(random() * 55)
  for (let i = 1; i <= letters; i++) {
    yield LETTER
    desk.change(`shape:${id}`, {}, { richText: richText(typed(i)) })
  }
}

function* move(desk, id, random) {
  const steps = 40 + Math.floor(random() * 40)
  for (let i = 0; i < steps; i++) {
    desk.change(id, dragged(i * 3, random() < 0.5 ? 1 : 2))
    yield STEP
  }
}

function* goOnWriting(desk, { id, props }, random) {
  if (!props.richText) return
  const start = JSON.stringify(props.richText).length % 80
  for (let i = 1; i <= 10 + Math.floor(random() * 20); i++) {
    desk.change(id, {}, { richText: richText(typed(start + i)) })
    yield LETTER
  }
}

function* draw(desk, id) {
  const index = nextIndex()
  for (let points = 1; points <= 150; points += 3) {
    desk.put(line(id, points, false, index))
    yield STEP
  }
  desk.put(line(id, 150, true, index))
}
