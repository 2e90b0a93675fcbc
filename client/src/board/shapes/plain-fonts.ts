// Which fonts a text needs, found without a text editor's schema: plain text needs one.
import { DefaultFontFaces, type TLDefaultFontStyle, type TLFontFace } from 'tldraw'
import { plainParagraphs } from '../scene/looks/plain-text.ts'

/** The lines of a plain text that is not empty; null for any other. */
export function linesOf(richText: unknown): string[] | null {
  const paragraphs = plainParagraphs(richText)
  return paragraphs?.some((text) => text !== '') ? paragraphs : null
}

/** The font faces of a plain text; null when it has marks, which may need others. */
export function plainFaces({ richText, font }: { richText: unknown; font: TLDefaultFontStyle }): TLFontFace[] | null {
  const paragraphs = plainParagraphs(richText)
  if (!paragraphs) return null
  if (paragraphs.every((text) => text === '')) return NONE
  return faces[font]
}

const NONE: TLFontFace[] = []
const faces: Readonly<Record<TLDefaultFontStyle, TLFontFace[]>> = {
  draw: [DefaultFontFaces.tldraw_draw.normal.normal],
  sans: [DefaultFontFaces.tldraw_sans.normal.normal],
  serif: [DefaultFontFaces.tldraw_serif.normal.normal],
  mono: [DefaultFontFaces.tldraw_mono.normal.normal],
}
