// How one shape looks in a thumbnail: the marks that make it recognisable at a few pixels. Text that is too small to read
// becomes bars (thumbnail-text.ts).
import { DefaultColorThemePalette } from '@tldraw/tlschema'
import { headingOf } from './heading.ts'
import type { Box } from './layout.ts'
import { hairline, inkSoft, paper, type TypeStep, tones, typeScale } from './palette.ts'
import { plainText } from './rich-text.ts'
import { areaKinds } from './schema.ts'
import { type PlacedShape, segmentPoints } from './shape-place.ts'
import type { Layer, Mark } from './thumbnail.ts'
import { kompasMarks, tegelMarks } from './thumbnail-figures.ts'
import { disc, polyline, rectangle, round } from './thumbnail-path.ts'
import { textMarks } from './thumbnail-text.ts'

/** Marks of a shape whose `box` is already in card units; `scale` is card units per board unit. */
export function marksOf(shape: PlacedShape, scale: number): Mark[] {
  const { props, box } = shape
  switch (shape.type) {
    case 'area':
      return areaMarks(shape, scale)
    case 'textbox':
      return textboxMarks(shape, scale)
    case 'label':
      return labelMarks(shape, scale)
    case 'note':
      return noteMarks(shape, scale)
    case 'tegel':
      return tegelMarks(box, plainText(props.richText))
    case 'kompas':
      return kompasMarks(box, toneOfProps(props).deep)
    case 'image':
    case 'video':
      return [{ layer: 'box', look: 'fill="#c3cfdb"', d: rectangle(box, 2) }]
    case 'draw':
    case 'highlight':
      return drawMarks(shape, scale)
    case 'geo':
      return [line(rectangle(box, 2), solid(props.color), 1)]
    case 'arrow':
    case 'line':
      return [line(polyline([box, { x: box.x + box.w, y: box.y + box.h }]), solid(props.color), 1)]
    case 'text':
      return textMarks(box, plainText(props.richText), 'writing', { size: 24 * scale, color: solid(props.color) })
    case 'frame':
      return [{ layer: 'sheet', look: `fill="#fff" stroke="${hairline}"`, d: rectangle(box) }]
    default:
      return []
  }
}

function areaMarks({ props, box }: PlacedShape, scale: number): Mark[] {
  const tone = toneOfProps(props)
  const kind = areaKinds.find((name) => name === props.kind) ?? 'zone'
  return [...areaField(box, kind, tone), ...areaTitle({ props, box }, scale, kind)]
}

function areaField(box: Box, kind: (typeof areaKinds)[number], tone: (typeof tones)[keyof typeof tones]): Mark[] {
  const edge = (color: string, opacity: string) => `stroke="${color}" stroke-opacity="${opacity}" stroke-width=".6"`
  switch (kind) {
    case 'sheet':
      return [
        { layer: 'sheet', look: 'fill="#1d2433" fill-opacity=".1"', d: rectangle({ ...box, y: box.y + 1.4 }) },
        { layer: 'sheet', look: `fill="${paper}" ${edge(hairline, '1')}`, d: rectangle(box) },
        { layer: 'band', look: `fill="${tone.deep}"`, d: rectangle({ ...box, h: Math.min(1.6, box.h / 20) }) },
      ]
    case 'band':
      return [
        { layer: 'band', look: `fill="${tone.wash}"`, d: rectangle(box) },
        { layer: 'band', look: `fill="${tone.line}"`, d: rectangle({ ...box, w: 0.8 }) },
      ]
    case 'card':
      return [{ layer: 'field', look: `fill="#fff" ${edge(tone.line, '.5')}`, d: rectangle(box) }]
    default:
      return [
        { layer: 'field', look: `fill="${tone.wash}" ${edge(tone.line, '.4')}`, d: rectangle(box, box.w > 40 ? 2 : 0) },
      ]
  }
}

function areaTitle(
  { props, box }: Pick<PlacedShape, 'props' | 'box'>,
  scale: number,
  kind: (typeof areaKinds)[number],
) {
  const title = str(props.title)
  if (title === '') return []
  const heading = headingOf({ w: Number(props.w), h: Number(props.h), kind, title, prompt: '', sign: str(props.sign) })
  const size = typeScale[heading.title] * scale
  const left = (heading.pad + heading.sign * 1.28) * scale
  const place = {
    x: box.x + left,
    y: box.y + heading.pad * scale,
    w: box.w - left - heading.pad * scale,
    h: size * 1.4,
  }
  const color = toneOfProps(props).deep
  const r = (heading.sign * scale) / 2
  const edge = heading.pad * scale + r
  return [
    ...(r < 1 ? [] : [{ layer: 'text', look: `fill="${color}"`, d: disc(box.x + edge, box.y + edge, r) } as const]),
    ...textMarks(place, title, layerOf(size), { size, color, bold: true, rows: 1 }),
  ]
}

function textboxMarks({ props, box }: PlacedShape, scale: number): Mark[] {
  const { line: color, deep } = toneOfProps(props)
  const look = `fill="#fff" stroke="${color}" stroke-opacity=".45" stroke-width=".5"`
  const inset = Math.min(28 * scale, box.w * 0.06)
  const title = str(props.title)
  const size = Math.min(sizeOf(props) * 0.8, typeScale.body) * scale
  const head = title === '' ? 0 : size * 1.5
  const text = { x: box.x + inset, y: box.y + inset, w: box.w - 2 * inset, h: box.h - 2 * inset }
  const body = textMarks({ ...text, y: text.y + head, h: text.h - head }, plainText(props.richText), 'writing', {
    size: sizeOf(props) * scale,
    color: inkSoft,
  })
  return [
    { layer: 'box', look, d: rectangle(box) },
    ...textMarks({ ...text, h: size }, title, 'small', { size, color: deep, bold: true, rows: 1 }),
    ...body,
  ]
}

function labelMarks({ props, box }: PlacedShape, scale: number): Mark[] {
  const size = sizeOf(props) * scale
  return textMarks(box, str(props.text), layerOf(size), {
    size,
    color: toneOfProps(props).deep,
    bold: props.bold === true,
    serif: props.font === 'serif',
    align: str(props.align),
    down: str(props.verticalAlign),
  })
}

function noteMarks({ props, box }: PlacedShape, scale: number): Mark[] {
  const fill = theme(props.color)?.note.fill ?? DefaultColorThemePalette.lightMode.yellow.note.fill
  const inset = box.w * 0.14
  const place = { x: box.x + inset, y: box.y + inset, w: box.w - 2 * inset, h: box.h - 2 * inset }
  const size = Math.max(18 * scale * (Number(props.scale) || 1), box.w * 0.1)
  const look = { size, color: '#3b3a36', align: 'middle', down: 'middle', rows: 3 }
  const writing = textMarks(place, plainText(props.richText), 'writing', look)
  return [{ layer: 'note', look: `fill="${fill}"`, d: rectangle(box) }, ...writing]
}

/** The layer of the form's own texts: large ones stay longest. */
function layerOf(size: number): Layer {
  return size < 3.4 ? 'small' : 'text'
}

/** Most points of a line that are kept. */
const MAX_POINTS = 16

function drawMarks({ props, box }: PlacedShape, scale: number): Mark[] {
  const points = segmentPoints(props.segments)
  const left = Math.min(...points.map(({ x }) => x))
  const top = Math.min(...points.map(({ y }) => y))
  const every = Math.max(1, Math.ceil(points.length / MAX_POINTS))
  const kept = points.filter((_, i) => i % every === 0 || i === points.length - 1)
  const drawn = kept.map(({ x, y }) => ({ x: box.x + (x - left) * scale, y: box.y + (y - top) * scale }))
  return [line(polyline(drawn), solid(props.color), Math.max(0.7, 4 * scale))]
}

function line(d: string, color: string, width: number): Mark {
  const look = `fill="none" stroke="${color}" stroke-width="${round(width)}" stroke-linejoin="round"`
  return { layer: 'drawing', look, d }
}

function toneOfProps({ tone }: PlacedShape['props']) {
  return typeof tone === 'string' && tone in tones ? tones[tone as keyof typeof tones] : tones.stone
}

function sizeOf({ step }: PlacedShape['props']): number {
  return typeof step === 'string' && step in typeScale ? typeScale[step as TypeStep] : typeScale.body
}

function theme(color: unknown) {
  const palette = Object.entries(DefaultColorThemePalette.lightMode)
  return palette.flatMap(([name, value]) => (name === color && typeof value === 'object' ? [value] : []))[0]
}

function solid(color: unknown): string {
  return theme(color)?.solid ?? inkSoft
}

function str(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
