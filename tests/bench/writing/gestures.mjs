// What people do with a board, as tools do it to a store: a step per frame or per letter.
import { note } from '@kringbord/shared/layout'

/** Frames of a screen, and letters of someone who types well. */
export const FRAME = 1000 / 60
export const LETTER = 120

const TEXT =
  'Wij vragen de huisarts om eerder mee te denken met het wijkteam, zodat ouders niet steeds opnieuw hun verhaal doen. '

let made = 0
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** A place of its own in the order of shapes, as tools give it. */
export function nextIndex() {
  made += 1
  return `c${[62 * 62, 62, 1].map((unit) => DIGITS[Math.floor(made / unit) % 62]).join('')}`
}

export function makeNote(id, { x, y }, text = '') {
  return { ...note(id, { x, y }, text), index: nextIndex() }
}

export const richText = (text) => ({
  type: 'doc',
  content: [{ type: 'paragraph', ...(text ? { content: [{ type: 'text', text }] } : {}) }],
})

/** Where a shape is after `frames` of being dragged around. */
export const dragged = (frames, turn = 0) => ({
  x: Math.round((500 + 300 * Math.cos(frames / 40 + turn)) * 100) / 100,
  y: Math.round((500 + 200 * Math.sin(frames / 30 + turn)) * 100) / 100,
})

export const typed = (letters) => TEXT.repeat(Math.ceil(letters / TEXT.length)).slice(0, letters)

/** A freehand line with `points` points. */
export function line(id, points, isComplete, index = 'c0zz') {
  const look = { color: 'black', fill: 'none', dash: 'draw', size: 'm', isClosed: false, isPen: false, scale: 1 }
  const common = { typeName: 'shape', rotation: 0, isLocked: false, opacity: 1, meta: {}, parentId: 'page:page' }
  const segments = [{ type: 'free', points: linePoints.slice(0, points) }]
  return { id, x: 100, y: 100, ...common, index, type: 'draw', props: { ...look, segments, isComplete } }
}

const linePoints = Array.from({ length: 2_000 }, (_, i) => ({
  x: Math.round((i * 1.7 + 12 * Math.sin(i / 9)) * 100) / 100,
  y: Math.round((60 * Math.sin(i / 25) + 9 * Math.cos(i / 4)) * 100) / 100,
  z: 0.5,
}))
