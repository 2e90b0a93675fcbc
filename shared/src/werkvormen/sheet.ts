// A sheet of a working form as one sees it: a numbered page with its heading, a line above it that says when and with
// whom, and the measures that all sheets share. Knows nothing of one form; how a heading looks is in heading.ts.
import { headingOf } from '../heading.ts'
import { area, type Box, label } from '../layout.ts'
import type { ToneName } from '../palette.ts'
import type { PlainRecord } from '../records.ts'

/** Space between sheets, between the parts of a sheet, and between rows of sheets (which holds the row's heading). */
export const SHEET_GAP = 160
export const PART_GAP = 40
export const ROW_GAP = 460

/** The coloured edge along a sheet's top. */
const EDGE = 26

export type SheetSpec = {
  /** Name of the part and id of the zone that the whole sheet is. */
  name: string
  /** Place in time; left out on a cover. */
  number?: number
  title: string
  prompt?: string
  /** When and with whom, above the sheet. */
  meta?: string
  tone: ToneName
  sign?: string
}

/** Where the parts of a sheet lie: its inside without heading and edges, for a sheet of height `h`. */
export function insideOf(box: Box, head: Head): Box {
  return { x: box.x + head.pad, y: box.y + head.height, w: box.w - 2 * head.pad, h: box.h - head.height - head.pad }
}

export type Head = { pad: number; height: number }

/** The heading of a sheet of width `w`: its height and the sheet's inner edge. Sheets are never lower than half their width. */
export function sheetHead(spec: SheetSpec, w: number): Head {
  const { pad, height } = headingOf({ ...sheetProps(spec), w, h: w })
  return { pad, height: height + EDGE }
}

/** The tallest of the headings, for sheets side by side. */
export function tallestHead(specs: readonly SheetSpec[], w: number): Head {
  const heads = specs.map((spec) => sheetHead(spec, w))
  return { pad: Math.max(...heads.map((head) => head.pad)), height: Math.max(...heads.map((head) => head.height)) }
}

/** The sheet itself and the line above it. */
export function sheet(spec: SheetSpec, box: Box): PlainRecord[] {
  const page = area(spec.name, box, sheetProps(spec))
  if (!spec.meta) return [page]
  const above = { x: box.x + 8, y: box.y - 68, w: box.w - 16, h: 56 }
  return [page, label(`${spec.name}.meta`, above, spec.meta, { step: 'lead', tone: spec.tone, bold: true })]
}

/** The heading of a row of sheets that begins at `y`. */
export function rowHeading(name: string, at: { x: number; y: number; w: number }, text: string): PlainRecord {
  const box = { x: at.x, y: at.y - 290, w: at.w, h: 170 }
  return label(name, box, text, { step: 'display', tone: 'white', font: 'serif' })
}

/** Cuts `h` off the top of `box`: that part, and what is left under a gap. */
export function cutTop(box: Box, h: number, gap = PART_GAP): [Box, Box] {
  return [
    { ...box, h },
    { ...box, y: box.y + h + gap, h: box.h - h - gap },
  ]
}

/** Cuts `w` off the left of `box`: that part, and what is left after a gap. */
export function cutLeft(box: Box, w: number, gap = PART_GAP): [Box, Box] {
  return [
    { ...box, w },
    { ...box, x: box.x + w + gap, w: box.w - w - gap },
  ]
}

function sheetProps({ name, number, title, prompt = '', tone, sign = '' }: SheetSpec) {
  const numbered = number === undefined ? title : `${number}  ${title}`
  return { kind: 'sheet' as const, tone, zone: name, title: numbered, prompt, sign }
}
