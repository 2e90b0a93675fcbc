// What an area looks like without its texts, as plain SVG: the same elements on the board and in an export.
import { hairline, paper, tones } from '@kringbord/shared/palette'
import type { AreaShape } from '@kringbord/shared/schema'
import type { ReactNode } from 'react'

type Props = AreaShape['props']

/** Sheet, zone, band or card. Large measures grow slower than the area, so a big sheet stays fine. */
export function AreaDrawing({ area }: { area: Props }): ReactNode {
  const fine = Math.max(1, Math.sqrt(Math.min(area.w, area.h)) / 18)
  switch (area.kind) {
    case 'sheet':
      return <Sheet area={area} fine={fine} />
    case 'band':
      return <Band area={area} fine={fine} />
    case 'card':
      return <Card area={area} fine={fine} />
    default:
      return <Zone area={area} fine={fine} />
  }
}

/** Paper on the canvas: a soft edge, a hairline, and a fine double line of colour along the top. */
function Sheet({ area: { w, h, tone }, fine }: { area: Props; fine: number }): ReactNode {
  const { line, deep } = tones[tone]
  const strip = 7 * fine
  return (
    <>
      <rect
        x={-1.5 * fine}
        y={2 * fine}
        width={w + 3 * fine}
        height={h + 2.5 * fine}
        rx={4 * fine}
        fill="#1d2433"
        opacity={0.05}
      />
      <rect
        x={-0.5 * fine}
        y={1 * fine}
        width={w + fine}
        height={h + fine}
        rx={3 * fine}
        fill="#1d2433"
        opacity={0.07}
      />
      <rect width={w} height={h} rx={2.5 * fine} fill={paper} stroke={hairline} strokeWidth={0.6 * fine} />
      <path d={topStrip(w, strip, 2.5 * fine)} fill={deep} />
      <rect y={strip + 1.6 * fine} width={w} height={0.9 * fine} fill={line} opacity={0.75} />
    </>
  )
}

/** A field to put things in: a wash of colour with a quiet edge. White is paper with a clearer one. */
function Zone({ area: { w, h, tone }, fine }: { area: Props; fine: number }): ReactNode {
  const { wash, line } = tones[tone]
  const edge = 0.9 * fine
  return (
    <rect
      x={edge / 2}
      y={edge / 2}
      width={w - edge}
      height={h - edge}
      rx={8 * fine}
      fill={wash}
      stroke={line}
      strokeOpacity={tone === 'white' ? 0.55 : 0.38}
      strokeWidth={edge}
    />
  )
}

/** A lane: a wash without edge, held at the left by a bar. */
function Band({ area: { w, h, tone }, fine }: { area: Props; fine: number }): ReactNode {
  const { wash, line } = tones[tone]
  const bar = 6 * fine
  return (
    <>
      <rect width={w} height={h} rx={6 * fine} fill={wash} />
      <path d={leftBar(h, bar, 6 * fine)} fill={line} />
    </>
  )
}

/** A small raised card with a coloured edge at the left. */
function Card({ area: { w, h, tone }, fine }: { area: Props; fine: number }): ReactNode {
  const { line } = tones[tone]
  return (
    <>
      <rect
        x={-0.5 * fine}
        y={1.5 * fine}
        width={w + fine}
        height={h + 1.5 * fine}
        rx={6 * fine}
        fill="#1d2433"
        opacity={0.07}
      />
      <rect width={w} height={h} rx={5 * fine} fill="#ffffff" stroke={hairline} strokeWidth={0.8 * fine} />
      <path d={leftBar(h, 3.2 * fine, 5 * fine)} fill={line} />
    </>
  )
}

function topStrip(w: number, strip: number, r: number): string {
  return `M0 ${strip}V${r}A${r} ${r} 0 0 1 ${r} 0H${w - r}A${r} ${r} 0 0 1 ${w} ${r}V${strip}Z`
}

function leftBar(h: number, bar: number, r: number): string {
  const x = Math.max(bar, r)
  const inner = `V${h}`
  return `M${x} 0H${r}A${r} ${r} 0 0 0 0 ${r}V${h - r}A${r} ${r} 0 0 0 ${r} ${h}H${x}${bar < r ? `A${r} ${r} 0 0 1 ${bar} ${h - r}V${r}A${r} ${r} 0 0 1 ${x} 0` : `M${bar} ${h}${inner}`}Z`
}
