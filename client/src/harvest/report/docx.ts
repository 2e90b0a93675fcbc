// A report as a Word document with real headings and lists, so that it can be worked on. The library is loaded on use.
import type { Block } from './report.ts'

/** A drawing as PNG with its size in px. */
export type Picture = { png: Uint8Array; w: number; h: number }

/** Widest picture on an A4 page within its margins, in px at 96 dpi. */
const MAX_WIDTH = 600
const MAX_HEIGHT = 700
const SOFT = '4A5368'

/** The document; `pictures` are the drawings by their number. */
export async function toDocx(
  blocks: Block[],
  options: { title: string; lang: string; pictures: ReadonlyMap<number, Picture> },
): Promise<Blob> {
  const docx = await import('docx')
  const { Document, HeadingLevel, ImageRun, Packer, Paragraph, TextRun } = docx
  const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3]
  const runs = (text: string, style: { bold?: boolean; italics?: boolean; color?: string } = {}) =>
    text
      .trim()
      .split('\n')
      .map((line, i) => new TextRun({ text: line, ...(i > 0 ? { break: 1 } : {}), ...style }))
  const ref = (n: number) => new TextRun({ text: ` [${n}]`, color: SOFT, size: 16 })
  const picture = ({ png, w, h }: Picture) => {
    const scale = Math.min(1, MAX_WIDTH / w, MAX_HEIGHT / h)
    return new ImageRun({ type: 'png', data: png, transformation: { width: w * scale, height: h * scale } })
  }

  function paragraphs(block: Block): InstanceType<typeof Paragraph>[] {
    switch (block.kind) {
      case 'title':
        return [new Paragraph({ heading: HeadingLevel.TITLE, children: runs(block.text) })]
      case 'heading':
        return [
          new Paragraph({ heading: levels[block.level - 1] ?? HeadingLevel.HEADING_3, children: runs(block.text) }),
        ]
      case 'soft':
        return [new Paragraph({ children: runs(block.text, { italics: true, color: SOFT }), spacing: { after: 160 } })]
      case 'item': {
        const by = block.by ? [new TextRun({ text: ` — ${block.by}`, color: SOFT })] : []
        return [new Paragraph({ bullet: { level: 0 }, children: [...runs(block.text), ...by, ref(block.ref)] })]
      }
      case 'text': {
        const title = block.title
          ? [new Paragraph({ keepNext: true, children: runs(block.title, { bold: true }) })]
          : []
        return [...title, new Paragraph({ children: [...runs(block.text), ref(block.ref)], spacing: { after: 160 } })]
      }
      case 'picture': {
        const drawn = options.pictures.get(block.ref)
        const caption = new Paragraph({ children: [...runs(block.caption, { color: SOFT }), ref(block.ref)] })
        return drawn ? [new Paragraph({ keepNext: true, children: [picture(drawn)] }), caption] : [caption]
      }
      case 'origin':
        return block.rows.map(
          (row) =>
            new Paragraph({
              children: [new TextRun({ text: `[${row.ref}] ${row.zone} · ${row.id}`, color: SOFT, size: 16 })],
            }),
        )
    }
  }

  const font = { name: 'Calibri' }
  const document = new Document({
    title: options.title,
    creator: 'Kringbord',
    styles: {
      default: {
        document: { run: { font, size: 22, language: { value: options.lang === 'en' ? 'en-GB' : 'nl-NL' } } },
        title: { run: { font, size: 48, bold: true, color: '1F3F94' }, paragraph: { spacing: { after: 120 } } },
        heading1: {
          run: { font, size: 32, bold: true, color: '1F3F94' },
          paragraph: { spacing: { before: 360, after: 80 } },
        },
        heading2: { run: { font, size: 26, bold: true }, paragraph: { spacing: { before: 240, after: 60 } } },
      },
    },
    sections: [{ children: blocks.flatMap(paragraphs) }],
  })
  return Packer.toBlob(document)
}
