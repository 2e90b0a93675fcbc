// The notes as CSV, for a spreadsheet.
import type { Exporter } from '../exporter.ts'
import { toCsv } from '../report/csv.ts'

const exporter: Exporter = async ({ source, t, title }) => {
  const { zones, loose } = await source()
  const header = [t('csv.zone'), t('csv.kind'), t('csv.text'), t('csv.by'), t('csv.id'), t('csv.share')]
  const shared = { yes: t('csv.yes'), no: t('csv.no') }
  return { name: title, extension: 'csv', blob: new Blob([toCsv(zones, loose, header, shared)], { type: 'text/csv' }) }
}

export default exporter
