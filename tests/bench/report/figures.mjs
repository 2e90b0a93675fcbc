// The figures there are, found by their folder: name → what it exports.
//   { title, unit, servers, bars, measure(server, { say, main, shortest }) → { value, … } }
// A bar compares ours with a peer, or with the best one: `atLeast` or `atMost` times, `atMostMore` in the same unit, of
// `value` where that is not the main one (`ours`: of our server with other clients); or one of our own values (`of`) with a
// number (`below`), or with none.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { BENCH } from '../servers/catalogue.mjs'

const ORDER = [
  ...['participants', 'boards', 'cpu', 'presence', 'latency', 'joiners', 'cold', 'idle'],
  ...['growth', 'workshop', 'line', 'drag', 'typing', 'paint', 'paint-large', 'pan', 'changes', 'bundle'],
]

export async function loadFigures() {
  const files = (await readdir(join(BENCH, 'figures'))).map((file) => file.replace('.mjs', ''))
  const place = (name) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length)
  const figures = new Map()
  for (const name of files.sort((a, b) => place(a) - place(b)))
    figures.set(name, (await import(`../figures/${name}.mjs`)).default)
  return figures
}
