// Builders for the records of a working form: small functions from what a designer would say to valid tldraw records.
// Coordinates are absolute page units, x and y of the top left corner. Order of calls is the stacking order.
import { getIndicesAbove } from '@tldraw/utils'
import { FORM_PREFIX, PAGE_ID } from './board.ts'
import type { PlainRecord } from './records.ts'
import { toRichText } from './rich-text.ts'
import type { AreaShape, KompasShape, LabelShape, TegelShape, TextboxShape } from './schema.ts'

export type Box = { x: number; y: number; w: number; h: number }

/** Side of a sticky note in tldraw, at scale 1. */
export const NOTE_SIZE = 200

/** Id of a part of the form: `vorm('poster-1.kracht')`. The name must be stable: exports and steps refer to zones. */
export function vorm(name: string): string {
  return FORM_PREFIX + name
}

export function area(name: string, box: Box, props: Partial<AreaShape['props']>): PlainRecord {
  const defaults = { kind: 'zone', tone: 'stone', zone: '', title: '', prompt: '', sign: '' }
  return shape(vorm(name), 'area', box, { ...defaults, w: box.w, h: box.h, ...props }, { isLocked: true })
}

export function label(name: string, box: Box, text: string, props: Partial<LabelShape['props']> = {}): PlainRecord {
  const defaults = { step: 'body', tone: 'white', font: 'sans', align: 'start', verticalAlign: 'start', bold: false }
  return shape(vorm(name), 'label', box, { ...defaults, text, w: box.w, h: box.h, ...props }, { isLocked: true })
}

/** A text box of the form. Not `isLocked`, or nobody could type in it; its place is held by the rules in access.ts. */
export function textbox(name: string, box: Box, props: Partial<TextboxShape['props']>, text = ''): PlainRecord {
  const defaults = { zone: name, title: '', placeholder: '', tone: 'stone', step: 'body', align: 'start', maxWords: 0 }
  return shape(vorm(name), 'textbox', box, { ...defaults, richText: toRichText(text), w: box.w, h: box.h, ...props })
}

export function kompas(name: string, box: Box, props: Partial<KompasShape['props']>): PlainRecord {
  const defaults = { labels: Array(8).fill(''), tone: 'delft', kind: 'rose', shown: null }
  return shape(vorm(name), 'kompas', box, { ...defaults, w: box.w, h: box.h, ...props }, { isLocked: true })
}

/** A participant's tegel in a filled example: an ordinary shape, not a part of the form. */
export function tegel(
  name: string,
  at: { x: number; y: number; size?: number },
  text: string,
  props: Partial<TegelShape['props']> = {},
): PlainRecord {
  const size = at.size ?? 600
  const defaults = { motif: 'krul', by: '', shareable: true }
  return shape(
    `shape:${name}`,
    'tegel',
    { ...at, w: size, h: size },
    { ...defaults, richText: toRichText(text), w: size, h: size, ...props },
  )
}

/** Colours of a sticky note, tldraw's own. */
export const noteColors = [
  'yellow',
  'light-blue',
  'light-green',
  'light-red',
  'light-violet',
  'orange',
  'blue',
  'green',
  'red',
  'violet',
  'grey',
  'white',
  'black',
] as const
export type NoteColor = (typeof noteColors)[number]

/** A participant's sticky note in a filled example: an ordinary shape, not a part of the form. */
export function note(
  name: string,
  at: { x: number; y: number; scale?: number },
  text: string,
  color: NoteColor = 'yellow',
  by = '',
): PlainRecord {
  const props = {
    color,
    labelColor: 'black',
    size: 'm',
    font: 'sans',
    fontSizeAdjustment: noteFontSize(text),
    align: 'middle',
    verticalAlign: 'middle',
    growY: 0,
    url: '',
    richText: toRichText(text),
    scale: at.scale ?? 1,
  }
  return shape(`shape:${name}`, 'note', { ...at, w: NOTE_SIZE, h: NOTE_SIZE }, props, { meta: by ? { by } : {} })
}

/** Font size of tldraw's note at size m, the smallest it goes to, and the room for text within a note. */
const NOTE_FONT = 22
const NOTE_FONT_MIN = 14
const NOTE_ROOM = 168
/** Width of an average letter of IBM Plex Sans and height of a line, as shares of the font size. */
const LETTER = 0.56
const LINE = 1.35

/** The size at which `text` fits a note without a browser to measure it: no word broken, no line below the edge. */
export function noteFontSize(text: string): number {
  for (let size = NOTE_FONT; size > NOTE_FONT_MIN; size--) {
    const perLine = Math.floor(NOTE_ROOM / (size * LETTER))
    const words = text.split(/\s+/)
    if (words.some((word) => word.length > perLine)) continue
    if (linesOf(text, perLine) * size * LINE <= NOTE_ROOM) return size
  }
  return NOTE_FONT_MIN
}

/** How much higher than a square a note must be for `text` at its smallest size, in units at scale 1 (`growY`). */
export function noteGrowth(text: string): number {
  const size = noteFontSize(text)
  const lines = linesOf(text, Math.floor(NOTE_ROOM / (size * LETTER)))
  return Math.max(0, Math.ceil(lines * size * LINE - NOTE_ROOM))
}

function linesOf(text: string, perLine: number): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let room = 0
    for (const word of paragraph.split(' ')) {
      if (word.length + 1 > room) {
        lines++
        room = perLine
      }
      room -= word.length + 1
    }
  }
  return lines
}

/** Gives shapes their stacking order, in the order of the list. Call once on the whole board. */
export function stack(records: PlainRecord[]): PlainRecord[] {
  const shapes = records.filter((record) => record.typeName === 'shape')
  const indices = getIndicesAbove(null, shapes.length)
  for (const [i, record] of shapes.entries()) record.index = indices[i]
  return records
}

function shape(id: string, type: string, box: Box, props: object, extra: object = {}): PlainRecord {
  return {
    id,
    typeName: 'shape',
    type,
    x: box.x,
    y: box.y,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    parentId: PAGE_ID,
    index: 'a1',
    meta: {},
    props,
    ...extra,
  }
}
