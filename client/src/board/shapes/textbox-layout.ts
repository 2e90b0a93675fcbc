// Sizes and places inside a textbox: one rule for the board and for exports.
import { ink, typeScale, typeSteps } from '@kringbord/shared/palette'
import { isEmptyText } from '@kringbord/shared/rich-text'
import type { TextboxShape } from '@kringbord/shared/schema'
import type { CSSProperties } from 'react'
import { type Editor, toRichText } from 'tldraw'
import { fitText } from './fit-text.ts'
import { familyOf } from './type.ts'

type Props = TextboxShape['props']

export const LEADING = 1.35

export function textStyle(box: Props, fontSize: number): CSSProperties {
  return {
    position: 'absolute',
    fontFamily: familyOf('sans'),
    fontSize,
    lineHeight: LEADING,
    fontWeight: 'normal',
    textAlign: box.align === 'middle' ? 'center' : 'left',
    color: ink,
    overflowWrap: 'break-word',
    whiteSpace: 'pre-wrap',
  }
}

/** The step that fits, from the box's own step down. An empty box takes its placeholder for its text. */
export function fitBox(editor: Editor, box: Props): number {
  const { w, h } = place(box)
  const richText = isEmptyText(box.richText) ? toRichText(box.placeholder) : box.richText
  const sizes = typeSteps.map((step) => typeScale[step]).filter((size) => size <= typeScale[box.step])
  const text = { width: w, height: h, family: familyOf('sans'), weight: 'normal', leading: LEADING }
  return fitText(editor, richText, sizes.reverse(), { ...text, align: box.align === 'middle' ? 'center' : 'left' })
}

/** Where the text is: under the title, over the counter. */
export function place(box: Props) {
  const x = inset(box)
  const lines = box.title === '' ? 0 : Math.ceil((box.title.length * titleSize(box) * 0.58) / (box.w - 2 * x))
  const y = Math.round(lines === 0 ? x * 0.8 : x * 0.8 + lines * titleSize(box) * 1.2 + titleSize(box) * 0.25)
  const foot = box.maxWords > 0 ? Math.max(x * 0.6, 26) : x * 0.6
  return { x, y, w: Math.max(20, box.w - 2 * x), h: Math.max(12, box.h - y - foot) }
}

/** One of three, not a share of the box: in boxes below each other on a poster, lines begin below each other. */
export function inset(box: Props): number {
  const room = Math.min(box.w, box.h * 1.6)
  return room >= 400 ? 24 : room >= 200 ? 16 : 10
}

export function titleSize(box: Props): number {
  return Math.max(typeScale.micro, Math.min(typeScale.lead, typeScale[box.step] * 0.8))
}

export function radius(box: Props): number {
  return Math.max(4, Math.min(12, Math.min(box.w, box.h) * 0.04))
}
