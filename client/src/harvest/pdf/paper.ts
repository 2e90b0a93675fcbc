// Paper sizes and how a part of the board is placed on them. Pure; millimetres.

/** ISO 216 sizes, portrait, width × height in mm. */
export const paperSizes = { A0: [841, 1189], A1: [594, 841], A3: [297, 420], A4: [210, 297] } as const
export type PaperSize = keyof typeof paperSizes
export const paperNames = Object.keys(paperSizes) as PaperSize[]

/** A page in mm, and the rectangle on it that the content fills. */
export type Placement = { page: { w: number; h: number }; x: number; y: number; w: number; h: number }

/** How far from the paper's own proportion something may be and still fill the whole page. */
const SAME_PROPORTION = 0.01
const MARGIN: Record<PaperSize, number> = { A0: 20, A1: 15, A3: 10, A4: 10 }

/**
 * Where `bounds` goes on paper of `size`: turned to the side that fits best, filling the page when the proportion is the
 * paper's own, otherwise centred within a margin.
 */
export function place(bounds: { w: number; h: number }, size: PaperSize): Placement {
  const [short, long] = paperSizes[size]
  const page = bounds.w > bounds.h ? { w: long, h: short } : { w: short, h: long }
  const full = Math.abs(bounds.w / bounds.h / (page.w / page.h) - 1) < SAME_PROPORTION
  if (full) return { page, x: 0, y: 0, ...page }
  const margin = MARGIN[size]
  const scale = Math.min((page.w - 2 * margin) / bounds.w, (page.h - 2 * margin) / bounds.h)
  const w = bounds.w * scale
  const h = bounds.h * scale
  return { page, x: (page.w - w) / 2, y: (page.h - h) / 2, w, h }
}

/** Largest side of a printed tegel, and the page that holds two: A4 portrait with room to cut. */
const TEGEL_MM = 140

/** Places for tegels, two on an A4: [page index, placement]. */
export function placeTegels(count: number): { pageIndex: number; placement: Placement }[] {
  const [w, h] = paperSizes.A4
  const gap = (h - 2 * TEGEL_MM) / 3
  return Array.from({ length: count }, (_, i) => ({
    pageIndex: Math.floor(i / 2),
    placement: { page: { w, h }, x: (w - TEGEL_MM) / 2, y: gap + (i % 2) * (TEGEL_MM + gap), w: TEGEL_MM, h: TEGEL_MM },
  }))
}
