// What was measured last, figure by figure, with the machine and the day.
import { readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import { join } from 'node:path'
import { BENCH } from '../servers/catalogue.mjs'

const FILE = join(BENCH, 'results.json')

/** { figures: { name: { at, machine, <server>: { value, … } } } } */
export async function readResults() {
  try {
    return JSON.parse(await readFile(FILE, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return { figures: {} }
    throw error
  }
}

/** Puts what was measured in the place of what was measured before. */
export async function saveFigure(name, measured) {
  const results = await readResults()
  const at = new Date().toISOString().slice(0, 10)
  results.figures[name] = { ...results.figures[name], at, machine: machine(), ...measured }
  await writeFile(FILE, `${JSON.stringify(results, null, 1)}\n`)
}

function machine() {
  const [cpu] = os.cpus()
  const memory = `${Math.round(os.totalmem() / 1e9)} GB`
  return `${os.cpus().length} × ${cpu.model.trim()}, ${memory}, Linux ${os.release()}, Node ${process.version}`
}
