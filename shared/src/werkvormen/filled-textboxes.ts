// Text boxes of a layout with their example texts: the same records, so that they replace the empty ones.
import { vorm } from '../layout.ts'
import { propsOf } from '../record-props.ts'
import type { PlainRecord } from '../records.ts'
import { toRichText } from '../rich-text.ts'

/** The text boxes named in `texts`, filled. @throws when the layout has no such text box */
export function filledTextboxes(layout: readonly PlainRecord[], texts: ReadonlyMap<string, string>): PlainRecord[] {
  const byId = new Map(layout.map((record) => [record.id, record]))
  return [...texts].map(([name, text]) => {
    const record = byId.get(vorm(name))
    if (record?.type !== 'textbox') throw new Error(`the layout has no text box "${name}"`)
    return { ...record, props: { ...propsOf(record), richText: toRichText(text) } }
  })
}
