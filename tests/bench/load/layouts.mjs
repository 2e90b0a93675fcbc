// How a record is kept in a Y.Doc. Peers keep whole records, as bindings of tldraw to Yjs do; our board keeps fields
// (docs/protocol.md), written here as our client writes them: position is one field, a keystroke is one inserted letter.
import * as Y from 'yjs'
import { typed } from './records.mjs'

/** name → { root, create(map, shape), edit(map, shape, { strokes, x, y, marker }), plain(map, id) } */
export const layouts = {
  records: {
    root: 'tl_board',
    create: (map, shape) => map.set(shape.id, shape),
    edit(map, shape, { strokes, x, y, marker }) {
      const record = map.get(shape.id)
      const props = shape.type === 'note' ? { ...record.props, richText: withText(typed(strokes)) } : record.props
      map.set(shape.id, { ...record, x, y, props, meta: { bm: marker } })
    },
    plain: (map, id) => map.get(id),
  },
  fields: {
    root: 'records',
    create(map, { id, x, y, props, meta, ...rest }) {
      const fields = new Map([...Object.entries(rest), ['meta.bm', meta.bm], ['pos', [x, y]]])
      const { richText, ...plain } = props
      for (const [name, value] of Object.entries(plain)) fields.set(`props.${name}`, value)
      const record = new Y.Map(fields)
      map.set(id, record)
      record.set('props.richText', fragmentOf(richText))
    },
    edit(map, shape, { strokes, x, y, marker }) {
      const record = map.get(shape.id)
      record.set('pos', [x, y])
      record.set('meta.bm', marker)
      if (shape.type === 'note') typeInto(record.get('props.richText'), typed(strokes))
    },
    plain: (map, id) => map.get(id)?.toJSON(),
  },
}

/** As our own client writes an ordinary drag: nothing but the place changes. */
layouts.places = {
  ...layouts.fields,
  edit(map, shape, { strokes, x, y }) {
    const record = map.get(shape.id)
    record.set('pos', [x, y])
    if (shape.type === 'note') typeInto(record.get('props.richText'), typed(strokes))
  },
}

const withText = (text) => ({
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { dir: 'auto' }, content: [{ type: 'text', text }] }],
})

/** Text as y-prosemirror keeps it: a paragraph element with one text in it. */
function fragmentOf({ content }) {
  const paragraphs = content.map((paragraph) => {
    const element = new Y.XmlElement('paragraph')
    element.setAttribute('dir', 'auto')
    element.insert(0, [new Y.XmlText(paragraph.content?.[0].text ?? '')])
    return element
  })
  const fragment = new Y.XmlFragment()
  fragment.insert(0, paragraphs)
  return fragment
}

/** Makes the text what was typed: a letter more, or all of it anew when its writer starts again. */
function typeInto(fragment, text) {
  const line = fragment.get(0).get(0)
  const now = line.toString()
  if (text.startsWith(now)) line.insert(now.length, text.slice(now.length))
  else {
    line.delete(0, now.length)
    line.insert(0, text)
  }
}
