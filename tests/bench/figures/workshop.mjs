// What two hours of thirty busy people leave in the store, and how long it takes a server to open that.
import { loadWriting } from '../writing/load.mjs'

let measured = null

export default {
  title: 'a board after two hours of 30 busy people',
  unit: 'KB',
  servers: ['json', 'kringbord'],
  bars: [
    { against: 'json', atMost: 2 },
    { title: 'opening it on the server, until someone has it', of: 'servedMs', below: 200, unit: 'ms' },
    { title: 'until it can be changed', of: 'loadMs', below: 200, unit: 'ms' },
    { title: 'rows in its log', of: 'rows', below: 100, unit: '' },
  ],
  async measure(server, { say, shortest }) {
    measured ??= await (await loadWriting()).workshop(shortest ? { hours: 0.2 } : {})
    const { records, stored, ...facts } = measured
    const kb = (bytes) => Number((bytes / 1e3).toFixed(1))
    if (server === 'json') return { value: kb(records) }
    say(`${kb(stored)} KB stored for ${kb(records)} KB of records; ${JSON.stringify(facts)}`)
    const [servedMs, loadMs] = [facts.servedMs, facts.loadMs].map((ms) => Number(ms.toFixed(1)))
    return { value: kb(stored), ...facts, plain: kb(facts.plain), servedMs, loadMs }
  },
}
