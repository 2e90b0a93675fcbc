// How much a board grows while three people drag one note for a minute, each 60 times a second: ours as
// the server has stored it once they left, against the same snapshot before; whole records as a document holds them. Three
// notes side by side leave about a hundred bytes either way, and `plain` is ours before it is compressed: both are in what
// is measured, without a bar.
import { loadWriting } from '../writing/load.mjs'

let both = null

export default {
  title: 'growth of a board, 3 people dragging for 60 s',
  unit: 'bytes',
  servers: ['records', 'kringbord'],
  bars: [{ against: 'records', atMost: 0.2 }],
  async measure(server, { say }) {
    const { growth } = await loadWriting()
    both ??= { together: await growth({ together: true }), apart: await growth({ together: false }) }
    const side = server === 'kringbord' ? 'ours' : 'theirs'
    const [value, apart] = [both.together[side], both.apart[side]]
    say(`${server}: ${value} bytes, ${apart} when each drags a note of their own`)
    return server === 'kringbord' ? { value, apart, plain: both.together.plain } : { value, apart }
  },
}
