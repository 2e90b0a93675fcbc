// Loose text on the canvas, in the box that tldraw measured for it.
import type { TLTextShape } from 'tldraw'
import type { LightLook } from './looks.ts'
import { plainParagraphs, writeParagraphs } from './plain-text.ts'
import { ALIGN, LEADING, px, solid, TEXT_SIZES } from './sizes.ts'

export const textLook: LightLook<TLTextShape> = {
  near: true,
  fits: ({ props }) => props.scale === 1 && props.textAlign in ALIGN && plainParagraphs(props.richText) !== null,
  body(element, shape, { editor }) {
    const { w, h } = editor.getShapeGeometry(shape).bounds
    Object.assign(element.style, { width: px(Math.ceil(w)), height: px(Math.ceil(h)) })
  },
  text(element, { props }) {
    writeParagraphs(element, plainParagraphs(props.richText) ?? [], {
      width: '100%',
      fontFamily: `var(--tl-font-${props.font})`,
      fontSize: px(TEXT_SIZES[props.size]),
      lineHeight: String(LEADING),
      textAlign: ALIGN[props.textAlign]?.text ?? 'left',
      color: solid(props.color),
    })
  },
}
