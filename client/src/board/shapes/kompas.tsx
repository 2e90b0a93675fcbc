// The shared compass: a wind rose whose eight directions are named, opposites at opposite ends, or a radar; and what its
// needles say once they are shown.
import { compassText } from '@kringbord/shared/compass-text'
import { MOST_SCORE } from '@kringbord/shared/methods/radar'
import { ink, inkSoft, tones, typeScale } from '@kringbord/shared/palette'
import { type KompasShape, ownShapeProps } from '@kringbord/shared/schema'
import type { CSSProperties, ReactNode } from 'react'
import { HTMLContainer, type TLFontFace } from 'tldraw'
import { CardDrawing, CardText } from './compass/card.tsx'
import { kompasLayout } from './compass/kompas-layout.ts'
import { polar } from './compass/polar.ts'
import { outOf, Radar } from './compass/radar.tsx'
import { RoseNeedles } from './compass/rose-needles.tsx'
import { WindRose } from './compass/wind-rose.tsx'
import { FixedShapeUtil } from './fixed.ts'
import { Drawing, TextLayer } from './layers.tsx'
import { facesOf, familyOf } from './type.ts'

type Props = KompasShape['props']

export class KompasShapeUtil extends FixedShapeUtil<KompasShape> {
  static override type = 'kompas' as const
  static override props = ownShapeProps.kompas

  getDefaultProps(): Props {
    return { w: 1200, h: 1200, labels: Array(8).fill(''), tone: 'delft', kind: 'rose', shown: null }
  }

  override getText({ props }: KompasShape): string {
    return [props.labels.filter(Boolean).join(', '), compassText(props.shown)].filter(Boolean).join('\n')
  }

  override getFontFaces(): TLFontFace[] {
    return [...facesOf('sans'), ...facesOf('serif')]
  }

  component(shape: KompasShape): ReactNode {
    return (
      <HTMLContainer>
        <Drawing w={shape.props.w} h={shape.props.h}>
          <Picture kompas={shape.props} />
        </Drawing>
        <Writing kompas={shape.props} />
      </HTMLContainer>
    )
  }

  indicator({ props }: KompasShape): ReactNode {
    const { x, y, r } = kompasLayout(props)
    return <circle cx={x} cy={y} r={r} />
  }

  override toSvg({ props }: KompasShape) {
    return (
      <>
        <Picture kompas={props} />
        <TextLayer w={props.w} h={props.h}>
          <Writing kompas={props} />
        </TextLayer>
      </>
    )
  }
}

function Picture({ kompas }: { kompas: Props }): ReactNode {
  const { x, y, r, card } = kompasLayout(kompas)
  const { tone, kind, shown = null } = kompas
  return (
    <>
      <g transform={`translate(${x} ${y})`}>
        {kind === 'radar' ? (
          <Radar r={r} tone={tone} axes={kompas.labels.length} shown={shown?.kind === 'radar' ? shown : null} />
        ) : (
          <WindRose r={r} tone={tone} behind={shown !== null} />
        )}
        {shown?.kind === 'rose' && <RoseNeedles shown={shown} r={r} />}
      </g>
      {shown && card && <CardDrawing shown={shown} card={card} />}
    </>
  )
}

function Writing({ kompas }: { kompas: Props }): ReactNode {
  const { shown, kind } = kompas
  const { card } = kompasLayout(kompas)
  return (
    <>
      <Names kompas={kompas} />
      {kind === 'radar' && <ScoreNames kompas={kompas} />}
      {shown && card && <CardText shown={shown} card={card} />}
    </>
  )
}

/** The scores along the axis that points up and a little to the right, where no line is. */
function ScoreNames({ kompas }: { kompas: Props }): ReactNode {
  const { x, y, r } = kompasLayout(kompas)
  return Array.from({ length: MOST_SCORE + 1 }, (_, score) => {
    const place = polar(180 / kompas.labels.length, outOf(score, r) * 0.93)
    const style = {
      left: x + place.x,
      top: y + place.y,
      fontSize: r / 19,
      color: inkSoft,
      fontFamily: familyOf('sans'),
    }
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: reason: a score is its place on the axis
      <div key={score} style={{ ...style, position: 'absolute', lineHeight: 1, transform: 'translate(-50%, -50%)' }}>
        {score}
      </div>
    )
  })
}

function Names({ kompas }: { kompas: Props }): ReactNode {
  return kompas.labels.slice(0, 8).map((name, i) =>
    name === '' ? null : (
      // biome-ignore lint/suspicious/noArrayIndexKey: reason: a direction is its place around the middle
      <div key={i} style={namePlace(kompas, i)}>
        {name}
      </div>
    ),
  )
}

/** The box of the i-th name, anchored to the ring on the side that faces it. */
function namePlace(kompas: Props, i: number): CSSProperties {
  const { x: middleX, y: middleY, r } = kompasLayout(kompas)
  const size = typeScale[r >= 620 ? 'heading' : r >= 420 ? 'lead' : r >= 280 ? 'body' : 'small']
  const angle = (i * Math.PI) / 4
  const [dx, dy] = [Math.sin(angle), -Math.cos(angle)]
  // Of a radar the points themselves reach the names.
  const distance = r + size * (kompas.kind === 'radar' ? 1 : i === 0 ? 1.1 : 0.65)
  const [x, y] = [middleX + dx * distance, middleY + dy * distance]
  const side = Math.abs(dx) < 0.1 ? 0 : Math.sign(dx)
  const width = side === 0 ? r * 1.3 : side > 0 ? kompas.w - x : x
  const shift = { x: side === 0 ? '-50%' : side > 0 ? '0' : '-100%', y: dy < -0.1 ? '-100%' : dy > 0.1 ? '0' : '-50%' }
  return {
    position: 'absolute',
    left: x,
    top: y,
    width,
    transform: `translate(${shift.x}, ${Math.abs(dx) > 0.1 && Math.abs(dy) > 0.1 ? (dy < 0 ? '-72%' : '-28%') : shift.y})`,
    textAlign: side === 0 ? 'center' : side > 0 ? 'left' : 'right',
    fontFamily: familyOf('sans'),
    fontSize: size,
    lineHeight: 1.18,
    fontWeight: 700,
    color: i === 0 ? tones[kompas.tone].deep : ink,
    overflowWrap: 'break-word',
  }
}
