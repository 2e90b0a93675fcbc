// Puts right what merging two valid edits of one text can leave behind: a list whose last items two people each removed,
// a list item without a line, two neighbouring runs of equal text. A function of the text alone, so all who have the
// same document see the same. Leaves unknown nodes as they are: those are not a merge but a mistake (see check.ts).

/** ProseMirror JSON before anything is known about it. */
export type MendableNode = { type: string; content?: MendableNode[]; text?: unknown; marks?: unknown; attrs?: unknown }

const LISTS = new Set(['bulletList', 'orderedList'])

/** `node` with the structure that the schema asks for. */
export function mendText(node: MendableNode): MendableNode {
  const content = mendAll(node.content ?? [])
  if (node.type === 'doc' && content.length === 0) content.push(emptyLine())
  if (node.type === 'listItem' && content[0]?.type !== 'paragraph') content.unshift(emptyLine())
  if (content.length > 0) return { ...node, content }
  const { content: _, ...rest } = node
  return rest
}

function mendAll(children: readonly MendableNode[]): MendableNode[] {
  const mended: MendableNode[] = []
  for (const child of children) {
    const node = mendText(child)
    if (LISTS.has(node.type) && !node.content) continue
    const last = mended.at(-1)
    const joins = last && isText(last) && isText(node) && JSON.stringify(last.marks) === JSON.stringify(node.marks)
    if (joins) mended[mended.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else mended.push(node)
  }
  return mended
}

const emptyLine = (): MendableNode => ({ type: 'paragraph', attrs: { dir: 'auto' } })

const isText = (node: MendableNode) => node.type === 'text' && typeof node.text === 'string'
