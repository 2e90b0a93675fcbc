// What people put on a board: boxes and notes as tldraw 3.15.6 records, 500 to 800 bytes of JSON each.
import { createRandom, makeId } from './random.mjs'

const COLORS = ['blue', 'green', 'orange', 'red', 'violet', 'yellow', 'light-blue', 'grey']
const WORDS = 'what if we let the customer pick a slot before paying and remind them the day after so that fewer call'
const LIST = WORDS.split(' ')
const LONG = `${WORDS} `.repeat(2)

/** Characters of a note before its writer starts again. */
const FULL = 180

/** The text of a note after `strokes` keystrokes. */
export const typed = (strokes) => LONG.slice(0, 1 + (strokes % FULL))

export function richText(text) {
  const content = text ? { content: [{ type: 'text', text }] } : {}
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { dir: 'auto' }, ...content }] }
}

const place = (random) => Math.round(random() * 400_000) / 100
const common = { rotation: 0, isLocked: false, opacity: 1, parentId: 'page:page', index: 'a1', typeName: 'shape' }
const text = { labelColor: 'black', size: 'm', font: 'draw', align: 'middle', verticalAlign: 'middle', growY: 0 }

function box(random, n) {
  const [w, h] = [180 + Math.floor(random() * 200), 90 + Math.floor(random() * 200)]
  const label = n % 3 ? '' : LIST.slice(n % 7, (n % 7) + 5).join(' ')
  const look = { geo: 'rectangle', dash: 'draw', fill: 'none', color: COLORS[n % COLORS.length], url: '', scale: 1 }
  return { type: 'geo', props: { w, h, ...look, ...text, richText: richText(label) } }
}

function note(n) {
  const words = LIST.slice(n % 9, (n % 9) + 9).join(' ')
  const look = { color: COLORS[n % COLORS.length], fontSizeAdjustment: 1, url: '', scale: 1 }
  return { type: 'note', props: { ...look, ...text, richText: richText(words) } }
}

/** The `n`-th shape: two boxes, a note, two boxes, a note. `meta.bm` holds the marker of its last change. */
export function makeShape(random, n) {
  const { type, props } = n % 3 === 2 ? note(n) : box(random, n)
  const id = `shape:${makeId(random)}`
  return { id, x: place(random), y: place(random), ...common, meta: { bm: '' }, type, props }
}

/** The shapes of a whole board. */
export function makeShapes(count, seed = 1) {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, i) => makeShape(random, i))
}
