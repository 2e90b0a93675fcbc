// The report as Markdown, for a website or a wiki.
import type { Exporter } from '../exporter.ts'
import { toMarkdown } from '../report/markdown.ts'
import { buildReport } from '../report/report.ts'
import { reportWords } from '../report/words.ts'

const exporter: Exporter = async ({ source, t, title }) => {
  const text = toMarkdown(buildReport(await source(), reportWords(t)))
  return { name: title, extension: 'md', blob: new Blob([text], { type: 'text/markdown' }) }
}

export default exporter
