// A report as Markdown (CommonMark). Numbers in brackets lead to the list of origins at the end.
import type { Block } from './report.ts'

/** The file's text. `pictures` gives the address of a drawing by its number; without one only its caption is written. */
export function toMarkdown(blocks: Block[], pictures: ReadonlyMap<number, string> = new Map()): string {
  return `${blocks
    .map((block) => write(block, pictures))
    .join('\n\n')
    .replace(/^(- .*)\n\n(?=- )/gm, '$1\n')}\n`
}

function write(block: Block, pictures: ReadonlyMap<number, string>): string {
  switch (block.kind) {
    case 'title':
      return `# ${escaped(block.text)}`
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${escaped(block.text)}`
    case 'soft':
      return `*${escaped(block.text).replace(/\n/g, ' ')}*`
    case 'item':
      return `- ${lines(block.text, '  ')}${block.by ? ` — ${escaped(block.by)}` : ''} [${block.ref}]`
    case 'text':
      return `${block.title ? `**${escaped(block.title)}**\n\n` : ''}${lines(block.text, '')} [${block.ref}]`
    case 'picture': {
      const address = pictures.get(block.ref)
      return address
        ? `![${escaped(block.caption)}](${address}) [${block.ref}]`
        : `${escaped(block.caption)} [${block.ref}]`
    }
    case 'origin':
      return block.rows.map((row) => `${row.ref}. ${escaped(row.zone)} \`${row.id}\``).join('\n')
  }
}

/** Lines of a text stay lines; `indent` keeps them within a list item. */
const lines = (text: string, indent: string) => text.trim().split('\n').map(escaped).join(`  \n${indent}`)

/** What people typed is text, never Markdown or HTML. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^(\s*)([#+-])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2')
}
