// Text in a thumbnail: words where they can be read, bars where they are only seen; everything people wrote is escaped.
import type { Box } from './layout.ts'

/** How much is drawn: 3 everything, 2 shorter texts, 1 no texts in notes and boxes, 0 only fields. */
export type Detail = 0 | 1 | 2 | 3

export type TextLook = {
  size: number
  color: string
  bold?: boolean
  serif?: boolean
  align?: string
  down?: string
  rows?: number
}

/** Smallest size, in card units, that is set as text; below it bars stand for words. */
const READABLE = 9

/** Text wrapped in a box: as words where they can be read, as bars where they are only seen. */
export function textMarks(box: Box, text: string, look: TextLook, detail: Detail): string {
  const size = look.size
  if (size < 1.2 || text.trim() === '' || box.w < 2) return ''
  const perLine = Math.max(1, Math.floor(box.w / (size * (look.bold ? 0.56 : 0.53))))
  const height = size * 1.32
  const room = Math.max(1, Math.floor(box.h / height + 0.2))
  const rows = wrap(text, perLine).slice(0, Math.min(look.rows ?? 8, room, detail === 3 ? 8 : 4))
  const free = Math.max(0, box.h - rows.length * height)
  const top = box.y + (look.down === 'middle' ? free / 2 : look.down === 'end' ? free : 0)
  const across = look.align === 'middle' ? 0.5 : look.align === 'end' ? 1 : 0
  if (size >= READABLE) {
    const anchor = across === 0 ? '' : ` text-anchor="${across === 1 ? 'end' : 'middle'}"`
    const face = `${look.bold ? ' font-weight="600"' : ''}${look.serif ? ' font-family="Georgia,serif"' : ''}`
    const spans = rows.map(
      (row, i) =>
        `<tspan x="${round(box.x + across * box.w)}" y="${round(top + i * height + size)}">${escapeXml(row)}</tspan>`,
    )
    return `<text font-size="${round(size)}" fill="${look.color}"${anchor}${face}>${spans.join('')}</text>`
  }
  const bars = rows.map((row, i) => {
    const w = Math.min(box.w, row.length * size * 0.53)
    return `M${round(box.x + across * (box.w - w))} ${round(top + (i + 0.5) * height)}h${round(w)}`
  })
  return `<path d="${bars.join('')}" stroke="${look.color}" stroke-width="${round(size * 0.5)}" stroke-opacity="${look.bold ? '.85' : '.5'}"/>`
}

function wrap(text: string, perLine: number): string[] {
  const rows: string[] = []
  for (const line of text.split('\n')) {
    let row = ''
    for (const word of line.split(/\s+/)) {
      if (row !== '' && row.length + word.length + 1 > perLine) {
        rows.push(row)
        row = ''
      }
      row = (row === '' ? word : `${row} ${word}`).slice(0, perLine)
    }
    if (row !== '') rows.push(row)
  }
  return rows
}

/** A number with at most one decimal, as SVG text. */
export function round(value: number): string {
  return String(Math.round(value * 10) / 10)
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"'\p{Cc}]/gu, (char) => (char < ' ' ? '' : `&#${char.codePointAt(0)};`))
}
