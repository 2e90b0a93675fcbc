// Records that have broken an editor, or would, each a change of a valid one. Used by the tests of the check and of the
// binding. Every one is named after what it does.
import { note } from '@kringbord/shared/layout'
import type { PlainRecord } from '@kringbord/shared/records'

/** A valid note to make worse. */
export function goodNote(id = 'buurman', text = 'Een wijk voor iedereen'): PlainRecord {
  return { ...note(id, { x: 10, y: 20 }, text), index: 'a1' }
}

/** A valid freehand line of two points. */
export function goodLine(id = 'lijn'): PlainRecord {
  return {
    ...goodNote(id),
    type: 'draw',
    props: {
      color: 'black',
      fill: 'none',
      dash: 'draw',
      size: 'm',
      segments: [
        {
          type: 'free',
          points: [
            { x: 0, y: 0, z: 0.5 },
            { x: 4.25, y: 3, z: 0.5 },
          ],
        },
      ],
      isComplete: false,
      isClosed: false,
      isPen: false,
      scale: 1,
    },
  }
}

const asset = (src: string): PlainRecord => ({
  id: 'asset:foto',
  typeName: 'asset',
  type: 'image',
  meta: {},
  props: { w: 10, h: 10, name: '', isAnimated: false, mimeType: 'image/png', src },
})

/** An image asset as the server makes it. */
export const goodAsset = (): PlainRecord => asset(`/assets/${'a'.repeat(64)}.png`)

const withProps = (props: object, record = goodNote()): PlainRecord => ({
  ...record,
  props: { ...(record.props as object), ...props },
})
const withText = (content: unknown[]) => withProps({ richText: { type: 'doc', content } })
const line = (...content: unknown[]) => ({ type: 'paragraph', attrs: { dir: 'auto' }, content })

/** Name → record that must not reach an editor. */
export const poisons: Readonly<Record<string, PlainRecord>> = {
  'x is a string': { ...goodNote(), x: '10' },
  'x is not a number': { ...goodNote(), x: Number.NaN },
  'x is endless': { ...goodNote(), x: Number.POSITIVE_INFINITY },
  'x is beyond every screen': { ...goodNote(), x: 1e308 },
  'an unknown kind of shape': { ...goodNote(), type: 'ufo' },
  'an unknown kind of record': { ...goodNote(), typeName: 'ufo' },
  'an unknown colour': withProps({ color: 'ultraviolet' }),
  'an unknown property': withProps({ onclick: 'alert(1)' }),
  'no properties': { ...goodNote(), props: {} },
  'a bad index': { ...goodNote(), index: 'z00' },
  'a script as address': withProps({ url: 'javascript:alert(1)' }),
  'wrong points': withProps({ segments: [{ type: 'free', points: [{ x: 'a' }] }] }, goodLine()),
  'a line without points': withProps({ segments: [{ type: 'free', points: [] }] }, goodLine()),
  'a line without segments': withProps({ segments: [] }, goodLine()),
  'an unknown text node': withText([{ type: 'iframe' }]),
  'an unknown mark': withText([line({ type: 'text', text: 'a', marks: [{ type: 'blink' }] })]),
  'an empty text node': withText([line({ type: 'text', text: '' })]),
  'nothing as text': withText([null]),
  'a text link that is no text': withText([
    line({ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: {} } }] }),
  ]),
  'a text link to a script': withText([
    line({ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'java\nscript:alert(1)' } }] }),
  ]),
  'its own parent': { ...goodNote(), parentId: 'shape:buurman' },
  'a megabyte of text': withText([line({ type: 'text', text: 'x'.repeat(1_000_000) })]),
  'a page inside the page': { ...goodNote(), type: 'embed', props: { w: 9, h: 9, url: 'https://example.org' } },
  'an image within the record': asset('data:image/png;base64,AAAA'),
  'an image elsewhere': asset('https://example.org/a.png'),
  'a tegel like a letter': {
    ...goodNote(),
    type: 'tegel',
    props: {
      w: 600,
      h: 600,
      motif: 'krul',
      by: '',
      shareable: false,
      richText: { type: 'doc', content: [line({ type: 'text', text: 'x'.repeat(400) })] },
    },
  },
  'a heap of notes to itself': { ...goodNote(), meta: { note: 'x'.repeat(70_000) } },
  'see-through beyond nothing': { ...goodNote(), opacity: -1 },
}
