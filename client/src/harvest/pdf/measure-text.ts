// Where every word of a piece of HTML stands, as the browser set it: the same lines, the same places. What a PDF then
// draws is what the screen showed.
import { type PrintFont, printFont } from './fonts.ts'

/** One word (or bullet) at its baseline, in the coordinates of the measured element. */
export type Word = {
  text: string
  x: number
  /** Baseline. */
  y: number
  width: number
  size: number
  font: PrintFont
  color: string
  opacity: number
}

/** A rectangle behind or under text: a highlight, an underline, a strike-through, a coloured box. */
export type Bar = { x: number; y: number; w: number; h: number; radius: number; color: string }

export type MeasuredText = { words: Word[]; bars: Bar[] }

const TRANSPARENT = /^rgba\(.*, 0\)$|^transparent$/

/** Measures `root`, which must be in the document, unrotated. Coordinates are relative to its top left corner. */
export function measureText(root: HTMLElement): MeasuredText {
  const origin = root.getBoundingClientRect()
  const words: Word[] = []
  const bars: Bar[] = []
  for (const element of [root, ...root.querySelectorAll<HTMLElement>('*')]) bars.push(...backgroundOf(element, origin))
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || node.textContent?.trim() === '') continue
    const css = getComputedStyle(parent)
    if (css.visibility === 'hidden' || css.display === 'none') continue
    for (const word of wordsOf(node, css, origin)) {
      words.push(word)
      bars.push(...decorationOf(parent, root, word))
    }
  }
  for (const item of root.querySelectorAll<HTMLElement>('li')) {
    const first = firstWordOf(item, words, origin)
    if (first) words.push({ ...first, ...bulletOf(item, first) })
  }
  return { words, bars }
}

function wordsOf(node: Node, css: CSSStyleDeclaration, origin: DOMRect): Word[] {
  const words: Word[] = []
  const range = document.createRange()
  for (const match of (node.textContent ?? '').matchAll(/\S+/gu)) {
    range.setStart(node, match.index)
    range.setEnd(node, match.index + match[0].length)
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 0)
    // A word that the browser broke over lines has a rectangle for each: then its letters are placed one by one.
    if (rects.length === 1 && rects[0]) words.push(wordAt(match[0], rects[0], css, origin))
    else if (rects.length > 1) words.push(...lettersOf(node, match.index, match[0], css, origin))
  }
  return words
}

function lettersOf(node: Node, from: number, text: string, css: CSSStyleDeclaration, origin: DOMRect): Word[] {
  const range = document.createRange()
  const words: Word[] = []
  let at = from
  for (const letter of text) {
    range.setStart(node, at)
    range.setEnd(node, at + letter.length)
    at += letter.length
    const rect = range.getBoundingClientRect()
    if (rect.width > 0) words.push(wordAt(letter, rect, css, origin))
  }
  return words
}

function wordAt(text: string, rect: DOMRect, css: CSSStyleDeclaration, origin: DOMRect): Word {
  const { ascent, height } = metrics(css)
  // A scaled ancestor scales rectangles, but not the computed font size.
  const scale = rect.height / height
  return {
    text: css.textTransform === 'uppercase' ? text.toLocaleUpperCase() : text,
    x: rect.left - origin.left,
    y: rect.top - origin.top + ascent * scale,
    width: rect.width,
    size: Number.parseFloat(css.fontSize) * scale,
    font: printFont(css),
    color: css.color,
    opacity: Number(css.opacity),
  }
}

const metricsByFont = new Map<string, { ascent: number; height: number }>()

/** Ascent and height of the font's content area, in px at the computed size. */
function metrics(css: CSSStyleDeclaration): { ascent: number; height: number } {
  const font = `${css.fontStyle} ${css.fontWeight} ${css.fontSize} ${css.fontFamily}`
  const known = metricsByFont.get(font)
  if (known) return known
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('no canvas to measure text with')
  context.font = font
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText('x')
  const result = { ascent, height: ascent + descent }
  metricsByFont.set(font, result)
  return result
}

function backgroundOf(element: HTMLElement, origin: DOMRect): Bar[] {
  const css = getComputedStyle(element)
  if (TRANSPARENT.test(css.backgroundColor)) return []
  return [...element.getClientRects()].map((rect) => ({
    x: rect.left - origin.left,
    y: rect.top - origin.top,
    w: rect.width,
    h: rect.height,
    radius: Number.parseFloat(css.borderTopLeftRadius) || 0,
    color: css.backgroundColor,
  }))
}

/** Underline and strike-through, which CSS draws for an ancestor of the text. */
function decorationOf(from: HTMLElement, root: HTMLElement, word: Word): Bar[] {
  const bars: Bar[] = []
  const h = word.size / 16
  for (let element: HTMLElement | null = from; element && root.contains(element); element = element.parentElement) {
    const { textDecorationLine: line } = getComputedStyle(element)
    const bar = { x: word.x, w: word.width, h, radius: 0, color: word.color }
    if (line.includes('underline')) bars.push({ ...bar, y: word.y + h * 1.5 })
    if (line.includes('line-through')) bars.push({ ...bar, y: word.y - word.size * 0.28 })
  }
  return bars
}

function firstWordOf(item: HTMLElement, words: Word[], origin: DOMRect): Word | undefined {
  const range = document.createRange()
  range.selectNodeContents(item)
  const rect = [...range.getClientRects()].find((r) => r.width > 0)
  if (!rect) return undefined
  const top = rect.top - origin.top
  return words
    .filter((word) => word.y > top && word.y < top + rect.height * 2 && word.x >= rect.left - origin.left - 1)
    .sort((a, b) => a.y - b.y || a.x - b.x)[0]
}

/** List markers are no text nodes: a bullet, or the item's number, left of its first word. */
function bulletOf(item: HTMLElement, first: Word): Pick<Word, 'text' | 'x' | 'width'> {
  const list = item.parentElement
  const start = list instanceof HTMLOListElement ? list.start : 1
  const text = list instanceof HTMLOListElement ? `${start + [...list.children].indexOf(item)}.` : '•'
  const width = first.size * (text.length * 0.5)
  return { text, x: first.x - width - first.size * 0.25, width }
}
