// How many boards of 25 people one server sustains at once.
import { search } from '../load/search.mjs'

/** Seconds of work before it is measured: hundreds of people who join are what a server has just compiled its code for. */
const WARM_UP = 8

export default {
  title: 'boards of 25 people at once',
  unit: '',
  servers: ['hocuspocus', 'kringbord'],
  bars: [{ against: 'hocuspocus', atLeast: 5 }],
  async measure(server, { say, main, shortest }) {
    const from = { hocuspocus: 5, kringbord: 20 }[server]
    const seconds = shortest ? 5 : 8
    const options = (boards) => ({ server, boards, people: 25, samplers: 16, main, warmUp: WARM_UP, seconds })
    const { sustained, failed, runs } = await search(options, { from, step: 1, most: 60, say })
    return { value: sustained, failed, runs }
  },
}
