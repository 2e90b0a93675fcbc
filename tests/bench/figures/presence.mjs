// What everyone receives while 50 people move a cursor and nobody edits: our client's moves against stock presence.
import { run } from '../load/run.mjs'
import { line } from '../load/verdict.mjs'

export default {
  title: 'bytes per receiver, 50 people moving',
  unit: 'KB/s',
  servers: ['ywss', 'kringbord'],
  bars: [{ against: 'ywss', atMost: 0.1 }],
  async measure(server, { say, main }) {
    const one = await run({ server, people: 50, editing: 0, main })
    say(line(one))
    return { value: one.kbPerReceiver, runs: [one] }
  },
}
