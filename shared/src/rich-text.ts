// Text on the board: the ProseMirror schema of tldraw 3.15.6, and the way between a Y.XmlFragment, tldraw's
// rich text JSON and plain text. The schema is written out here so that the server needs no editor; a test holds it
// equal to the one the client's editor builds.
import { Node, Schema } from 'prosemirror-model'
import { updateYFragment, yXmlFragmentToProsemirrorJSON } from 'y-prosemirror'
import * as Y from 'yjs'
import { type MendableNode, mendText } from './mend-text.ts'
import { writeLetters } from './text-lines.ts'

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

/** How many characters a person sees in `text`: an emoji or a letter with its accent is one. */
export function characters(text: string): number {
  // Plain Latin text needs no segmenter, which costs a hundred times more.
  if (/^[\x20-\x7e\n]*$/.test(text)) return text.length
  let count = 0
  for (const _ of new Intl.Segmenter().segment(text)) count++
  return count
}

/** Whether nothing but white space is written. */
export function isEmptyText(richText: unknown): boolean {
  return plainText(richText).trim() === ''
}

/** The rich text in `fragment`, normalized. @throws RangeError when its structure is not valid text */
export function readFragment(fragment: Y.XmlFragment): RichText {
  return normalizeRichText(mendText(yXmlFragmentToProsemirrorJSON(fragment) as MendableNode))
}

/** Changes `fragment` into `richText` with the smallest difference, so that others' edits of it survive. */
export function writeFragment(fragment: Y.XmlFragment, richText: unknown): void {
  const doc = fragment.doc
  if (!doc) throw new Error('a fragment is written after it is part of a document')
  const node = parseRichText(richText)
  writeLetters(fragment, node)
  updateYFragment(doc, fragment, node, { mapping: new Map(), isOMark: new Map() })
  giveLinesText(fragment)
}

/**
 * Gives every empty line its (empty) text, so that two people who begin to write in it write in the same one. With a
 * text each, the next change of either would throw the other's away.
 */
function giveLinesText(parent: Y.XmlFragment): void {
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue
    if (child.nodeName !== 'paragraph' && child.nodeName !== 'heading') giveLinesText(child)
    else if (child.length === 0) child.insert(0, [new Y.XmlText()])
  }
}

type TextNode = { type: string; text?: string; content?: TextNode[] }

function isTextNode(value: unknown): value is TextNode {
  return typeof value === 'object' && value !== null && 'type' in value
}
