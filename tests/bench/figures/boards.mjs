// How many boards of 25 people one server sustains at once.
import { search } from '../load/search.mjs'

export default {
  title: 'boards of 25 people at once',
  unit: '',
  servers: ['hocuspocus', 'kringbord'],
  bars: [{ against: 'hocuspocus', atLeast: 5 }],
  async measure(server, { say, main, shortest }) {
    const from = { hocuspocus: 5, kringbord: 20 }[server]
    const options = (boards) => ({ server, boards, people: 25, samplers: 16, main, seconds: shortest ? 5 : 8 })
    const { sustained, failed, runs } = await search(options, { from, step: 1, most: 60, say })
    return { value: sustained, failed, runs }
  },
}
