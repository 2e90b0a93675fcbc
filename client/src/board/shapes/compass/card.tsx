// The card below a compass: what it says in words, the figures, and which sign is whose. Drawing and text are apart, as in
// all shapes: layers.tsx.
import type { CompassShown, RoseShown } from '@kringbord/shared/compass-shown'
import type { Box } from '@kringbord/shared/layout'
import { percents } from '@kringbord/shared/methods/compass-figures'
import { hairline, ink, inkSoft, tones } from '@kringbord/shared/palette'
import type { CSSProperties, ReactNode } from 'react'
import { familyOf } from '../type.ts'
import { cardLayout, linesOf, PAD } from './card-layout.ts'
import { CARD_WIDTH } from './kompas-layout.ts'
import { Marker } from './marker.tsx'

type CardProps = { shown: CompassShown; card: Box & { scale: number } }

/** Colours of the parts of the bar: agreement, between, within. */
const PARTS = [tones.delft.line, tones.ochre.line, tones.rose.line] as const
const BAR = 34
const FIGURE = 52
/** The arrow of everyone together, lying. */
const SAMEN = 'M0 -3L15 -5L14 -11L30 0L14 11L15 5L0 3Z'

/** What is drawn: the ground, the bar and the signs. */
export function CardDrawing({ shown, card }: CardProps): ReactNode {
  const h = card.h / card.scale
  const { figures, rows } = cardLayout(shown, h)
  return (
    <g transform={`translate(${card.x} ${card.y}) scale(${card.scale})`}>
      <rect width={CARD_WIDTH} height={h - PAD / 2} rx={28} fill="#ffffff" stroke={hairline} strokeWidth={2} />
      {figures && shown.kind === 'rose' && <Bar shown={shown} box={figures} />}
      {rows.map((row, i) => (
        <Marker
          key={linesOf(shown)[i]?.name}
          group={i < shown.groups.length ? i : -1}
          x={row.x + 20}
          y={row.y + (row.stacked ? 22 : row.h / 2)}
          r={15}
        />
      ))}
    </g>
  )
}

/** Three parts that are together everything, and a sign before each of their names. */
function Bar({ shown, box }: { shown: RoseShown; box: Box }): ReactNode {
  const shares = percents([shown.agreement, shown.between, shown.within])
  let x = box.x
  return (
    <g>
      {shares.map((share, i) => {
        const w = (box.w * share) / 100
        const part = <rect key={PARTS[i]} x={x} y={box.y + 4} width={Math.max(0, w - 3)} height={BAR} fill={PARTS[i]} />
        x += w
        return part
      })}
      <path d={SAMEN} transform={`translate(${box.x} ${figureTop(box, 0) + 24})`} fill={ink} />
      {PARTS.map((color, i) => (
        <rect key={color} x={box.x} y={figureTop(box, i + 1) + 12} width={24} height={24} rx={4} fill={color} />
      ))}
    </g>
  )
}

/** Top of the i-th figure: the direction comes first, right below the bar. */
function figureTop(box: Box, i: number): number {
  return box.y + BAR + 26 + i * FIGURE
}

/** What is written, in HTML over the drawing. */
export function CardText({ shown, card }: CardProps): ReactNode {
  const { sentences, howToRead, figures, rows } = cardLayout(shown, card.h / card.scale)
  const lines = linesOf(shown)
  const place = ({ x, y, w }: Pick<Box, 'x' | 'y' | 'w'>): CSSProperties => ({
    position: 'absolute',
    left: card.x + x * card.scale,
    top: card.y + y * card.scale,
    width: w * card.scale,
  })
  const font = (size: number): CSSProperties => ({
    fontSize: size * card.scale,
    fontFamily: familyOf('sans'),
    color: ink,
  })
  const line = { lineHeight: 1.25, whiteSpace: 'nowrap' } as const
  return (
    <>
      <div style={{ ...place(sentences), ...font(sentences.size), fontFamily: familyOf('serif'), lineHeight: 1.25 }}>
        {shown.sentences.map((sentence, i) => (
          <div key={sentence} style={{ marginTop: i === 0 ? 0 : '0.45em', fontWeight: i === 0 ? 700 : 500 }}>
            {sentence}
          </div>
        ))}
      </div>
      <div style={{ ...place(howToRead), ...font(howToRead.size), color: inkSoft, lineHeight: 1.3 }}>
        {shown.howToRead}
      </div>
      {figures &&
        shown.figures.map(({ label, value }, i) => {
          const at = { x: figures.x + 44, y: figureTop(figures, i) + 6, w: figures.w - 44 }
          return (
            <div key={label} style={{ ...place(at), ...font(28), ...line }}>
              <span style={{ color: inkSoft }}>{label}</span> <b>{value}</b>
            </div>
          )
        })}
      {rows.map((row, i) => {
        const { name = '', said = '' } = lines[i] ?? {}
        const at = { x: row.x + 52, y: row.y + (row.stacked ? 2 : (row.h - row.nameSize * 1.25) / 2), w: row.w - 52 }
        return (
          <div key={name} style={{ ...place(at), ...font(row.nameSize), ...line }}>
            <div style={{ fontWeight: said ? 700 : 500 }}>{name}</div>
            {row.stacked && said && <div style={{ fontSize: row.saidSize * card.scale, color: inkSoft }}>{said}</div>}
          </div>
        )
      })}
    </>
  )
}
