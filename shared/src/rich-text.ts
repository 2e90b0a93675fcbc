// Text on the board: the ProseMirror schema of tldraw 3.15.6, and the way between a Y.XmlFragment, tldraw's
// rich text JSON and plain text. The schema is written out here so that the server needs no editor; a test holds it
// equal to the one the client's editor builds.
import { Node, Schema } from 'prosemirror-model'
import { updateYFragment, yXmlFragmentToProsemirrorJSON } from 'y-prosemirror'
import type * as Y from 'yjs'

/** tldraw's rich text: a ProseMirror document as JSON. */
export type RichText = { type: string; content: unknown[]; attrs?: unknown }

/** Longest text of one shape, in characters. Longer is refused by the server and cut nowhere. */
export const MAX_TEXT_LENGTH = 20_000

const dir = { default: 'auto' }

/** Same nodes, marks and attributes, in the same order, as tldraw's `tipTapDefaultExtensions`. */
export const textSchema = new Schema({
  topNode: 'doc',
  nodes: {
    paragraph: { content: 'inline*', group: 'block', attrs: { dir } },
    bulletList: { content: 'listItem+', group: 'block list' },
    doc: { content: 'block+' },
    hardBreak: { group: 'inline', inline: true },
    heading: { content: 'inline*', group: 'block', attrs: { dir, level: { default: 1 } } },
    listItem: { content: 'paragraph block*' },
    orderedList: {
      content: 'listItem+',
      group: 'block list',
      attrs: { start: { default: 1 }, type: { default: null } },
    },
    text: { group: 'inline' },
  },
  marks: {
    highlight: {},
    link: {
      inclusive: true,
      attrs: {
        href: { default: null },
        target: { default: '_blank' },
        rel: { default: 'noopener noreferrer nofollow' },
        class: { default: null },
      },
    },
    bold: {},
    code: {},
    italic: {},
    strike: {},
  },
})

/**
 * The ProseMirror document of `richText`.
 * @throws RangeError when it has a node, mark or structure that the schema does not know
 */
export function parseRichText(richText: unknown): Node {
  const node = Node.fromJSON(textSchema, richText)
  node.check()
  return node
}

/** `richText` with every default attribute written out, so that equal texts are equal JSON. */
export function normalizeRichText(richText: unknown): RichText {
  return parseRichText(richText).toJSON() as RichText
}

/** Rich text of plain lines; an empty line is an empty paragraph. */
export function toRichText(text: string): RichText {
  return {
    type: 'doc',
    content: text.split('\n').map((line) => ({
      type: 'paragraph',
      attrs: { dir: 'auto' },
      ...(line ? { content: [{ type: 'text', text: line }] } : {}),
    })),
  }
}

/** The plain text of `richText`: blocks on lines of their own, no marks. Unknown structure reads as far as it goes. */
export function plainText(richText: unknown): string {
  const lines: string[] = []
  const inline = (node: TextNode): string => {
    if (node.type === 'text') return node.text ?? ''
    if (node.type === 'hardBreak') return '\n'
    return (node.content ?? []).map(inline).join('')
  }
  const walk = (node: TextNode) => {
    if (node.type === 'paragraph' || node.type === 'heading') lines.push(inline(node))
    else for (const child of node.content ?? []) walk(child)
  }
  if (isTextNode(richText)) walk(richText)
  return lines.join('\n')
}

/** Whether nothing but white space is written. */
export function isEmptyText(richText: unknown): boolean {
  return plainText(richText).trim() === ''
}

/** The rich text in `fragment`, normalized. @throws RangeError when its structure is not valid text */
export function readFragment(fragment: Y.XmlFragment): RichText {
  const json = yXmlFragmentToProsemirrorJSON(fragment) as RichText
  if (json.content.length === 0) return toRichText('')
  return normalizeRichText(json)
}

/** Changes `fragment` into `richText` with the smallest difference, so that others' edits of it survive. */
export function writeFragment(fragment: Y.XmlFragment, richText: unknown): void {
  const doc = fragment.doc
  if (!doc) throw new Error('a fragment is written after it is part of a document')
  updateYFragment(doc, fragment, parseRichText(richText), { mapping: new Map(), isOMark: new Map() })
}

type TextNode = { type: string; text?: string; content?: TextNode[] }

function isTextNode(value: unknown): value is TextNode {
  return typeof value === 'object' && value !== null && 'type' in value
}
