// Static text of the working form: one step of the type scale, wrapped in its box.
import { ink, tones, typeScale } from '@kringbord/shared/palette'
import { type LabelShape, ownShapeProps } from '@kringbord/shared/schema'
import type { CSSProperties, ReactNode } from 'react'
import { HTMLContainer, type TLFontFace } from 'tldraw'
import { FixedShapeUtil } from './fixed.ts'
import { TextLayer } from './layers.tsx'
import { facesOf, familyOf } from './type.ts'

const FLEX = { start: 'flex-start', middle: 'center', end: 'flex-end' } as const
const TEXT = { start: 'left', middle: 'center', end: 'right' } as const

export class LabelShapeUtil extends FixedShapeUtil<LabelShape> {
  static override type = 'label' as const
  static override props = ownShapeProps.label

  getDefaultProps(): LabelShape['props'] {
    const place = { align: 'start', verticalAlign: 'start' } as const
    return { w: 600, h: 100, text: '', step: 'body', tone: 'white', font: 'sans', bold: false, ...place }
  }

  override getText({ props }: LabelShape): string {
    return props.text
  }

  override getFontFaces({ props }: LabelShape): TLFontFace[] {
    return facesOf(props.font)
  }

  component(shape: LabelShape): ReactNode {
    return (
      <HTMLContainer>
        <LabelText label={shape.props} />
      </HTMLContainer>
    )
  }

  indicator({ props }: LabelShape): ReactNode {
    return <rect width={props.w} height={props.h} />
  }

  override toSvg({ props }: LabelShape) {
    return (
      <TextLayer w={props.w} h={props.h}>
        <LabelText label={props} />
      </TextLayer>
    )
  }
}

function LabelText({ label }: { label: LabelShape['props'] }): ReactNode {
  const size = typeScale[label.step]
  const box: CSSProperties = {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: FLEX[label.verticalAlign],
  }
  const text: CSSProperties = {
    fontFamily: familyOf(label.font),
    fontSize: size,
    lineHeight: size > 60 ? 1.12 : size > 36 ? 1.25 : 1.4,
    letterSpacing: label.bold && size > 60 ? '-0.015em' : undefined,
    fontWeight: label.bold ? 700 : 500,
    textAlign: TEXT[label.align],
    color: label.tone === 'white' ? ink : tones[label.tone].deep,
    overflowWrap: 'break-word',
    whiteSpace: 'pre-wrap',
  }
  return (
    <div style={box}>
      <div style={text}>{label.text}</div>
    </div>
  )
}
