// A part of the working form on the board: sheet, zone, band or card.
import { type AreaShape, ownShapeProps } from '@kringbord/shared/schema'
import type { ReactNode } from 'react'
import { HTMLContainer, type TLFontFace } from 'tldraw'
import { AreaDrawing } from './area-drawing.tsx'
import { AreaSign, AreaTexts } from './area-heading.tsx'
import { FixedShapeUtil } from './fixed.ts'
import { Drawing, TextLayer } from './layers.tsx'
import { facesOf } from './type.ts'

export class AreaShapeUtil extends FixedShapeUtil<AreaShape> {
  static override type = 'area' as const
  static override props = ownShapeProps.area

  getDefaultProps(): AreaShape['props'] {
    return { w: 600, h: 400, kind: 'zone', tone: 'stone', zone: '', title: '', prompt: '', sign: '' }
  }

  override getText({ props }: AreaShape): string {
    return [props.title, props.prompt].filter(Boolean).join('. ')
  }

  override getFontFaces(): TLFontFace[] {
    return facesOf('sans')
  }

  component(shape: AreaShape): ReactNode {
    return (
      <HTMLContainer>
        <Drawing w={shape.props.w} h={shape.props.h}>
          <AreaDrawing area={shape.props} />
          <AreaSign area={shape.props} />
        </Drawing>
        <AreaTexts area={shape.props} />
      </HTMLContainer>
    )
  }

  indicator({ props }: AreaShape): ReactNode {
    return <rect width={props.w} height={props.h} rx={8} />
  }

  override toSvg({ props }: AreaShape) {
    return (
      <>
        <AreaDrawing area={props} />
        <AreaSign area={props} />
        <TextLayer w={props.w} h={props.h}>
          <AreaTexts area={props} />
        </TextLayer>
      </>
    )
  }
}
