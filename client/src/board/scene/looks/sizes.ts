// tldraw's measures that a light look needs; it keeps them to itself.
import { DefaultColorThemePalette, type TLDefaultColorStyle, type TLDefaultSizeStyle } from 'tldraw'

/** Boards are always light. */
export const theme = DefaultColorThemePalette.lightMode

export const LEADING = 1.35
/** Around the text of a note or a box. */
export const PADDING = 16
export const LABEL_SIZES: Readonly<Record<TLDefaultSizeStyle, number>> = { s: 18, m: 22, l: 26, xl: 32 }
export const TEXT_SIZES: Readonly<Record<TLDefaultSizeStyle, number>> = { s: 18, m: 24, l: 36, xl: 44 }
export const STROKES: Readonly<Record<TLDefaultSizeStyle, number>> = { s: 2, m: 3.5, l: 5, xl: 10 }

export const ALIGN: Readonly<Record<string, { text: string; flex: string }>> = {
  start: { text: 'left', flex: 'flex-start' },
  middle: { text: 'center', flex: 'center' },
  end: { text: 'right', flex: 'flex-end' },
}

export const px = (value: number) => `${value}px`

/** The colour of a line or a text. */
export const solid = (color: TLDefaultColorStyle) => theme[color].solid
