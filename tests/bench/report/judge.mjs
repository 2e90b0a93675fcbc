// Measured values held against their bars.
import { catalogue } from '../servers/catalogue.mjs'

const OURS = 'kringbord'
/** What is no server, and ours is held against all the same. */
const others = {
  records: 'whole records in a Y.Map, every frame',
  json: 'its records as JSON',
  bare: 'bare tldraw',
  small: 'the same on 500 shapes',
}
const titleOf = (peer) => others[peer] ?? catalogue[peer].title
const short = (value) => (value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(2))))

/** Each bar of a figure: { against, peer, reached, bar, ok }; `ok` is null while something was not measured, true without a bar. */
export function judge(figure, measured) {
  return figure.bars.map((bar) => {
    if (bar.of) return judgeOwn(bar, measured?.[OURS]?.[bar.of])
    const ours = measured?.[bar.ours ?? OURS]?.[bar.value ?? 'value']
    const [peer, theirs] = peerOf(figure, bar, measured)
    const against = peer ? titleOf(peer) : bar.against
    const more = bar.atMostMore !== undefined
    const title = bar.title
    const wanted = more
      ? `at most + ${bar.atMostMore} ${figure.unit}`
      : `${bar.atLeast ? 'at least' : 'at most'} ${bar.atLeast ?? bar.atMost} ×`
    if (ours == null || theirs == null) return { title, against, reached: '–', bar: wanted, ok: null, theirs }
    const ratio = ours / theirs
    const ok = more ? ours - theirs <= bar.atMostMore : bar.atLeast ? ratio >= bar.atLeast : ratio <= bar.atMost
    const difference = `${ours >= theirs ? '+' : '−'} ${short(Math.abs(ours - theirs))} ${figure.unit}`
    return { title, against, reached: more ? difference : `${short(ratio)} ×`, bar: wanted, ok, ours, theirs }
  })
}

function judgeOwn({ title, below, unit = 'ms' }, value) {
  const reached = value == null ? '–' : `${value} ${unit}`.trim()
  if (below === undefined) return { title, against: '', reached, bar: 'none', ok: value == null ? null : true }
  return { title, against: '', reached, bar: `under ${below} ${unit}`.trim(), ok: value == null ? null : value < below }
}

/** The peer of a bar and its value; the best is the one that ours has most trouble with. */
function peerOf(figure, bar, measured) {
  if (bar.against !== 'best') return [bar.against, measured?.[bar.against]?.[bar.value ?? 'value']]
  const all = figure.servers
    .filter((server) => server !== OURS && measured?.[server]?.value != null)
    .map((server) => [server, measured[server].value])
  return all.sort(([, a], [, b]) => (bar.atMost ? a - b : b - a))[0] ?? [null, null]
}

/** A figure in one line. */
export function sentence(figure, measured) {
  const value = measured?.[OURS]?.value
  const verdicts = judge(figure, measured).map(
    ({ title, against, reached, bar, ok }) =>
      `${reached} ${[title, against && `against ${against}`].filter(Boolean).join(' ')} (${bar === 'none' ? 'no bar' : bar}${ok === null || bar === 'none' ? '' : ok ? ', reached' : ', NOT REACHED'})`,
  )
  return `${figure.title}: ${value ?? '–'} ${figure.unit}; ${verdicts.join('; ')}`
}
