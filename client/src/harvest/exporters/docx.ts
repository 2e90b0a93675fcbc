// The report as a Word document, drawings included.
import { Box, type Editor, type TLShapeId } from 'tldraw'
import type { Exporter } from '../exporter.ts'
import { pngOf } from '../picture.ts'
import { type Picture, toDocx } from '../report/docx.ts'
import { buildReport } from '../report/report.ts'
import { reportWords } from '../report/words.ts'

const SCALE = 2

const exporter: Exporter = async ({ editor, source, t, title, lang, signal, onProgress }) => {
  const blocks = buildReport(await source(), reportWords(t))
  const drawn = blocks.flatMap((block) => (block.kind === 'picture' ? [block] : []))
  const pictures = new Map<number, Picture>()
  for (const [i, block] of drawn.entries()) {
    signal.throwIfAborted()
    const picture = await pictureOf(editor, block.ids as TLShapeId[])
    if (picture) pictures.set(block.ref, picture)
    onProgress((i + 1) / (drawn.length + 1))
  }
  const blob = await toDocx(blocks, { title, lang, pictures })
  signal.throwIfAborted()
  return { name: title, extension: 'docx', blob }
}

/** The shapes with a little room around them, as PNG; null when none of them is on the board any more. */
async function pictureOf(editor: Editor, ids: TLShapeId[]): Promise<Picture | null> {
  const boxes = ids.flatMap((id) => editor.getShapePageBounds(id) ?? [])
  if (boxes.length === 0) return null
  const bounds = Box.Common(boxes).expandBy(16)
  const png = await pngOf(editor, { id: '', name: '', bounds, shapes: ids }, SCALE)
  return { png: new Uint8Array(await png.arrayBuffer()), w: bounds.w, h: bounds.h }
}

export default exporter
