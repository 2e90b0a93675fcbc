// All tegels in one PDF, two on an A4, to cut out and hang up.
import type { Exporter } from '../exporter.ts'
import { placeTegels } from '../pdf/paper.ts'
import { writePdf } from '../pdf/write-pdf.ts'
import { svgElementOf } from '../picture.ts'

const exporter: Exporter = async ({ editor, targets, title, t, lang, signal, onProgress }) => {
  const places = placeTegels(targets.length)
  const parts = targets.flatMap((target, i) => {
    const at = places[i]
    return at ? [{ ...at, svg: () => svgElementOf(editor, target) }] : []
  })
  const name = `${title} ${t('tab.tegels').toLowerCase()}`
  return { name, extension: 'pdf', blob: await writePdf(parts, { title: name, lang, signal, onProgress }) }
}

export default exporter
