// The fonts of our pages: IBM Plex as it comes with tldraw, so that pages and boards share one copy in the cache.
import { TLA } from '../board/tla.ts'

/** Two files per family: medium for text, bold for what stands out. */
const faces = [
  { family: 'Kringbord Sans', file: 'IBMPlexSans-Medium', weight: '400 500' },
  { family: 'Kringbord Sans', file: 'IBMPlexSans-Bold', weight: '600 700' },
  { family: 'Kringbord Serif', file: 'IBMPlexSerif-Medium', weight: '400 500' },
  { family: 'Kringbord Serif', file: 'IBMPlexSerif-Bold', weight: '600 700' },
]

/** Makes the families known to the page; each file is fetched when text first needs it. */
export function addFonts(fonts: FontFaceSet): void {
  for (const { family, file, weight } of faces) {
    fonts.add(new FontFace(family, `url("${TLA}/fonts/${file}.woff2") format("woff2")`, { weight, display: 'swap' }))
  }
}
