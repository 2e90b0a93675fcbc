// Puts what people would have written on a form's empty layout, for its filled example: notes under a zone's heading,
// texts in its text boxes. A zone that this layout lacks (fewer groups, another variant) takes nothing.
import { type Box, type NoteColor, vorm } from '../layout.ts'
import { propsOf } from '../record-props.ts'
import type { PlainRecord } from '../records.ts'
import { filledTextboxes } from './filled-textboxes.ts'
import { noteSlots } from './note-slots.ts'

export type Filler = {
  /** Notes in a zone, one for every line of `lines`. */
  notes(zone: string, lines: string, look?: { color?: NoteColor; by?: string }): PlainRecord[]
  /** A text in a text box, as a new version of its record. */
  text(zone: string, text: string): PlainRecord[]
  /** Where a part is, for what is laid on it in another way; null when the layout lacks it. */
  part(name: string): Box | null
}

/** A filler for the records of one layout. */
export function filler(layout: readonly PlainRecord[]): Filler {
  const slots = noteSlots(layout)
  const byZone = new Map(layout.map((record): [unknown, PlainRecord] => [propsOf(record).zone, record]))
  const byId = new Map(layout.map((record) => [record.id, record]))
  return {
    notes(zone, lines, look) {
      if (byZone.get(zone)?.type !== 'area') return []
      return lines.split('\n').map((line) => slots.put(zone, line, look))
    },
    text(zone, text) {
      const box = byZone.get(zone)
      if (box?.type !== 'textbox') return []
      return filledTextboxes([box], new Map([[zone, text]]))
    },
    part(name) {
      const record = byId.get(vorm(name))
      if (record === undefined) return null
      const { w, h } = propsOf(record)
      return { x: Number(record.x), y: Number(record.y), w: Number(w), h: Number(h) }
    },
  }
}
