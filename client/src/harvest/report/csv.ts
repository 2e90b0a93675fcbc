// The notes of a board as CSV for a spreadsheet, safe from formula injection (CWE-1236).
import Papa from 'papaparse'
import type { ReportEntry, ReportVote, ReportZone } from './report.ts'

/** What a spreadsheet takes for a formula, also behind white space. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/

/** `text` as a cell that no spreadsheet computes: a leading apostrophe before anything that looks like a formula. */
export function safeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

type Table = {
  zones: readonly ReportZone[]
  loose: readonly ReportEntry[]
  votes: readonly ReportVote[]
  /** Names of the seven columns. */
  header: readonly string[]
  /** What a vote and consent to sharing are called. */
  words: { vote: string; yes: string; no: string }
}

/**
 * The file: one row per note, text box, tegel and text: zone, kind, text, author, id, of a tegel whether it may be shared outside the
 * group, and how it came out in votes. Below them what was voted on and is not on the board (any more): a proposal, what was
 * removed, reasons.
 */
export function toCsv(table: Table): string {
  const cells = [[...table.header], ...csvRows(table).map((one) => one.map(safeCell))]
  // The mark at the start makes Excel read UTF-8.
  return `\uFEFF${Papa.unparse(cells, { newline: '\r\n' })}\r\n`
}

/** The rows below the header, as they were written: not yet safe for a spreadsheet. */
export function csvRows({ zones, loose, votes, words }: Omit<Table, 'header'>): string[][] {
  const consent = ({ shareable }: ReportEntry) => (shareable === undefined ? '' : shareable ? words.yes : words.no)
  const row = (zone: string, entry: ReportEntry) => {
    const { kind, title, text, by, id } = entry
    return [zone, kind, title ? `${title}: ${text}` : text, by, id, consent(entry), votesOn(votes, id)]
  }
  /** What was merged into a note has a row of its own, whose kind names that note. */
  const sourcesOf = (zone: string, { id, sources = [] }: ReportEntry) =>
    sources.map((one) => [zone, `merged into ${id}`, one.text, one.by, one.id, '', votesOn(votes, one.id)])
  const written = (zone: string, entries: readonly ReportEntry[]) =>
    entries.filter(({ kind }) => kind !== 'drawing').flatMap((entry) => [row(zone, entry), ...sourcesOf(zone, entry)])
  const placed = zones.flatMap((zone) => written([...zone.path, zone.title].filter(Boolean).join(' › '), zone.entries))
  const rows = [...placed, ...written('', loose)]
  const here = new Set(rows.map(([, , , , id]) => id))
  const others = votes.flatMap(({ question, about, lines }) => [
    ...(lines.length === 0 ? [['', words.vote, question, '', '', '', about]] : []),
    ...lines
      .filter(({ id }) => !here.has(id))
      .map(({ id, text, said }) => ['', words.vote, text, '', id, '', withQuestion(question, said)]),
  ])
  return [...rows, ...others]
}

/** How an item came out in each of the votes on it, a line each. */
function votesOn(votes: readonly ReportVote[], id: string): string {
  const on = votes.flatMap(({ question, lines }) =>
    lines.filter((line) => line.id === id).map(({ said }) => withQuestion(question, said)),
  )
  return on.join('\n')
}

function withQuestion(question: string, said: string): string {
  return `${question}: ${said}`
}
