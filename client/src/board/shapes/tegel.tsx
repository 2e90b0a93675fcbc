// A wisdom on a Delft-blue tile: painted by tegel/, with a text of at most 90 characters that sizes itself.
import { isEmptyText, plainText } from '@kringbord/shared/rich-text'
import { ownShapeProps, TEGEL_LENGTH, type TegelShape } from '@kringbord/shared/schema'
import type { CSSProperties, ReactNode } from 'react'
import {
  type Editor,
  HTMLContainer,
  RichTextLabel,
  renderHtmlFromRichText,
  toRichText,
  useEditor,
  useValue,
} from 'tldraw'
import { FillableShapeUtil } from './fillable.ts'
import { fitText } from './fit-text.ts'
import { Drawing, TextLayer } from './layers.tsx'
import { blue, TILE, Tile } from './tegel/tile.tsx'
import { familyOf } from './type.ts'

type Props = TegelShape['props']

/** Where the text stands on a tile of 600, between picture and foot. */
const TEXT = { x: 82, y: 206, w: 436, h: 262 }
const SIZES = [60, 56, 52, 47, 43, 39, 36, 33, 30, 27, 24]
const LEADING = 1.22

export class TegelShapeUtil extends FillableShapeUtil<TegelShape> {
  static override type = 'tegel' as const
  static override props = ownShapeProps.tegel

  getDefaultProps(): Props {
    return { w: TILE, h: TILE, motif: 'krul', richText: toRichText(''), by: '', shareable: false }
  }

  override isAspectRatioLocked(): boolean {
    return true
  }

  override getText({ props }: TegelShape): string {
    return plainText(props.richText)
  }

  textPlace({ props }: TegelShape) {
    const scale = props.w / TILE
    return { x: TEXT.x * scale, y: TEXT.y * scale, w: TEXT.w * scale, h: TEXT.h * scale }
  }

  component(shape: TegelShape): ReactNode {
    return <Tegel shape={shape} />
  }

  indicator({ props }: TegelShape): ReactNode {
    return <rect width={props.w} height={props.h} rx={props.w * 0.012} />
  }

  override toSvg({ props }: TegelShape) {
    const scale = props.w / TILE
    const html = renderHtmlFromRichText(this.editor, props.richText)
    const text: CSSProperties = {
      position: 'absolute',
      display: 'flex',
      alignItems: 'center',
      left: TEXT.x,
      top: TEXT.y,
      width: TEXT.w,
      height: TEXT.h,
      fontFamily: familyOf('serif'),
      fontSize: fitTegel(this.editor, props.richText),
      lineHeight: LEADING,
      textAlign: 'center',
      color: blue.text,
    }
    return (
      <g transform={`scale(${scale})`}>
        <Tile motif={props.motif} signed={props.by !== ''} />
        <TextLayer w={TILE} h={TILE}>
          <div style={text}>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by tldraw from the parsed document */}
            <div className="tl-rich-text" style={{ width: '100%' }} dangerouslySetInnerHTML={{ __html: html }} />
          </div>
          <By by={props.by} />
        </TextLayer>
      </g>
    )
  }
}

function Tegel({ shape }: { shape: TegelShape }): ReactNode {
  const editor = useEditor()
  const { props } = shape
  const isEditing = useValue('editing', () => editor.getEditingShapeId() === shape.id, [editor, shape.id])
  const isSelected = useValue('selected', () => editor.getOnlySelectedShapeId() === shape.id, [editor, shape.id])
  const scale = props.w / TILE
  const unit: CSSProperties = {
    position: 'absolute',
    width: TILE,
    height: TILE,
    transform: `scale(${scale})`,
    transformOrigin: '0 0',
  }
  return (
    <HTMLContainer style={{ pointerEvents: 'all' }}>
      <div style={unit}>
        <Drawing w={TILE} h={TILE}>
          <Tile motif={props.motif} signed={props.by !== ''} />
        </Drawing>
        <div style={{ position: 'absolute', left: TEXT.x, top: TEXT.y, width: TEXT.w, height: TEXT.h }}>
          <RichTextLabel
            shapeId={shape.id}
            type="tegel"
            font="serif"
            fontSize={fitTegel(editor, props.richText)}
            lineHeight={LEADING}
            align="middle"
            verticalAlign="middle"
            richText={props.richText}
            labelColor={blue.text}
            isSelected={isSelected}
            textWidth={TEXT.w}
            style={{ textShadow: 'none' }}
            wrap
          />
        </div>
        <By by={props.by} />
        {isEditing && <Count length={plainText(props.richText).length} />}
      </div>
    </HTMLContainer>
  )
}

function By({ by }: { by: string }): ReactNode {
  if (by === '') return null
  const style: CSSProperties = {
    position: 'absolute',
    left: 150,
    right: 150,
    top: 496,
    fontFamily: familyOf('serif'),
    fontSize: by.length > 26 ? 17 : 21,
    lineHeight: 1.2,
    fontStyle: 'normal',
    textAlign: 'center',
    color: blue.mid,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  }
  return <div style={style}>{by}</div>
}

function Count({ length }: { length: number }): ReactNode {
  const style: CSSProperties = {
    position: 'absolute',
    right: 34,
    bottom: -38,
    padding: '2px 10px',
    borderRadius: 8,
    background: '#ffffff',
    fontFamily: familyOf('sans'),
    fontSize: 20,
    fontWeight: 700,
    color: length > TEGEL_LENGTH ? '#8c2740' : blue.text,
  }
  return (
    <div style={style}>
      {length} / {TEGEL_LENGTH}
    </div>
  )
}

function fitTegel(editor: Editor, richText: Props['richText']): number {
  const { w: width, h: height } = TEXT
  const text = isEmptyText(richText) ? toRichText('…') : richText
  return fitText(editor, text, SIZES, {
    width,
    height,
    family: familyOf('serif'),
    weight: 'normal',
    leading: LEADING,
    align: 'center',
  })
}
