// A rectangle or an ellipse with its label, from so far that its line is straight to the eye.
import type { TLGeoShape } from 'tldraw'
import type { LightLook } from './looks.ts'
import { plainParagraphs, writeParagraphs } from './plain-text.ts'
import { ALIGN, LABEL_SIZES, LEADING, PADDING, px, STROKES, solid, theme } from './sizes.ts'

const ROUND: Readonly<Record<string, string>> = { rectangle: '0', ellipse: '50%', oval: '9999px' }
const LINES: Readonly<Record<string, string>> = { dashed: 'dashed', dotted: 'dotted' }

export const boxLook: LightLook<TLGeoShape> = {
  near: false,
  fits: ({ props }) =>
    !props.url &&
    props.geo in ROUND &&
    props.fill !== 'pattern' &&
    props.align in ALIGN &&
    props.verticalAlign in ALIGN &&
    plainParagraphs(props.richText) !== null,
  body(element, { props }) {
    const { w, h, growY, scale, size, dash, color, fill, geo, align, verticalAlign } = props
    const stroke = STROKES[size] * scale
    Object.assign(element.style, {
      width: px(w),
      height: px(h + growY),
      padding: px(PADDING * scale),
      justifyContent: ALIGN[align]?.flex,
      alignItems: ALIGN[verticalAlign]?.flex,
      outline: `${stroke}px ${LINES[dash] ?? 'solid'} ${solid(color)}`,
      outlineOffset: px(-stroke / 2),
      borderRadius: ROUND[geo],
      backgroundColor:
        fill === 'none'
          ? 'transparent'
          : fill === 'semi'
            ? theme.solid
            : theme[color][fill === 'fill' ? 'fill' : 'semi'],
    })
  },
  text(element, { props }) {
    const { richText, size, scale, font, align, labelColor } = props
    writeParagraphs(element, plainParagraphs(richText) ?? [], {
      fontFamily: `var(--tl-font-${font})`,
      fontSize: px(LABEL_SIZES[size] * scale),
      lineHeight: String(LEADING),
      textAlign: ALIGN[align]?.text ?? 'center',
      color: solid(labelColor),
    })
  },
}
