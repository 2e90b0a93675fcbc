// A board after a workshop, of tldraw's own shapes alone, so that a bare tldraw can show it too: tables as frames, each
// with notes, a heading, boxes, a freehand line and an arrow. The same every time.

import { createRandom, makeId } from '../load/random.mjs'
import { richText } from '../load/records.mjs'

const NOTE_COLORS = ['yellow', 'light-blue', 'light-green', 'light-red', 'orange', 'light-violet']
const WORDS =
  'wij vragen de huisarts om eerder mee te denken met het wijkteam zodat ouders niet steeds opnieuw hun verhaal doen'.split(
    ' ',
  )
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** Shapes of one table: its frame, and what lies in it. */
export const PER_TABLE = 20
const NOTES = 13
const TABLE = { w: 1200, h: 1000, gap: 120 }
const NOTE = 220

const text = { size: 's', font: 'sans', scale: 1 }
const line = { color: 'black', fill: 'none', dash: 'draw', size: 'm', scale: 1 }

/** `count` shapes as tldraw records, in tables of 20; a multiple of 20. */
export function workshopBoard(count, seed = 1) {
  const random = createRandom(seed)
  const tables = Math.round(count / PER_TABLE)
  const columns = Math.ceil(Math.sqrt(tables))
  return Array.from({ length: tables }, (_, n) => {
    const x = (n % columns) * (TABLE.w + TABLE.gap)
    const y = Math.floor(n / columns) * (TABLE.h + TABLE.gap)
    return table(random, n, { x, y })
  }).flat()
}

function table(random, n, place) {
  const words = (count) => {
    const from = Math.floor(random() * WORDS.length)
    return Array.from({ length: count }, (_, i) => WORDS[(from + i) % WORDS.length]).join(' ')
  }
  const frame = shape(random, n, 'page:page', place, 'frame', {
    w: TABLE.w,
    h: TABLE.h,
    name: `Tafel ${n + 1}`,
    color: 'black',
  })
  const inside = []
  const add = (x, y, type, props) => inside.push(shape(random, inside.length, frame.id, { x, y }, type, props))
  for (let i = 0; i < NOTES; i++) {
    const [x, y] = [40 + (i % 5) * NOTE, 120 + Math.floor(i / 5) * NOTE]
    add(x, y, 'note', note(NOTE_COLORS[(n + i) % NOTE_COLORS.length], words(4 + Math.floor(random() * 10))))
  }
  add(40, 30, 'text', {
    ...text,
    size: 'l',
    color: 'black',
    textAlign: 'start',
    w: 600,
    richText: richText(words(5)),
    autoSize: false,
  })
  for (let i = 0; i < 2; i++) add(40 + i * 320, 800, 'geo', box(280, 140, words(6)))
  add(760, 800, 'text', {
    ...text,
    color: 'grey',
    textAlign: 'start',
    w: 300,
    richText: richText(words(12)),
    autoSize: false,
  })
  add(720, 620, 'draw', { ...line, segments: [scribble(random, 80)], isComplete: true, isClosed: false, isPen: false })
  add(700, 760, 'arrow', arrow(120, 90))
  return [frame, ...inside]
}

function shape(random, n, parentId, { x, y }, type, props) {
  const index = `c${[62 * 62, 62, 1].map((unit) => DIGITS[Math.floor(n / unit) % 62]).join('')}`
  const common = { typeName: 'shape', rotation: 0, isLocked: false, opacity: 1, meta: {} }
  return { id: `shape:${makeId(random)}`, x, y, ...common, parentId, index, type, props }
}

const note = (color, words) => ({
  ...text,
  size: 'm',
  color,
  labelColor: 'black',
  align: 'middle',
  verticalAlign: 'middle',
  growY: 0,
  fontSizeAdjustment: 22,
  url: '',
  richText: richText(words),
})

const box = (w, h, words) => ({
  ...line,
  w,
  h,
  geo: 'rectangle',
  growY: 0,
  url: '',
  font: 'sans',
  labelColor: 'black',
  align: 'middle',
  verticalAlign: 'middle',
  richText: richText(words),
})

const arrow = (x, y) => ({
  ...line,
  kind: 'arc',
  labelColor: 'black',
  arrowheadStart: 'none',
  arrowheadEnd: 'arrow',
  font: 'sans',
  start: { x: 0, y: 0 },
  end: { x, y },
  bend: 20,
  text: '',
  labelPosition: 0.5,
  elbowMidPoint: 0.5,
})

function scribble(random, count) {
  let [x, y] = [0, 0]
  const points = Array.from({ length: count }, () => {
    const point = { x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100, z: 0.5 }
    x += random() * 6
    y += random() * 12 - 6
    return point
  })
  return { type: 'free', points }
}
