// How many participants a server sustains: doubles while it holds, then closes in. Near its limit a server flips from
// run to run, so a failure by little, or while others had the CPU, is tried once more; the limit is good to about 10 %.
import { run } from './run.mjs'
import { line } from './verdict.mjs'

/** A failure above this is no near miss, in ms. */
const FAR = 300
const BUSY = 0.25

/**
 * The largest number for which `optionsFor(number)` is sustained. `from` is tried first; `step` is the smallest
 * difference that matters; nothing above `most` is tried. Returns { sustained, failed, runs }.
 */
export async function search(optionsFor, { from, step, most, say }) {
  const runs = []
  const once = async (count) => {
    const result = await run(optionsFor(count))
    runs.push({ count, ...result })
    say(line(result))
    return result
  }
  const holds = async (count) => {
    const first = await once(count)
    if (first.sustained) return true
    const again = first.foreignCpu > BUSY || first.generatorLate || first.staleness.p99 < FAR
    return again && (await once(count)).sustained
  }
  let sustained = 0
  let failed = null
  for (let count = from; failed === null || sustained === 0; ) {
    if (await holds(count)) sustained = count
    else failed = count
    if (sustained >= most || (failed <= 1 && failed !== null)) break
    count = failed === null ? Math.min(most, count * 2) : Math.floor(count / 2)
  }
  while (failed !== null && failed - sustained > Math.max(step, sustained * 0.1)) {
    const middle = Math.round((sustained + failed) / 2 / step) * step
    if (middle <= sustained || middle >= failed) break
    if (await holds(middle)) sustained = middle
    else failed = middle
  }
  return { sustained, failed, runs }
}
