// The board's fonts as TrueType for a PDF: fetched from our own origin, and only those that a page uses.
import type { jsPDF } from 'jspdf'

/** Where the build puts the TrueType copies of tldraw's woff2 fonts (see build/print-fonts.ts). */
const FOLDER = '/print-fonts'

type Style = 'normal' | 'bold' | 'italic' | 'bolditalic'

/** File of each family and style. IBM Plex's regular weight is Medium in tldraw, and therefore on paper. */
const files: Record<string, Record<Style, string>> = {
  tldraw_sans: plex('IBMPlexSans'),
  tldraw_serif: plex('IBMPlexSerif'),
  tldraw_mono: plex('IBMPlexMono'),
  tldraw_draw: {
    normal: 'Shantell_Sans-Informal_Regular',
    bold: 'Shantell_Sans-Informal_Bold',
    italic: 'Shantell_Sans-Informal_Regular_Italic',
    bolditalic: 'Shantell_Sans-Informal_Bold_Italic',
  },
}

/** One of the fonts that a PDF can have. */
export type PrintFont = { family: string; style: Style }

/**
 * The print font for computed CSS values. Families are compared as whole names ('tldraw_serif' contains no other), an
 * unknown family is set in the sans.
 */
export function printFont(css: { fontFamily: string; fontWeight: string; fontStyle: string }): PrintFont {
  const names = css.fontFamily.split(',').map((name) => name.trim().replace(/^["']|["']$/g, ''))
  const family = names.map(ownName).find((name) => name in files) ?? 'tldraw_sans'
  const bold = Number(css.fontWeight) >= 600 || css.fontWeight === 'bold'
  const italic = css.fontStyle !== 'normal'
  return { family, style: bold ? (italic ? 'bolditalic' : 'bold') : italic ? 'italic' : 'normal' }
}

const ownName = (name: string) =>
  name === 'Kringbord Serif' ? 'tldraw_serif' : name === 'Kringbord Sans' ? 'tldraw_sans' : name

/** Makes `fonts` known to `pdf`. @throws when a font cannot be fetched */
export async function addFonts(pdf: jsPDF, fonts: Iterable<PrintFont>, signal: AbortSignal): Promise<void> {
  const wanted = new Map([...fonts].map((font) => [`${font.family}/${font.style}`, font]))
  for (const { family, style } of wanted.values()) {
    if (pdf.getFontList()[family]?.includes(style)) continue
    const file = `${files[family]?.[style]}.ttf`
    const answer = await fetch(`${FOLDER}/${file}`, { signal })
    if (!answer.ok) throw new Error(`font ${file}: ${answer.status}`)
    pdf.addFileToVFS(file, toBase64(new Uint8Array(await answer.arrayBuffer())))
    pdf.addFont(file, family, style)
  }
}

/** Whether `font`, added before, has a glyph for every character of `text`. */
export function hasGlyphs(pdf: jsPDF, font: PrintFont, text: string): boolean {
  pdf.setFont(font.family, font.style)
  const { metadata } = pdf.getFont() as { metadata?: { characterToGlyph?(code: number): number } }
  const glyphOf = (code: number) => metadata?.characterToGlyph?.(code) ?? 0
  return [...text].every((letter) => glyphOf(letter.codePointAt(0) ?? 0) !== 0)
}

function plex(name: string): Record<Style, string> {
  return {
    normal: `${name}-Medium`,
    bold: `${name}-Bold`,
    italic: `${name}-MediumItalic`,
    bolditalic: `${name}-BoldItalic`,
  }
}

/** jsPDF keeps files as base64. */
export function toBase64(bytes: Uint8Array): string {
  const CHUNK = 0x8000
  let binary = ''
  for (let i = 0; i < bytes.length; i += CHUNK) binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK))
  return btoa(binary)
}
