// The board's fonts as CSS and as font faces that tldraw loads before it draws and embeds when it exports.
import { type FontName, fontFamilies } from '@kringbord/shared/palette'
import { DefaultFontFaces, type TLFontFace } from 'tldraw'

/** CSS font-family of a font of the board. */
export function familyOf(font: FontName): string {
  return `${fontFamilies[font]}, ${font === 'serif' ? 'serif' : 'sans-serif'}`
}

/** Medium and bold of one font, upright. */
export function facesOf(font: FontName): TLFontFace[] {
  const { normal } = DefaultFontFaces[fontFamilies[font]]
  return [normal.normal, normal.bold]
}
