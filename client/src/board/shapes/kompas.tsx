// The shared compass: a wind rose whose eight directions are named, opposites at opposite ends.
import { ink, tones, typeScale } from '@kringbord/shared/palette'
import { type KompasShape, ownShapeProps } from '@kringbord/shared/schema'
import type { CSSProperties, ReactNode } from 'react'
import { HTMLContainer, type TLFontFace } from 'tldraw'
import { FixedShapeUtil } from './fixed.ts'
import { WindRose } from './kompas-drawing.tsx'
import { Drawing, TextLayer } from './layers.tsx'
import { facesOf, familyOf } from './type.ts'

type Props = KompasShape['props']

export class KompasShapeUtil extends FixedShapeUtil<KompasShape> {
  static override type = 'kompas' as const
  static override props = ownShapeProps.kompas

  getDefaultProps(): Props {
    return { w: 1200, h: 1200, labels: Array(8).fill(''), tone: 'delft' }
  }

  override getText({ props }: KompasShape): string {
    return props.labels.filter(Boolean).join(', ')
  }

  override getFontFaces(): TLFontFace[] {
    return facesOf('sans')
  }

  component(shape: KompasShape): ReactNode {
    return (
      <HTMLContainer>
        <Drawing w={shape.props.w} h={shape.props.h}>
          <Rose kompas={shape.props} />
        </Drawing>
        <Names kompas={shape.props} />
      </HTMLContainer>
    )
  }

  indicator({ props }: KompasShape): ReactNode {
    return <circle cx={props.w / 2} cy={props.h / 2} r={kompasRadius(props)} />
  }

  override toSvg({ props }: KompasShape) {
    return (
      <>
        <Rose kompas={props} />
        <TextLayer w={props.w} h={props.h}>
          <Names kompas={props} />
        </TextLayer>
      </>
    )
  }
}

/** Radius of the outer ring: leaves room above and below for two lines, at the sides for names beside it. */
export function kompasRadius({ w, h }: Pick<Props, 'w' | 'h'>): number {
  return Math.min(h * 0.39, w * 0.33)
}

function Rose({ kompas }: { kompas: Props }): ReactNode {
  return (
    <g transform={`translate(${kompas.w / 2} ${kompas.h / 2})`}>
      <WindRose r={kompasRadius(kompas)} tone={kompas.tone} />
    </g>
  )
}

function Names({ kompas }: { kompas: Props }): ReactNode {
  return kompas.labels.slice(0, 8).map((name, i) =>
    name === '' ? null : (
      // reason: the directions have no id, their place in the list is what they are
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <div key={i} style={namePlace(kompas, i)}>
        {name}
      </div>
    ),
  )
}

/** The box of the i-th name, anchored to the ring on the side that faces it. */
function namePlace(kompas: Props, i: number): CSSProperties {
  const r = kompasRadius(kompas)
  const size = typeScale[r >= 620 ? 'heading' : r >= 420 ? 'lead' : r >= 280 ? 'body' : 'small']
  const angle = (i * Math.PI) / 4
  const [dx, dy] = [Math.sin(angle), -Math.cos(angle)]
  const distance = r + size * (i === 0 ? 1.1 : 0.65)
  const [x, y] = [kompas.w / 2 + dx * distance, kompas.h / 2 + dy * distance]
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
