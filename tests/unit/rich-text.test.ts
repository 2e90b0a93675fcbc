// Text on the board: the same schema as the editor's, and text that stays whole when it is written, merged and mended.
import { withoutUnsafeLinks } from '@kringbord/shared/links'
import { mergeText } from '@kringbord/shared/merge-text'
import {
  characters,
  isEmptyText,
  normalizeRichText,
  plainText,
  readFragment,
  textSchema,
  toRichText,
  writeFragment,
} from '@kringbord/shared/rich-text'
import { textHunks } from '@kringbord/shared/text-diff'
import { getSchema } from '@tiptap/core'
import { tipTapDefaultExtensions } from 'tldraw'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createRandom } from '../help/random.ts'

const paragraph = (...content: object[]) => ({ type: 'paragraph', attrs: { dir: 'auto' }, content })
const words = (text: string, ...marks: object[]) => ({ type: 'text', text, ...(marks.length > 0 && { marks }) })
const doc = (...content: object[]) => ({ type: 'doc', content })

describe('rich text', () => {
  it('D2: its schema is the one of the editor', () => {
    const editor = getSchema(tipTapDefaultExtensions)
    const shape = (schema: typeof textSchema) => ({
      top: schema.topNodeType.name,
      nodes: Object.values(schema.nodes).map(({ name, spec, isInline }) => ({
        name,
        isInline,
        content: spec.content ?? '',
        group: spec.group ?? '',
        attrs: attributes(spec.attrs),
      })),
      marks: Object.values(schema.marks).map((mark) => ({
        name: mark.name,
        attrs: attributes(mark.spec.attrs),
        excludes: Object.values(schema.marks)
          .filter((other) => mark.excludes(other))
          .map((other) => other.name),
      })),
    })
    expect(shape(textSchema)).toEqual(shape(editor))
  })

  it('D2: writing and reading gives the same text', () => {
    const texts = [
      toRichText(''),
      toRichText('Een wijk\n\nvoor iedereen 👩‍👩‍👧‍👦'),
      doc(paragraph(words('vet', { type: 'bold' }), words(' en '), words('schuin', { type: 'italic' }))),
      doc({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words('een'))] }] }),
      doc(
        { type: 'heading', attrs: { dir: 'auto', level: 2 }, content: [words('Kop')] },
        paragraph({ type: 'hardBreak' }),
      ),
    ]
    for (const text of texts)
      for (const before of texts) {
        const fragment = new Y.Doc().getXmlFragment('text')
        writeFragment(fragment, before)
        writeFragment(fragment, text)
        expect(readFragment(fragment)).toEqual(normalizeRichText(text))
      }
  })

  it('D2: what two people removed together leaves a text that can be shown', () => {
    const list = doc({
      type: 'bulletList',
      content: ['een', 'twee'].map((text) => ({ type: 'listItem', content: [paragraph(words(text))] })),
    })
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    writeFragment(a.getXmlFragment(), list)
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
    const only = (text: string) =>
      doc({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words(text))] }] })
    writeFragment(a.getXmlFragment(), only('een'))
    writeFragment(b.getXmlFragment(), only('twee'))
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
    expect(() => readFragment(a.getXmlFragment())).not.toThrow()
  })

  it('D2: one person makes a word bold while another writes before it', () => {
    const base = doc(paragraph(words('een wijk')))
    const bold = doc(paragraph(words('een '), words('wijk', { type: 'bold' })))
    const longer = doc(paragraph(words('voor een wijk')))
    expect(mergeText(base, bold, longer)).toEqual(
      normalizeRichText(doc(paragraph(words('voor een '), words('wijk', { type: 'bold' })))),
    )
  })

  it('D2: unsafe links lose their link and keep their words', () => {
    const link = (href: string) => ({ type: 'link', attrs: { href } })
    const text = doc(
      paragraph(words('bel', link('tel:112')), words(' of '), words('kijk', link('https://example.org'))),
    )
    const clean = withoutUnsafeLinks(text)
    expect(plainText(clean)).toBe('bel of kijk')
    expect(JSON.stringify(clean)).not.toContain('tel:')
    expect(JSON.stringify(clean)).toContain('https://example.org')
  })

  it('counts what people see', () => {
    expect(characters('wijk')).toBe(4)
    expect(characters('👩‍👩‍👧‍👦é')).toBe(2)
    expect(isEmptyText(toRichText(' \n '))).toBe(true)
  })
})

describe('text hunks', () => {
  it('B3: lead from the one text to the other, and write nothing again that was there', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const random = createRandom(seed)
      const before = Array.from({ length: random.int(0, 30) }, () => random.pick([...'ab 😀é'])).join('')
      const letters = [...before]
      let inserted = 0
      for (let i = random.int(0, 6); i > 0; i--) {
        letters.splice(random.int(0, letters.length), 0, random.pick([...'xy👍']))
        inserted++
      }
      const after = letters.join('')
      const hunks = textHunks(before, after)
      let text = before
      for (const { at, remove, insert } of [...hunks].reverse())
        text = text.slice(0, at) + insert + text.slice(at + remove)
      expect(text).toBe(after)
      expect(hunks.reduce((sum, hunk) => sum + hunk.remove, 0)).toBe(0)
      expect([...hunks.map((hunk) => hunk.insert).join('')].length).toBe(inserted)
    }
  })
})

function attributes(attrs: { [name: string]: { default?: unknown } } | null | undefined) {
  return Object.fromEntries(Object.entries(attrs ?? {}).map(([name, { default: value }]) => [name, value]))
}
