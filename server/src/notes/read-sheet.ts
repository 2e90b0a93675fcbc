// What stands on the sheets of a step for people to read: an explanation, agreements, examples. Who has no board on screen
// gets it as lines of text; what is there to be filled in has names of its own.
import { isFormPart } from '@kringbord/shared/board'
import type { SheetLine } from '@kringbord/shared/board-notes'
import type { Box } from '@kringbord/shared/layout'
import { allZones, type Outline, type OutlineZone, readingOrder } from '@kringbord/shared/outline'
import type { PlainRecord } from '@kringbord/shared/records'
import { plainText } from '@kringbord/shared/rich-text'
import type { Step } from '@kringbord/shared/session'
import { centre, holds, type PlacedShape, placeShapes } from '@kringbord/shared/shape-place'

/** A line of the form and where it stands. */
export type PrintedLine = SheetLine & { box: Box }

const HEADINGS: readonly unknown[] = ['display', 'title']
/** Sources and the like. */
const SMALL = 'small'

/** All that the form has printed on the board, in reading order. */
export function printedOn(records: Iterable<PlainRecord>): PrintedLine[] {
  return readingOrder(placeShapes(records).flatMap(printed))
}

function printed({ id, type, props, box, isLocked }: PlacedShape): PrintedLine[] {
  if (!isFormPart(id) || !isLocked) return []
  if (type === 'tegel') return line(plainText(props.richText), 'example', box)
  if (type === 'label' && props.step !== SMALL)
    return line(props.text, HEADINGS.includes(props.step) || props.bold === true ? 'title' : 'text', box)
  // An area that is no zone is a card with a heading.
  if (type === 'area' && (props.zone ?? '') === '') return line(props.title, 'title', box)
  return []
}

function line(text: unknown, kind: SheetLine['kind'], box: Box): PrintedLine[] {
  const said = typeof text === 'string' ? text.trim() : ''
  // The number of a step in a list says nothing by itself.
  return said === '' || /^\d+$/.test(said) ? [] : [{ kind, text: said, box }]
}

/** What is printed on those sheets of the step that are there to be read: nothing on them is filled in. */
export function sheetToRead(step: Step | null, { zones }: Outline, lines: readonly PrintedLine[]): SheetLine[] {
  const sheets = zones.filter(({ id }) => step?.zones.includes(id)).filter(isToRead)
  return sheets.flatMap((sheet) => {
    const inner = allZones({ zones: sheet.zones })
    const within = lines.filter(({ box }) => holds(sheet.box, centre(box)))
    const own = within.filter(({ box }) => !inner.some((zone) => holds(zone.box, centre(box))))
    return own.map(({ kind, text }) => ({ kind, text }))
  })
}

function isToRead(zone: OutlineZone): boolean {
  return allZones({ zones: [zone] }).every(({ kind }) => kind === 'area')
}
