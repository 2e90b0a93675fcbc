// The card below a compass: what it says in words, the figures, and which sign is whose. Drawing and text are apart, as in
// all shapes: layers.tsx.
import type { CompassShown, RoseShown } from '@kringbord/shared/compass-shown'
import type { Box } from '@kringbord/shared/layout'
import type { FigureSign } from '@kringbord/shared/methods/compass-figures'
import { hairline, ink, inkSoft, tones } from '@kringbord/shared/palette'
import type { CSSProperties, ReactNode } from 'react'
import { familyOf } from '../type.ts'
import { cardLayout, linesOf, PAD } from './card-layout.ts'
import { CARD_WIDTH } from './kompas-layout.ts'
import { Marker } from './marker.tsx'

type CardProps = { shown: CompassShown; card: Box & { scale: number } }

/** Colours of the parts of the bar, in the order in which they stand. */
const PARTS = { agreement: tones.delft.line, between: tones.ochre.line, within: tones.rose.line } as const
const parts = ['agreement', 'between', 'within'] as const
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

/** The parts that are together everything, and a sign before each of their names. */
function Bar({ shown, box }: { shown: RoseShown; box: Box }): ReactNode {
  const { agreement, between, within } = shown
  const compared = shown.figures.some(({ sign }) => sign === 'between')
  const shares = compared ? { agreement, between, within } : { agreement, between: 0, within: between + within }
  const starts = { agreement: 0, between: agreement, within: agreement + shares.between }
  return (
    <g>
      {parts.map((part) => {
        const w = Math.max(0, shares[part] * box.w - 3)
        return (
          <rect key={part} x={box.x + starts[part] * box.w} y={box.y + 4} width={w} height={BAR} fill={PARTS[part]} />
        )
      })}
      {shown.figures.map(({ sign }, i) => (
        <FigureMark key={sign} sign={sign} x={box.x} y={figureTop(box, i)} />
      ))}
    </g>
  )
}

function FigureMark({ sign, x, y }: { sign: FigureSign; x: number; y: number }): ReactNode {
  if (sign === '') return null
  if (sign === 'all') return <path d={SAMEN} transform={`translate(${x} ${y + 24})`} fill={ink} />
  return <rect x={x} y={y + 12} width={24} height={24} rx={4} fill={PARTS[sign]} />
}

/** Top of the i-th figure, below the bar. */
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
