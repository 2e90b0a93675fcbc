// Text in a thumbnail: words where they can be read, bars where they are only seen; everything people wrote is escaped.
import type { Box } from './layout.ts'
import type { Layer, Mark } from './thumbnail.ts'
import { round } from './thumbnail-path.ts'

export type TextLook = {
  size: number
  color: string
  bold?: boolean
  serif?: boolean
  align?: string
  down?: string
  /** Most rows that are drawn. */
  rows?: number
}

/** Smallest size, in card units, that is set as text; below it bars stand for words. */
const READABLE = 9
/** Smallest size that is drawn at all. */
const SEEN = 1.2

/** Text wrapped in a box. */
export function textMarks(box: Box, text: string, layer: Layer, look: TextLook): Mark[] {
  const { size } = look
  if (size < SEEN || text.trim() === '' || box.w < 2) return []
  const height = size * 1.32
  const room = Math.max(1, Math.floor(box.h / height + 0.2))
  const perLine = Math.max(1, Math.floor(box.w / (size * (look.bold ? 0.56 : 0.53))))
  const rows = wrap(text, perLine).slice(0, Math.min(look.rows ?? 8, room))
  const free = Math.max(0, box.h - rows.length * height)
  const top = box.y + (look.down === 'middle' ? free / 2 : look.down === 'end' ? free : 0)
  const across = look.align === 'middle' ? 0.5 : look.align === 'end' ? 1 : 0
  const place = { x: box.x + across * box.w, top, height, across }
  if (size >= READABLE) return [{ layer, xml: words(rows, look, place) }]
  return [{ layer, look: barLook(look), d: bars(rows, look, { ...place, w: box.w }) }]
}

type Place = { x: number; top: number; height: number; across: number }

function words(rows: readonly string[], look: TextLook, { x, top, height, across }: Place): string {
  const anchor = across === 0 ? '' : ` text-anchor="${across === 1 ? 'end' : 'middle'}"`
  const face = `${look.bold ? ' font-weight="600"' : ''}${look.serif ? ' font-family="Georgia,serif"' : ''}`
  const spans = rows.map(
    (row, i) => `<tspan x="${round(x)}" y="${round(top + i * height + look.size)}">${escapeXml(row)}</tspan>`,
  )
  return `<text font-size="${round(look.size)}" fill="${look.color}"${anchor}${face}>${spans.join('')}</text>`
}

function bars(rows: readonly string[], look: TextLook, place: Place & { w: number }): string {
  const drawn = rows.map((row, i) => {
    const w = Math.min(place.w, row.length * look.size * 0.53)
    return `M${round(place.x - place.across * w)} ${round(place.top + (i + 0.5) * place.height)}h${Math.round(w)}`
  })
  return drawn.join('')
}

function barLook({ color, size, bold }: TextLook): string {
  return `fill="none" stroke="${color}" stroke-width="${round(size * 0.5)}" stroke-opacity="${bold ? '.85' : '.5'}"`
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

/** Text that is safe within XML: no markup, no characters that XML does not allow. */
function escapeXml(text: string): string {
  return text.replace(/[&<>"'\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (char) =>
    '&<>"\''.includes(char) ? `&#${char.codePointAt(0)};` : '',
  )
}
