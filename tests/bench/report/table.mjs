// The table of figures: in the terminal, and in docs/performance.md between two marks, with a plot beside it.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BENCH, catalogue } from '../servers/catalogue.mjs'
import { judge } from './judge.mjs'
import { plot } from './plot.mjs'

const DOCS = join(BENCH, '../../docs')
const [BEGIN, END] = ['<!-- figures -->', '<!-- /figures -->']
const HEAD = ['figure', 'ours', 'against', 'theirs', 'reached', 'bar', '']

/** The table as text. */
export function table(figures, results) {
  const rows = [HEAD, ...rowsOf(figures, results)]
  const widths = HEAD.map((_, i) => Math.max(...rows.map((row) => row[i].length)))
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function rowsOf(figures, { figures: measured }) {
  return [...figures].flatMap(([name, figure]) =>
    judge(figure, measured[name]).map(({ title, against, ours, theirs, reached, bar, ok }, i) => {
      const value = ours ?? measured[name]?.kringbord?.value
      const unit = (one) => (one == null ? '–' : `${one} ${figure.unit}`.trim())
      const own = against ? unit(value) : ''
      const other = against ? unit(theirs) : ''
      return [
        i === 0 ? [figure.title, title].filter(Boolean).join(': ') : (title ?? ''),
        own,
        against,
        other,
        reached,
        bar,
        ok === null ? 'not measured' : bar === 'none' ? '' : ok ? 'yes' : 'no',
      ]
    }),
  )
}

/** Writes the table and the plot into docs/. */
export async function writeReport(figures, results) {
  const file = join(DOCS, 'performance.md')
  const text = await readFile(file, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return `${BEGIN}\n${END}\n`
    throw error
  })
  const [before] = text.split(BEGIN)
  const [, after = '\n'] = text.split(END)
  await writeFile(file, `${before}${BEGIN}\n${markdown(figures, results)}\n${END}${after}`)
  const runs = results.figures.participants
  if (runs) await writeFile(join(DOCS, 'performance.svg'), plot(runs, catalogue))
}

function markdown(figures, results) {
  const rows = rowsOf(figures, results).map((row) => `| ${row.join(' | ')} |`)
  const machines = new Map(Object.values(results.figures).map(({ at, machine }) => [machine, at]))
  const where = [...machines].map(([machine, at]) => `Measured ${at} on ${machine}.`)
  return [`| ${HEAD.join(' | ')} |`, `|${'---|'.repeat(HEAD.length)}`, ...rows, '', ...where].join('\n')
}
