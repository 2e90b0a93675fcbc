// Lines and tables that someone pastes, as notes to make: nothing is lost, and what cannot become a note says why. Pure.
import { type NoteColor, noteColors } from '@kringbord/shared/layout'
import Papa from 'papaparse'

/** Longest text of a pasted note. */
export const MAX_PASTED = 600

export type Pasted = { header: readonly string[] | null; rows: readonly (readonly string[])[] }

/** Columns of a table by number; null is none. */
export type Columns = { text: number; zone: number | null; colour: number | null; by: number | null }

export type PastedNote = { row: number; text: string; zone: string; color: NoteColor; by: string }
/** Why a row makes no note. */
export type PasteProblem = 'empty' | 'too-long' | 'no-zone' | 'full'
export type Fault = { row: number; text: string; problem: PasteProblem; detail: string }

/** Lines, each one note. Signs of a list before every line are left out. */
export function readLines(text: string): Pasted {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const written = lines.filter(Boolean)
  const listed = written.length > 0 && written.every((line) => BULLET.test(line))
  return { header: null, rows: written.map((line) => [listed ? line.replace(BULLET, '') : line]) }
}
const BULLET = /^([-*•–·]|\d{1,3}[.)])\s+/

/** A table with a header, or null when the text is none. */
export function readTable(text: string): Pasted | null {
  const tabs = text.includes('\t')
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trim(), {
    skipEmptyLines: 'greedy',
    ...(tabs ? { delimiter: '\t' } : { delimitersToGuess: [';', ',', '|'] }),
  })
  const [header, ...rows] = data.map((row) => row.map((cell) => cell.trim()))
  const isHeader = header && header.length > 1 && header.every((name) => name.length <= 40)
  if (!isHeader || rows.length === 0 || new Set(header).size < header.length) return null
  const fitting = rows.filter((row) => row.length === header.length)
  return fitting.length < rows.length * 0.8 ? null : { header, rows }
}

const KNOWN: Readonly<Record<keyof Columns, RegExp>> = {
  text: /^(te[kx]s?t|inhoud|briefje|bijdrage|idee|note|content)$/i,
  zone: /^(zone|plek|vak|kolom|place|column)$/i,
  colour: /^(kleur|colou?r)$/i,
  by: /^(naam|auteur|door|van|wie|author|by|name)$/i,
}

/** The columns that a header names; without a name for the text, the one with the longest cells. */
export function guessColumns({ header, rows }: Pasted): Columns {
  const find = (kind: keyof Columns) => {
    const at = header?.findIndex((name) => KNOWN[kind].test(name)) ?? -1
    return at < 0 ? null : at
  }
  const length = (at: number) => rows.reduce((sum, row) => sum + (row[at]?.length ?? 0), 0)
  const longest = (header ?? ['']).reduce((best, _, at) => (length(at) > length(best) ? at : best), 0)
  return { text: find('text') ?? longest, zone: find('zone'), colour: find('colour'), by: find('by') }
}

export type PasteOptions = {
  columns: Columns
  /** Where notes go whose row names no place, and their colour. */
  zone: string
  color: NoteColor
  /** Places by id and name. */
  zones: readonly { id: string; name: string }[]
  /** How many notes there is room for. */
  room: number
}

/** The notes of the rows, and the rows that are none, each with its number from 1. */
export function toNotes({ rows }: Pasted, options: PasteOptions): { notes: PastedNote[]; faults: Fault[] } {
  const { columns } = options
  const notes: PastedNote[] = []
  const faults: Fault[] = []
  for (const [i, cells] of rows.entries()) {
    const cell = (at: number | null) => (at === null ? '' : (cells[at] ?? ''))
    const text = cell(columns.text)
    const place = cell(columns.zone)
    const fault = (problem: PasteProblem, detail = '') =>
      faults.push({ row: i + 1, text: text || cells.filter(Boolean).join(' · '), problem, detail })
    const zone = place ? zoneNamed(place, options.zones) : options.zone
    if (!text) fault('empty')
    else if (text.length > MAX_PASTED) fault('too-long', String(text.length))
    else if (zone === null) fault('no-zone', place)
    else if (notes.length >= options.room) fault('full')
    else
      notes.push({
        row: i + 1,
        text,
        zone,
        color: colourNamed(cell(columns.colour)) ?? options.color,
        by: cell(columns.by),
      })
  }
  return { notes, faults }
}

function zoneNamed(name: string, zones: PasteOptions['zones']): string | null {
  const same = (other: string) => other.trim().toLowerCase() === name.trim().toLowerCase()
  const found =
    zones.find((zone) => same(zone.id)) ??
    zones.find((zone) => same(zone.name)) ??
    // The last part of a name that says what it lies in too: "Poster 1: Kracht".
    zones.find((zone) => same(zone.name.split(': ').at(-1) ?? ''))
  return found?.id ?? null
}

const DUTCH: Readonly<Record<string, NoteColor>> = {
  geel: 'yellow',
  lichtblauw: 'light-blue',
  lichtgroen: 'light-green',
  roze: 'light-red',
  lichtrood: 'light-red',
  lila: 'light-violet',
  lichtpaars: 'light-violet',
  oranje: 'orange',
  blauw: 'blue',
  groen: 'green',
  rood: 'red',
  paars: 'violet',
  grijs: 'grey',
  wit: 'white',
  zwart: 'black',
}

function colourNamed(name: string): NoteColor | null {
  const plain = name.trim().toLowerCase()
  return noteColors.find((color) => color === plain) ?? DUTCH[plain] ?? null
}

/** The rows with these numbers as text again, with the header of a table, so that they can be put right and pasted again. */
export function rowsAsText({ header, rows }: Pasted, numbers: ReadonlySet<number>): string {
  const left = rows.filter((_, i) => numbers.has(i + 1)).map((row) => [...row])
  if (!header) return left.map(([line]) => line ?? '').join('\n')
  return Papa.unparse([[...header], ...left], { delimiter: ';', newline: '\n' })
}
