// Freehand lines and arrows from far: one path through their points. What a pen's pressure does cannot be seen from there.
import type { TLArrowShape, TLDrawShape, VecLike } from 'tldraw'
import type { LightLook } from './looks.ts'
import { STROKES, solid } from './sizes.ts'

const SVG = 'http://www.w3.org/2000/svg'
/** Length of an arrow's head, in strokes. */
const HEAD = 5

const draw: LightLook<TLDrawShape> = {
  near: false,
  fits: ({ props }) => props.isComplete && props.fill === 'none',
  body(element, { props }) {
    const points = props.segments.flatMap((segment) => segment.points)
    paint(element, pathOf(points), (STROKES[props.size] + 1) * props.scale, solid(props.color))
  },
  text: () => undefined,
}

const arrow: LightLook<TLArrowShape> = {
  near: false,
  fits: ({ props }) =>
    props.text === '' && props.arrowheadStart === 'none' && ['arrow', 'none'].includes(props.arrowheadEnd),
  body(element, shape, { editor }) {
    const { props } = shape
    const stroke = STROKES[props.size] * props.scale
    const points = editor.getShapeGeometry(shape, { context: '@tldraw/arrow-without-arrowhead' }).vertices
    const head = props.arrowheadEnd === 'arrow' ? headOf(points, stroke * HEAD) : ''
    paint(element, pathOf(points) + head, stroke, solid(props.color))
  },
  text: () => undefined,
}

export const lineLooks: Readonly<Record<string, LightLook<never>>> = { draw, arrow } satisfies Record<
  string,
  LightLook<never>
>

function pathOf(points: readonly VecLike[]): string {
  const [first] = points
  // A dot is a line of no length with round ends.
  if (first && points.length === 1) return `M${first.x} ${first.y}h0.01`
  return points
    .map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`)
    .join('')
}

/** Two strokes back from the last point. */
function headOf(points: readonly VecLike[], length: number): string {
  const [before, tip] = [points.at(-2), points.at(-1)]
  if (!before || !tip) return ''
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x)
  const end = (turn: number) => `${tip.x - length * Math.cos(angle + turn)} ${tip.y - length * Math.sin(angle + turn)}`
  return `M${end(0.5)}L${tip.x} ${tip.y}L${end(-0.5)}`
}

function paint(element: HTMLElement, path: string, stroke: number, color: string): void {
  const svg = document.createElementNS(SVG, 'svg')
  const line = document.createElementNS(SVG, 'path')
  line.setAttribute('d', path)
  line.setAttribute('stroke', color)
  line.setAttribute('stroke-width', String(stroke))
  svg.append(line)
  element.replaceChildren(svg)
}
