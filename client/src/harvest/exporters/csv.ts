// The notes as CSV, for a spreadsheet.
import type { Exporter } from '../exporter.ts'
import { toCsv } from '../report/csv.ts'

const columns = ['zone', 'kind', 'text', 'by', 'id', 'share', 'votes'] as const

const exporter: Exporter = async ({ source, t, title }) => {
  const { zones, loose, votes = [] } = await source()
  const header = columns.map((column) => t(`csv.${column}`))
  const words = { vote: t('csv.vote'), yes: t('csv.yes'), no: t('csv.no') }
  const csv = toCsv({ zones, loose, votes, header, words })
  return { name: title, extension: 'csv', blob: new Blob([csv], { type: 'text/csv' }) }
}

export default exporter
