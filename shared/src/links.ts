// Which addresses may be a link on a board, and text without the others. Knows no records.
import { Fragment, type Node } from 'prosemirror-model'
import { parseRichText, type RichText, textSchema } from './rich-text.ts'

const SAFE = new Set(['http:', 'https:', 'mailto:'])

/** Whether `href` is an absolute address with a scheme that only opens a page or a letter. */
export function isSafeLink(href: unknown): boolean {
  if (typeof href !== 'string' || href.length > 2_000) return false
  // URL ignores white space and control characters within a scheme just as browsers do.
  return URL.canParse(href) && SAFE.has(new URL(href).protocol)
}

/**
 * `richText` without links that are not safe; their words stay. What people paste has links of every kind.
 * @throws RangeError when it is not valid text
 */
export function withoutUnsafeLinks(richText: unknown): RichText {
  const link = textSchema.marks.link
  const clean = (node: Node): Node => {
    if (node.isText) return node.mark(node.marks.filter((mark) => mark.type !== link || isSafeLink(mark.attrs.href)))
    const children: Node[] = []
    for (const child of node.children) children.push(clean(child))
    return node.copy(Fragment.fromArray(children))
  }
  return clean(parseRichText(richText)).toJSON()
}
