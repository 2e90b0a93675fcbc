// Putting notes neatly into the zones of a layout: below the zone's heading, in rows, never over each other.
import { headingOf } from '../heading.ts'
import { type Box, NOTE_SIZE, type NoteColor, note } from '../layout.ts'
import type { PlainRecord } from '../records.ts'
import type { AreaShape } from '../schema.ts'

const GAP = 24

export type NoteSlots = {
  /** The next note in the zone, with the id `shape:<zone>.<number>`. @throws when the layout has no area with this zone */
  put(zone: string, text: string, look?: { color?: NoteColor; by?: string }): PlainRecord
  /** The box of a zone under its heading. */
  room(zone: string): Box
}

/** Slots in the areas of `layout`, counted from the top left of each zone. */
export function noteSlots(layout: readonly PlainRecord[]): NoteSlots {
  const used = new Map<string, number>()
  const areaOf = (zone: string): PlainRecord => {
    const found = layout.find((record) => record.type === 'area' && areaProps(record).zone === zone)
    if (found === undefined) throw new Error(`the layout has no area with zone "${zone}"`)
    return found
  }
  const room = (zone: string): Box => {
    const record = areaOf(zone)
    const props = areaProps(record)
    // Level with the heading at the left.
    const { height: head, pad } = headingOf(props)
    return {
      x: Number(record.x) + pad,
      y: Number(record.y) + head,
      w: props.w - 2 * pad,
      h: props.h - head - pad,
    }
  }
  return {
    room,
    put(zone, text, { color = 'yellow', by = '' } = {}) {
      const at = used.get(zone) ?? 0
      used.set(zone, at + 1)
      const { x, y, w } = room(zone)
      const perRow = Math.max(1, Math.floor((w + GAP) / (NOTE_SIZE + GAP)))
      const place = { x: x + (at % perRow) * (NOTE_SIZE + GAP), y: y + Math.floor(at / perRow) * (NOTE_SIZE + GAP) }
      return note(`${zone}.${at + 1}`, place, text, color, by)
    },
  }
}

function areaProps(record: PlainRecord): AreaShape['props'] {
  return record.props as AreaShape['props']
}
