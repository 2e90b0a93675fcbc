// The largest type size at which a text fits its box. Measures with the editor's own measuring element.
import { type Editor, renderHtmlFromRichTextForMeasurement, type TLRichText } from 'tldraw'

export type TextBox = {
  width: number
  height: number
  /** CSS font-family. */
  family: string
  weight: string
  leading: number
  align: 'left' | 'center'
}

/** Where no size of the scale fits, each next try is this share of the one before. */
const SHRINK = 0.86
const SMALLEST = 2

/**
 * The first of `sizes` (largest first) at which `richText` fits in `box`, or a smaller one when none does, so that text is
 * never cut off. Also checks the width, because a long word may not break.
 */
export function fitText(editor: Editor, richText: TLRichText, sizes: readonly number[], box: TextBox): number {
  const html = renderHtmlFromRichTextForMeasurement(editor, richText)
  // A hair less than the box: measuring rounds, and a word that is a fraction too wide breaks.
  const width = box.width - 2
  const fits = (fontSize: number): boolean => {
    const size = editor.textMeasure.measureHtml(html, {
      fontFamily: box.family,
      fontStyle: 'normal',
      fontWeight: box.weight,
      fontSize,
      lineHeight: box.leading,
      maxWidth: width,
      padding: '0px',
      measureScrollWidth: true,
      disableOverflowWrapBreaking: true,
      otherStyles: { width: `${width}px`, 'text-align': box.align },
    })
    return size.h <= box.height + 0.5 && size.scrollWidth <= width
  }
  const found = sizes.find(fits)
  if (found !== undefined) return found
  let size = sizes.at(-1) ?? SMALLEST
  while (size > SMALLEST && !fits(size)) size *= SHRINK
  return size
}
