// A note as one box with its text: what tldraw's NoteShapeUtil draws, from near and from far.
import { NOTE_SIZE } from '@kringbord/shared/layout'
import { rng, type TLNoteShape } from 'tldraw'
import type { LightLook } from './looks.ts'
import { plainParagraphs, writeParagraphs } from './plain-text.ts'
import { ALIGN, LABEL_SIZES, LEADING, PADDING, px, theme } from './sizes.ts'

export const noteLook: LightLook<TLNoteShape> = {
  near: true,
  fits: ({ props }) =>
    !props.url && props.align in ALIGN && props.verticalAlign in ALIGN && plainParagraphs(props.richText) !== null,
  body(element, shape, { editor, far }) {
    const { scale, growY, color, align, verticalAlign } = shape.props
    const sheet = far ? null : sheetOf(shape.id, editor.getShapePageTransform(shape.id).rotation(), scale)
    Object.assign(element.style, {
      width: px(NOTE_SIZE * scale),
      height: px((NOTE_SIZE + growY) * scale),
      padding: px(PADDING * scale),
      justifyContent: ALIGN[align]?.flex,
      alignItems: ALIGN[verticalAlign]?.flex,
      borderBottom: far ? `${2 * scale}px solid rgb(144, 144, 144)` : 'none',
      boxShadow: sheet?.shadow ?? 'none',
      background: `${sheet ? `${sheet.fold}, ` : ''}${theme[color].note.fill}`,
    })
  },
  text(element, { props }) {
    const { richText, size, fontSizeAdjustment, scale, color, labelColor, font, align } = props
    writeParagraphs(element, plainParagraphs(richText) ?? [], {
      fontFamily: `var(--tl-font-${font})`,
      fontSize: px((fontSizeAdjustment || LABEL_SIZES[size]) * scale),
      lineHeight: String(LEADING),
      textAlign: ALIGN[align]?.text ?? 'center',
      color: labelColor === 'black' ? theme[color].note.text : theme[labelColor].fill,
    })
  },
}

/**
 * The shadow of a sheet that lies a little loose, each one its own way, and the fold along its top: tldraw's formulas. The
 * fold is a band of colour here: as the shadow inside that tldraw makes of it, it takes half of what painting a note takes.
 */
function sheetOf(id: string, rotation: number, scale: number): { shadow: string; fold: string } {
  const random = rng(id)
  const lift = Math.abs(random()) + 0.5
  const oy = Math.cos(rotation)
  const [a, b, c, d] = [5 * scale, 4 * scale, 6 * scale, 7 * scale]
  const near = `0px ${a - lift}px ${a}px -${a}px rgba(15, 23, 31, .6)`
  const under = `0px ${(b + lift * d) * Math.max(0, oy)}px ${c + lift * d}px -${b + lift * c}px rgba(15, 23, 31, ${(0.3 + lift * 0.1).toFixed(2)})`
  const shade = `rgba(15, 23, 44, ${((0.022 + random() * 0.005) * ((1 + oy) / 2)).toFixed(2)})`
  const [from, to] = [28 * scale, 48 * scale]
  const fold = `linear-gradient(${shade} ${from}px, transparent) 0 0 / 100% ${to}px no-repeat`
  return { shadow: `${near}, ${under}`, fold }
}
