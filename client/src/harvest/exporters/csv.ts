// The notes as CSV, for a spreadsheet.
import type { Exporter } from '../exporter.ts'
import { toCsv } from '../report/csv.ts'
import { csvWords } from '../report/words.ts'

const columns = ['zone', 'kind', 'text', 'by', 'id', 'share', 'votes'] as const

const exporter: Exporter = async ({ source, t, title }) => {
  const { zones, loose, votes = [] } = await source()
  const header = columns.map((column) => t(`csv.${column}`))
  const csv = toCsv({ zones, loose, votes, header, words: csvWords(t) })
  return { name: title, extension: 'csv', blob: new Blob([csv], { type: 'text/csv' }) }
}

export default exporter
