// A box of shared text: title on top, placeholder while it is empty, and a text that steps down the type scale to fit.
import { hairline, ink, inkSoft, paper, tones, typeScale } from '@kringbord/shared/palette'
import { isEmptyText, plainText } from '@kringbord/shared/rich-text'
import { ownShapeProps, type TextboxShape } from '@kringbord/shared/schema'
import type { CSSProperties, ReactNode } from 'react'
import { HTMLContainer, RichTextLabel, renderHtmlFromRichText, toRichText, useEditor, useValue } from 'tldraw'
import { FillableShapeUtil } from './fillable.ts'
import { Drawing, TextLayer } from './layers.tsx'
import { fitBox, inset, LEADING, place, radius, textStyle, titleSize } from './textbox-layout.ts'
import { familyOf } from './type.ts'

type Props = TextboxShape['props']

/** From this share of the advised number of words on, the counter shows. */
const COUNT_FROM = 0.8

export class TextboxShapeUtil extends FillableShapeUtil<TextboxShape> {
  static override type = 'textbox' as const
  static override props = ownShapeProps.textbox

  getDefaultProps(): Props {
    const texts = { zone: '', title: '', placeholder: '', richText: toRichText('') }
    return { w: 600, h: 300, tone: 'stone', step: 'body', align: 'start', maxWords: 0, ...texts }
  }

  override getText({ props }: TextboxShape): string {
    return [props.title, plainText(props.richText)].filter(Boolean).join(': ')
  }

  textPlace({ props }: TextboxShape) {
    return place(props)
  }

  component(shape: TextboxShape): ReactNode {
    return <Textbox shape={shape} />
  }

  indicator({ props }: TextboxShape): ReactNode {
    return <rect width={props.w} height={props.h} rx={radius(props)} />
  }

  override toSvg({ props }: TextboxShape) {
    const { x, y, w, h } = place(props)
    const html = renderHtmlFromRichText(this.editor, props.richText)
    const style: CSSProperties = {
      ...textStyle(props, fitBox(this.editor, props)),
      left: x,
      top: y,
      width: w,
      height: h,
    }
    return (
      <>
        <Frame box={props} />
        <TextLayer w={props.w} h={props.h}>
          <Title box={props} />
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by tldraw from the parsed document, not by people */}
          <div className="tl-rich-text" style={style} dangerouslySetInnerHTML={{ __html: html }} />
        </TextLayer>
      </>
    )
  }
}

function Textbox({ shape }: { shape: TextboxShape }): ReactNode {
  const editor = useEditor()
  const { props } = shape
  const isEditing = useValue('editing', () => editor.getEditingShapeId() === shape.id, [editor, shape.id])
  const isSelected = useValue('selected', () => editor.getOnlySelectedShapeId() === shape.id, [editor, shape.id])
  const fontSize = fitBox(editor, props)
  const { x, y, w, h } = place(props)
  const isEmpty = isEmptyText(props.richText)
  return (
    <HTMLContainer style={{ pointerEvents: 'all' }}>
      <Drawing w={props.w} h={props.h}>
        <Frame box={props} />
      </Drawing>
      <Title box={props} />
      {isEmpty && props.placeholder !== '' && (
        <div
          style={{
            ...textStyle(props, fontSize),
            left: x,
            top: y,
            width: w,
            height: h,
            color: inkSoft,
            opacity: isEditing ? 0.45 : 0.78,
            overflow: 'hidden',
          }}
        >
          {props.placeholder}
        </div>
      )}
      <div style={{ position: 'absolute', left: x, top: y, width: w, height: h }}>
        <RichTextLabel
          shapeId={shape.id}
          type="textbox"
          font="sans"
          fontSize={fontSize}
          lineHeight={LEADING}
          align={props.align}
          verticalAlign="start"
          richText={props.richText}
          labelColor={ink}
          isSelected={isSelected}
          textWidth={w}
          wrap
        />
      </div>
      <WordCount box={props} />
    </HTMLContainer>
  )
}

/** White paper to write on, with a fine edge in the tone; the title stands on a light tab of the same tone. */
function Frame({ box }: { box: Props }): ReactNode {
  const { line } = tones[box.tone]
  return (
    <rect
      x={0.75}
      y={0.75}
      width={box.w - 1.5}
      height={box.h - 1.5}
      rx={radius(box)}
      fill={box.tone === 'white' ? paper : '#ffffff'}
      stroke={box.tone === 'stone' ? hairline : line}
      strokeOpacity={box.tone === 'stone' ? 1 : 0.5}
      strokeWidth={1.5}
    />
  )
}

function Title({ box }: { box: Props }): ReactNode {
  if (box.title === '') return null
  const size = titleSize(box)
  const style: CSSProperties = {
    position: 'absolute',
    left: inset(box),
    top: inset(box) * 0.8,
    width: box.w - 2 * inset(box),
    fontFamily: familyOf('sans'),
    fontSize: size,
    lineHeight: 1.2,
    fontWeight: 700,
    color: tones[box.tone].deep,
    overflowWrap: 'break-word',
  }
  return <div style={style}>{box.title}</div>
}

function WordCount({ box }: { box: Props }): ReactNode {
  const words = plainText(box.richText).split(/\s+/).filter(Boolean).length
  if (box.maxWords === 0 || words < box.maxWords * COUNT_FROM) return null
  const style: CSSProperties = {
    position: 'absolute',
    right: inset(box) * 0.6,
    bottom: 6,
    padding: '0 6px',
    borderRadius: 6,
    background: '#ffffff',
    fontFamily: familyOf('sans'),
    fontSize: typeScale.micro,
    fontWeight: 700,
    color: words > box.maxWords ? tones.rose.deep : inkSoft,
  }
  return (
    <div style={style}>
      {words} / {box.maxWords}
    </div>
  )
}
