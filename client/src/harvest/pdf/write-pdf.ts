// A PDF from SVGs of the board: vector shapes, embedded fonts, text that can be selected and stands where it stood on
// the screen. The libraries are loaded when the first PDF is made.
import { flattenMissing, flattenPictures, flattenText } from './flatten.ts'
import { addFonts, hasGlyphs, type PrintFont } from './fonts.ts'
import type { Placement } from './paper.ts'

/** Sharpness of the few characters that become pictures: 400 to the inch, and no larger than a browser can draw. */
const PIXELS_PER_MM = 400 / 25.4
const MAX_SCALE = 60

/** One thing on one page. Pages are made in the order of `pageIndex`. */
export type PdfPart = { pageIndex: number; placement: Placement; svg: () => Promise<SVGSVGElement> }

export type PdfOptions = {
  title: string
  lang: string
  signal: AbortSignal
  /** Called with 0…1 as parts are finished. */
  onProgress: (share: number) => void
}

/**
 * The PDF of `parts`.
 * @throws DOMException `AbortError` when `signal` is aborted meanwhile
 */
export async function writePdf(parts: PdfPart[], options: PdfOptions): Promise<Blob> {
  const [{ jsPDF }] = await Promise.all([import('jspdf'), import('svg2pdf.js')])
  const first = parts[0]
  if (!first) throw new Error('a PDF needs at least one part')
  const pdf = new jsPDF({ unit: 'mm', compress: true, putOnlyUsedFonts: true, ...pageOf(first.placement) })
  pdf.setProperties({ title: options.title, creator: 'Kringbord' })
  pdf.setLanguage(options.lang === 'en' ? 'en' : 'nl')
  let page = first.pageIndex
  for (const [i, part] of parts.entries()) {
    options.signal.throwIfAborted()
    if (part.pageIndex !== page) {
      const { format, orientation } = pageOf(part.placement)
      pdf.addPage(format, orientation)
      page = part.pageIndex
    }
    await drawPart(pdf, part, options.signal)
    options.onProgress((i + 1) / parts.length)
    // Lets the page paint its progress and take a click on "cancel".
    await new Promise((resolve) => setTimeout(resolve))
  }
  options.signal.throwIfAborted()
  return pdf.output('blob')
}

async function drawPart(pdf: import('jspdf').jsPDF, part: PdfPart, signal: AbortSignal): Promise<void> {
  const host = hiddenHost()
  try {
    const svg = await part.svg()
    host.append(svg)
    const fonts: PrintFont[] = flattenText(svg, host)
    await flattenPictures(svg)
    await addFonts(pdf, fonts, signal)
    const { x, y, w: width, h: height } = part.placement
    const scale = Math.min(MAX_SCALE, (width / svg.viewBox.baseVal.width) * PIXELS_PER_MM)
    flattenMissing(svg, { scale, isDrawable: (text, font) => hasGlyphs(pdf, font, text) })
    await pdf.svg(svg, { x, y, width, height })
  } finally {
    host.remove()
  }
}

function pageOf({ page }: Placement): { format: [number, number]; orientation: 'portrait' | 'landscape' } {
  return { format: [page.w, page.h], orientation: page.w > page.h ? 'landscape' : 'portrait' }
}

/** A place outside the view with the editor's styles, where an SVG can be measured. */
function hiddenHost(): HTMLElement {
  const host = document.createElement('div')
  host.className = 'tl-container tl-theme__light'
  host.setAttribute('aria-hidden', 'true')
  host.style.cssText = 'position:fixed;left:-100000px;top:0;width:0;height:0;overflow:visible;contain:none'
  document.body.append(host)
  return host
}
