// Brings the letters of a shared text up to date line by line, writing only letters that are new. What is left (marks,
// lines that were split or joined, lists) is y-prosemirror's, which replaces everything between the first and the last
// difference of a line: with two changes in one line, it writes what lies between them a second time.
import type { Node } from 'prosemirror-model'
import * as Y from 'yjs'
import { textHunks } from './text-diff.ts'

/** Makes the lines of `parent` read like those of `node`, where both have the same lines. Call within a transaction. */
export function writeLetters(parent: Y.XmlFragment, node: Node): void {
  const [lines, blocks] = [parent.toArray(), node.children]
  let start = 0
  while (start < lines.length && start < blocks.length && readsLike(lines[start], blocks[start])) start++
  let end = 0
  const rest = Math.min(lines.length, blocks.length) - start
  while (end < rest && readsLike(lines.at(-1 - end), blocks.at(-1 - end))) end++
  // With another number of lines between, nobody knows which line became which.
  if (lines.length !== blocks.length) return
  for (let i = start; i < lines.length - end; i++) writeLine(lines[i], blocks[i])
}

function writeLine(line: unknown, block: Node | undefined): void {
  if (!(line instanceof Y.XmlElement) || !block || line.nodeName !== block.type.name) return
  if (!block.isTextblock) {
    writeLetters(line, block)
    return
  }
  const [text, ...others] = line.toArray()
  if (!(text instanceof Y.XmlText) || others.length > 0 || !block.children.every((child) => child.isText)) return
  const letters = lettersOf(text)
  if (letters === null) return
  for (const { at, remove, insert } of textHunks(letters, block.textContent).reverse()) {
    text.delete(at, remove)
    text.insert(at, insert)
  }
}

function readsLike(line: unknown, block: Node | undefined): boolean {
  if (!(line instanceof Y.XmlElement) || line.nodeName !== block?.type.name) return false
  if (!block.isTextblock) {
    const lines = line.toArray()
    return lines.length === block.childCount && lines.every((inner, i) => readsLike(inner, block.child(i)))
  }
  const letters = line.toArray().map((child) => (child instanceof Y.XmlText ? lettersOf(child) : null))
  return !letters.includes(null) && letters.join('') === block.textContent
}

/** The plain letters; null when there is something else among them. */
function lettersOf(text: Y.XmlText): string | null {
  const parts: unknown[] = text.toDelta().map((part: { insert: unknown }) => part.insert)
  return parts.every((part) => typeof part === 'string') ? parts.join('') : null
}
