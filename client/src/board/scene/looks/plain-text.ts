// Text without formatting, as elements: what tldraw would make of it, without its text editor's schema.

/** The paragraphs of a rich text; null when it has anything but plain paragraphs. */
export function plainParagraphs(richText: unknown): string[] | null {
  if (typeof richText !== 'object' || richText === null || !('content' in richText)) return null
  if (!Array.isArray(richText.content)) return null
  const paragraphs = richText.content.map(paragraphText)
  return paragraphs.every((text) => text !== null) ? paragraphs : null
}

function paragraphText(node: unknown): string | null {
  if (typeof node !== 'object' || node === null || !('type' in node) || node.type !== 'paragraph') return null
  if (!('content' in node) || node.content === undefined) return ''
  if (!Array.isArray(node.content)) return null
  const texts = node.content.map((part) => (isPlain(part) ? part.text : null))
  return texts.includes(null) ? null : texts.join('')
}

function isPlain(part: unknown): part is { text: string } {
  if (typeof part !== 'object' || part === null || !('text' in part) || typeof part.text !== 'string') return false
  return !('marks' in part) || !Array.isArray(part.marks) || part.marks.length === 0
}

/** Puts `paragraphs` into `element` in the place of what was there; nothing when there is no text at all. */
export function writeParagraphs(
  element: HTMLElement,
  paragraphs: readonly string[],
  style: Record<string, string>,
): void {
  if (paragraphs.every((text) => text === '')) {
    element.replaceChildren()
    return
  }
  const block = document.createElement('div')
  block.className = 'tl-rich-text'
  block.dir = 'auto'
  for (const text of paragraphs) {
    const paragraph = document.createElement('p')
    paragraph.dir = 'auto'
    paragraph.textContent = text
    block.append(paragraph)
  }
  Object.assign(block.style, style)
  element.replaceChildren(block)
}
