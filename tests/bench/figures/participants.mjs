// How many people one board sustains: everyone moves a cursor at 20 Hz, 30 % edit at 20 Hz.
import { search } from '../load/search.mjs'

const STEP = 5
/** Seconds of work before it is measured: hundreds of people who join are what a server has just compiled its code for. */
const WARM_UP = 8

export default {
  title: 'participants on one board',
  unit: '',
  servers: ['ywss', 'hocuspocus', 'relay16', 'kringbord', 'kringbord-stock'],
  bars: [
    { against: 'ywss', atLeast: 5 },
    { against: 'hocuspocus', atLeast: 2 },
    { against: 'relay16', atLeast: 0.9 },
    { title: 'with stock clients', ours: 'kringbord-stock', against: 'ywss', atLeast: 5 },
    { ours: 'kringbord-stock', against: 'hocuspocus', atLeast: 2 },
    { ours: 'kringbord-stock', against: 'relay16', atLeast: 0.9 },
  ],
  async measure(server, { say, main, shortest }) {
    // Where to begin; the search finds its way from anywhere.
    const from = { ywss: 50, hocuspocus: 100, relay16: 200, kringbord: 300, 'kringbord-stock': 300 }[server]
    const options = (people) => ({ server, people, main, warmUp: WARM_UP, seconds: shortest ? 5 : 8 })
    const { sustained, failed, runs } = await search(options, { from, step: STEP, most: 500, say })
    return { value: sustained, failed, runs }
  },
}
