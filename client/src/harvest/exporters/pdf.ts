// Posters and sheets as a PDF at true paper size, one page each.
import type { Exporter } from '../exporter.ts'
import { place } from '../pdf/paper.ts'
import { writePdf } from '../pdf/write-pdf.ts'
import { svgElementOf } from '../picture.ts'

const exporter: Exporter = async ({ editor, targets, paper, title, lang, signal, onProgress }) => {
  const name = targets.length === 1 && targets[0]?.name ? targets[0].name : title
  const parts = targets.map((target, pageIndex) => ({
    pageIndex,
    placement: place(target.bounds, paper),
    svg: () => svgElementOf(editor, target),
  }))
  return {
    name: `${name} ${paper}`,
    extension: 'pdf',
    blob: await writePdf(parts, { title: name, lang, signal, onProgress }),
  }
}

export default exporter
