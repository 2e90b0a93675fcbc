// The notes of a board as CSV for a spreadsheet, safe from formula injection (CWE-1236).
import Papa from 'papaparse'
import type { ReportEntry, ReportZone } from './report.ts'

/** What a spreadsheet takes for a formula, also behind white space. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/

/** `text` as a cell that no spreadsheet computes: a leading apostrophe before anything that looks like a formula. */
export function safeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** What was merged into a note has a row of its own, whose kind names that note. */
function sourceRow(zone: string, source: NonNullable<ReportEntry['sources']>[number], { id }: ReportEntry): string[] {
  return [zone, `merged into ${id}`, source.text, source.by, source.id, ''].map(safeCell)
}

/**
 * One row per note, text box, tegel and text: zone, kind, text, author, id, and of a tegel whether it may be shared outside
 * the group, in the words of `shared`. `header` are the names of the columns.
 */
export function toCsv(
  zones: ReportZone[],
  loose: ReportEntry[],
  header: readonly string[],
  shared: { yes: string; no: string },
): string {
  const consent = ({ shareable }: ReportEntry) => (shareable === undefined ? '' : shareable ? shared.yes : shared.no)
  const row = (zone: string, entry: ReportEntry) => {
    const text = entry.title ? `${entry.title}: ${entry.text}` : entry.text
    return [zone, entry.kind, text, entry.by, entry.id, consent(entry)].map(safeCell)
  }
  const written = (zone: string, entries: readonly ReportEntry[]) =>
    entries
      .filter((entry) => entry.kind !== 'drawing')
      .flatMap((entry) => [row(zone, entry), ...(entry.sources ?? []).map((source) => sourceRow(zone, source, entry))])
  const rows = zones.flatMap((zone) => written([...zone.path, zone.title].filter(Boolean).join(' › '), zone.entries))
  const rest = written('', loose)
  // The mark at the start makes Excel read UTF-8.
  return `\uFEFF${Papa.unparse([[...header], ...rows, ...rest], { newline: '\r\n' })}\r\n`
}
