// How the card below a compass is divided: sentences, figures, and the signs of the organisations. In units of a card that
// is `CARD_WIDTH` wide; nothing is measured, because the card is drawn alike in a browser, a picture and a PDF.
import type { CompassShown } from '@kringbord/shared/compass-shown'
import type { Box } from '@kringbord/shared/layout'
import { CARD_WIDTH } from './kompas-layout.ts'

/** Width of an average letter of IBM Plex Sans, and of its bold, as a share of its size. */
const LETTER = 0.53

export const PAD = 48
const GAP = 56
const HEAD = 30
/** Height of the lines that say how to read the picture. */
const NOTE = 76

export type CardLayout = {
  sentences: Box & { size: number }
  howToRead: Box & { size: number }
  /** null for a radar: its axes say it. */
  figures: Box | null
  /** One row each: the organisations, and those without one. */
  rows: (Box & { nameSize: number; saidSize: number; stacked: boolean })[]
}

/** @param h height of the card, in units of `CARD_WIDTH` */
export function cardLayout(shown: CompassShown, h: number): CardLayout {
  const inner = h - PAD - HEAD
  const figures = shown.kind === 'rose'
  const left = figures ? 660 : 1180
  const middle = figures ? 560 : 0
  const words = { x: PAD, y: PAD, w: left, h: inner - NOTE }
  const at = PAD + left + GAP + (figures ? middle + GAP : 0)
  return {
    sentences: { ...words, size: sentenceSize(shown.sentences, left, words.h) },
    howToRead: { x: PAD, y: PAD + words.h, w: left, h: NOTE, size: 20 },
    figures: figures ? { x: PAD + left + GAP, y: PAD, w: middle, h: inner } : null,
    rows: rowsIn({ x: at, y: PAD, w: CARD_WIDTH - PAD - at, h: inner }, linesOf(shown)),
  }
}

/** What stands in the rows. */
export function linesOf({ groups, rest }: CompassShown): { name: string; said: string }[] {
  return [...groups, ...(rest ? [{ name: rest, said: '' }] : [])]
}

/** The largest size at which the sentences fit. */
function sentenceSize(sentences: readonly string[], w: number, h: number): number {
  for (let size = 44; size > 22; size -= 2) {
    const perLine = Math.floor(w / (size * LETTER))
    const lines = sentences.reduce((sum, sentence) => sum + Math.ceil((sentence.length + 6) / perLine), 0)
    if (lines * size * 1.25 + (sentences.length - 1) * size * 0.45 <= h) return size
  }
  return 22
}

function rowsIn(box: Box, lines: readonly { name: string; said: string }[]): CardLayout['rows'] {
  const columns = lines.length > 7 ? 2 : 1
  const perColumn = Math.ceil(lines.length / columns)
  const pitch = Math.min(76, box.h / Math.max(1, perColumn))
  const w = (box.w - (columns - 1) * 24) / columns
  const stacked = pitch >= 60
  return lines.map(({ name, said }, i) => {
    const text = w - 60
    const nameSize = Math.min(stacked ? 30 : 26, pitch * 0.62, text / (name.length * LETTER * 1.06))
    return {
      x: box.x + Math.floor(i / perColumn) * (w + 24),
      y: box.y + (i % perColumn) * pitch,
      w,
      h: pitch,
      nameSize,
      saidSize: Math.min(24, text / Math.max(1, said.length * LETTER)),
      stacked,
    }
  })
}
