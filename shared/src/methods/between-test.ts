// Whether organisations differ more than chance would make them.
import { type Arrow, resultant } from './circular.ts'
import { grouped } from './grouped.ts'
import { createDraw } from './seeded.ts'

/** Fewer needles than this say nothing about organisations. */
export const NEEDLES_TO_TEST = 12

/** Divisions drawn by lot; with these the smallest possible p is 0.001. */
const DRAWS = 999

export type OwnedArrow = Arrow & { organisation: string }

/** `p` is the part of the divisions by lot in which organisations agree within themselves at least as much. */
export type BetweenTest = { kind: 'too-few' } | { kind: 'one-organisation' } | { kind: 'tested'; p: number }

/**
 * Permutation test: needles change owners by lot, while every organisation keeps its number of needles. The needles as they
 * are count as one of the divisions (B. Phipson & G. K. Smyth, Stat. Appl. Genet. Mol. Biol. 9 (2010) article 39).
 */
export function testBetween(arrows: readonly OwnedArrow[], seed: number): BetweenTest {
  if (arrows.length < NEEDLES_TO_TEST) return { kind: 'too-few' }
  if (new Set(arrows.map(({ organisation }) => organisation)).size < 2) return { kind: 'one-organisation' }
  const draw = createDraw(seed)
  const seen = withinLength(arrows)
  let asMuch = 1
  for (let i = 0; i < DRAWS; i++) {
    const owners = draw.shuffle(arrows.map(({ organisation }) => organisation))
    const drawn = arrows.map((arrow, at) => ({ ...arrow, organisation: owners[at] ?? '' }))
    if (withinLength(drawn) >= seen - 1e-12) asMuch++
  }
  return { kind: 'tested', p: asMuch / (DRAWS + 1) }
}

/** Mean of the resultant lengths of the organisations, weighted by their needles: 0–1. */
export function withinLength(arrows: readonly OwnedArrow[]): number {
  let [pulled, weight] = [0, 0]
  for (const own of grouped(arrows, ({ organisation }) => organisation).values()) {
    const found = resultant(own)
    pulled += found.length * found.weight
    weight += found.weight
  }
  return weight === 0 ? 0 : pulled / weight
}
