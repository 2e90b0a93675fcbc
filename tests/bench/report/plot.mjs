// Staleness against the number of participants, one line per server, as an SVG.

const WIDTH = 720
const HEIGHT = 400
const LEFT = 64
const RIGHT = 24
const TOP = 40
const BOTTOM = 56
const COLORS = {
  kringbord: '#1d4e9e',
  'kringbord-stock': '#7fa3d8',
  relay16: '#7a7a7a',
  hocuspocus: '#b4541a',
  ywss: '#2f7d4f',
  tldraw: '#8a3b8f',
}
const [LOW, HIGH] = [40, 10_000]
const LIMIT = 150

/** `measured` is the figure `participants`: for each server its runs. */
export function plot(measured, catalogue) {
  const lines = Object.entries(measured).filter(([, one]) => Array.isArray(one?.runs))
  const most = Math.max(100, ...lines.flatMap(([, { runs }]) => runs.map(({ people }) => people)))
  const x = (people) => LEFT + (people / most) * (WIDTH - LEFT - RIGHT)
  const share = (ms) => Math.log(Math.min(HIGH, Math.max(LOW, ms)) / LOW) / Math.log(HIGH / LOW)
  const y = (ms) => HEIGHT - BOTTOM - share(ms) * (HEIGHT - TOP - BOTTOM)
  const step = most > 300 ? 100 : 50
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step)
  const grid = [
    ...ticks.map((at) => text(x(at), HEIGHT - BOTTOM + 20, at, 'middle')),
    ...[50, 150, 500, 1_500, 5_000].map(
      (ms) => `${rule(LEFT, y(ms), WIDTH - RIGHT, y(ms), ms === LIMIT)}${text(LEFT - 8, y(ms) + 4, ms, 'end')}`,
    ),
  ]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="12">`,
    '<title>Staleness against participants on one board</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(LEFT, 20, 'p99 staleness in ms; the line at 150 ms is where people begin to notice', 'start'),
    text((LEFT + WIDTH) / 2, HEIGHT - 12, 'participants on one board, 30 % of them editing', 'middle'),
    ...grid,
    ...lines.map(([name, { runs }], i) => line(name, runs, { x, y, title: catalogue[name]?.title ?? name, i })),
    '</svg>\n',
  ].join('\n')
}

function line(name, runs, { x, y, title, i }) {
  const color = COLORS[name] ?? '#000'
  // The best run of each size: the others had a neighbour.
  const best = new Map()
  for (const { people, staleness } of runs)
    best.set(people, Math.min(best.get(people) ?? Number.POSITIVE_INFINITY, staleness.p99))
  const points = [...best].sort(([a], [b]) => a - b).map(([people, ms]) => [x(people), y(ms)])
  const path = points.map(([px, py], at) => `${at ? 'L' : 'M'}${px.toFixed(1)} ${py.toFixed(1)}`).join(' ')
  const dots = points.map(([px, py]) => `<circle cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" r="3" fill="${color}"/>`)
  const label = text(LEFT + 12, TOP + 8 + i * 18, `● ${title}`, 'start', color)
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="2"/>${dots.join('')}${label}`
}

const rule = (x1, y1, x2, y2, strong) =>
  `<line x1="${x1}" y1="${y1.toFixed(1)}" x2="${x2}" y2="${y2.toFixed(1)}" stroke="${strong ? '#c0392b' : '#ddd'}"${strong ? ' stroke-dasharray="4 4"' : ''}/>`

function text(x, y, content, anchor, color = '#333') {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" fill="${color}">${content}</text>`
}
