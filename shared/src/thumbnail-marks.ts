// How one shape looks in a thumbnail: the marks that make it recognisable at a few pixels. Text that is too small to read
// becomes bars (thumbnail-text.ts).
import { DefaultColorThemePalette } from '@tldraw/tlschema'
import type { Box } from './layout.ts'
import { hairline, inkSoft, paper, type TypeStep, tones, typeScale } from './palette.ts'
import { plainText } from './rich-text.ts'
import { type PlacedShape, segmentPoints } from './shape-place.ts'
import { type Detail, round as n, textMarks } from './thumbnail-text.ts'

/** SVG marks of a shape whose `box` is already in card units; `scale` is card units per board unit. */
export function marks(shape: PlacedShape, scale: number, detail: Detail): string {
  const { props, box } = shape
  switch (shape.type) {
    case 'area':
      return areaMarks(shape, scale, detail)
    case 'textbox':
      return textboxMarks(shape, scale, detail)
    case 'label':
      return detail === 0 ? '' : labelMarks(shape, scale, detail)
    case 'note':
      return noteMarks(shape, scale, detail)
    case 'tegel':
      return tegelMarks(shape, detail)
    case 'kompas':
      return kompasMarks(box, toneOfProps(props).deep)
    case 'image':
    case 'video':
      return rect(box, `fill="#c9d4de" rx="2"`)
    case 'draw':
    case 'highlight':
      return drawMarks(shape, scale)
    case 'geo':
      return rect(box, `fill="none" stroke="${solid(props.color)}" rx="2"`)
    case 'arrow':
    case 'line':
      return path([corner(box, 0, 0), corner(box, 1, 1)], solid(props.color), 1)
    case 'text':
      return detail < 2
        ? ''
        : textMarks(box, plainText(props.richText), { size: 24 * scale, color: solid(props.color) }, detail)
    case 'frame':
      return rect(box, `fill="#fff" stroke="${hairline}" rx="1"`)
    default:
      return ''
  }
}

function areaMarks({ props, box }: PlacedShape, scale: number, detail: Detail): string {
  const tone = toneOfProps(props)
  const round = n(Math.min(24 * scale, box.w / 8, box.h / 8))
  const kind = props.kind
  const field =
    kind === 'sheet'
      ? rect({ ...box, y: box.y + 1.5 }, `fill="#0000001a" rx="${round}"`) +
        rect(
          box,
          `fill="${props.tone === 'white' ? '#fff' : paper}" stroke="${hairline}" stroke-width=".6" rx="${round}"`,
        )
      : kind === 'card'
        ? rect(box, `fill="#fff" stroke="${tone.line}" stroke-width=".6" rx="${round}"`)
        : rect(
            box,
            `fill="${tone.wash}" ${kind === 'zone' ? `stroke="${tone.line}" stroke-opacity=".45" stroke-width=".6" ` : ''}rx="${round}"`,
          )
  const title = str(props.title)
  if (detail === 0 || title === '') return field
  const inset = 28 * scale
  const place = { x: box.x + inset, y: box.y + inset, w: box.w - 2 * inset, h: 60 * scale }
  return field + textMarks(place, title, { size: 40 * scale, color: tone.deep, bold: true, rows: 1 }, detail)
}

function textboxMarks({ props, box }: PlacedShape, scale: number, detail: Detail): string {
  const tone = toneOfProps(props)
  const field = rect(
    box,
    `fill="#fff" stroke="${tone.line}" stroke-opacity=".4" stroke-width=".6" rx="${n(Math.min(14 * scale, 4))}"`,
  )
  if (detail === 0) return field
  const inset = 24 * scale
  const title = str(props.title)
  const head = title === '' ? 0 : 56 * scale
  const at = { x: box.x + inset, y: box.y + inset, w: box.w - 2 * inset, h: 50 * scale }
  const heading =
    title === '' ? '' : textMarks(at, title, { size: 34 * scale, color: tone.deep, bold: true, rows: 1 }, detail)
  const body = { ...at, y: at.y + head, h: box.h - 2 * inset - head }
  if (detail === 1) return field + heading
  return (
    field +
    heading +
    textMarks(body, plainText(props.richText), { size: sizeOf(props) * scale, color: '#56607a' }, detail)
  )
}

function labelMarks({ props, box }: PlacedShape, scale: number, detail: Detail): string {
  const look = {
    size: sizeOf(props) * scale,
    color: toneOfProps(props).deep,
    bold: props.bold === true,
    serif: props.font === 'serif',
    align: str(props.align),
    down: str(props.verticalAlign),
  }
  return textMarks(box, str(props.text), look, detail)
}

function noteMarks({ props, box }: PlacedShape, scale: number, detail: Detail): string {
  const fill = theme(props.color)?.note.fill ?? DefaultColorThemePalette.lightMode.yellow.note.fill
  const paperMark = rect(box, `fill="${fill}" rx=".5"`)
  if (detail < 2 || box.w < 9) return paperMark
  const inset = box.w * 0.14
  const place = { x: box.x + inset, y: box.y + inset, w: box.w - 2 * inset, h: box.h - 2 * inset }
  const look = { size: 18 * scale * (Number(props.scale) || 1), color: '#3b3a36', align: 'middle', down: 'middle' }
  return paperMark + textMarks(place, plainText(props.richText), look, detail)
}

/** A white tile with a blue rim, a quarter ornament in each corner and its text. */
function tegelMarks({ props, box }: PlacedShape, detail: Detail): string {
  const { line, deep } = tones.delft
  const tile = rect(box, `fill="#fdfdf8" stroke="${line}" stroke-width="${n(Math.max(0.5, box.w / 60))}" rx=".6"`)
  if (detail === 0 || box.w < 8) return tile
  const r = box.w * 0.16
  const [l, t, e, b] = [n(box.x), n(box.y), n(box.x + box.w), n(box.y + box.h)]
  const q = n(r)
  const ornament = `<path d="M${l} ${t}h${q}a${q} ${q} 0 0 1-${q} ${q}zM${e} ${t}v${q}a${q} ${q} 0 0 1-${q}-${q}zM${e} ${b}h-${q}a${q} ${q} 0 0 1 ${q}-${q}zM${l} ${b}v-${q}a${q} ${q} 0 0 1 ${q} ${q}z" fill="${line}" fill-opacity=".75"/>`
  if (detail < 2) return tile + ornament
  const inset = box.w * 0.17
  const place = { x: box.x + inset, y: box.y + inset * 1.2, w: box.w - 2 * inset, h: box.h - 2.4 * inset }
  const look = { size: box.w * 0.1, color: deep, align: 'middle', down: 'middle', serif: true }
  return tile + ornament + textMarks(place, plainText(props.richText), look, detail)
}

/** A wind rose: two rings and a star of eight points, each half light and half dark. */
function kompasMarks(box: Box, color: string): string {
  const [x, y, r] = [box.x + box.w / 2, box.y + box.h / 2, Math.min(box.w, box.h) * 0.46]
  const ring = (part: number, width: number) =>
    `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r * part)}" fill="none" stroke="${color}" stroke-width="${width}" stroke-opacity=".5"/>`
  const star = (turn: number, long: number, short: number, fill: string) => {
    const points = Array.from({ length: 8 }, (_, i) => {
      const [angle, length] = [((i * 45 + turn) * Math.PI) / 180, i % 2 === 0 ? long : short]
      return `${n(x + Math.sin(angle) * length * r)} ${n(y - Math.cos(angle) * length * r)}`
    })
    return `<path d="M${points.join('L')}Z" fill="${fill}"/>`
  }
  return ring(1, 1) + ring(0.92, 0.5) + star(45, 0.62, 0.18, `${color}66`) + star(0, 0.86, 0.17, color)
}

function drawMarks({ props, box }: PlacedShape, scale: number): string {
  const points = segmentPoints(props.segments)
  const left = Math.min(...points.map(({ x }) => x))
  const top = Math.min(...points.map(({ y }) => y))
  const every = Math.max(1, Math.ceil(points.length / 24))
  const kept = points.filter((_, i) => i % every === 0 || i === points.length - 1)
  const drawn = kept.map(({ x, y }) => ({ x: box.x + (x - left) * scale, y: box.y + (y - top) * scale }))
  return path(drawn, solid(props.color), Math.max(0.7, 4 * scale))
}

function path(points: readonly { x: number; y: number }[], color: string, width: number): string {
  if (points.length === 0) return ''
  const d = points.map(({ x, y }) => `${n(x)} ${n(y)}`).join('L')
  return `<path d="M${d}" fill="none" stroke="${color}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"/>`
}

function rect({ x, y, w, h }: Box, look: string): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" ${look}/>`
}

function corner(box: Box, right: number, down: number) {
  return { x: box.x + box.w * right, y: box.y + box.h * down }
}

function toneOfProps({ tone }: PlacedShape['props']) {
  return typeof tone === 'string' && tone in tones ? tones[tone as keyof typeof tones] : tones.stone
}

function sizeOf({ step }: PlacedShape['props']): number {
  return typeof step === 'string' && step in typeScale ? typeScale[step as TypeStep] : typeScale.body
}

function theme(color: unknown) {
  const palette = DefaultColorThemePalette.lightMode
  return Object.entries(palette).flatMap(([name, value]) =>
    name === color && typeof value === 'object' ? [value] : [],
  )[0]
}

function solid(color: unknown): string {
  return theme(color)?.solid ?? inkSoft
}

function str(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
