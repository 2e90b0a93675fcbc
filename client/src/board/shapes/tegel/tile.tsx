// The painted tile without its text: glaze, border and motif, in a field of 600 × 600.
import { type TegelMotif, tegelMotifs } from '@kringbord/shared/tegel-motifs'
import type { ReactNode } from 'react'
import { paintBorder, paintFoot } from './border.ts'
import { type Painting, paintTile } from './canvas.ts'
import { motifs } from './motifs.ts'

/** Side of a tile in its own units. */
export const TILE = 600

/** The blues, from the palest wash to the darkest line; text is set in `blue.text`. */
export const blue = { wash: '#cddaf0', pale: '#9db8e3', mid: '#4f77c2', dark: '#1c3f96', text: '#16347f' } as const
const glaze = { base: '#f8f8f2', edge: '#e3e6e2', shade: '#cfd5d6' }

/** Draws the tile with `motif`; `signed` leaves room for a name at the foot. */
export function Tile({ motif, signed }: { motif: TegelMotif; signed: boolean }): ReactNode {
  const { wash, pale, mid, dark } = paintings.of(motif, signed)
  return (
    <>
      <rect x={2} y={4} width={TILE - 1} height={TILE + 1} rx={9} fill="#1d2433" opacity={0.14} />
      <rect width={TILE} height={TILE} rx={7} fill={glaze.shade} />
      <rect x={1.5} y={1} width={TILE - 3.5} height={TILE - 3.5} rx={6} fill={glaze.edge} />
      <rect x={4} y={3.5} width={TILE - 8} height={TILE - 8.5} rx={5} fill={glaze.base} />
      <path
        d="M9 14C60 8 190 6 330 8C300 14 150 16 60 26C34 30 18 44 12 74C8 54 7 30 9 14Z"
        fill="#ffffff"
        opacity={0.85}
      />
      <path d={wash} fill={blue.wash} opacity={0.8} />
      <path d={pale} fill={blue.pale} opacity={0.72} />
      <path d={mid} fill={blue.mid} opacity={0.86} />
      <path d={dark} fill={blue.dark} />
    </>
  )
}

/** Each motif is painted once, when it is first shown. */
const paintings = createPaintings()

function createPaintings() {
  const painted = new Map<string, Painting>()
  return {
    of(motif: TegelMotif, signed: boolean): Painting {
      const key = `${motif} ${signed}`
      const known = painted.get(key)
      if (known) return known
      const painting = paintTile(1640 + tegelMotifs.indexOf(motif) * 7, (canvas) => {
        paintBorder(canvas)
        motifs[motif](canvas)
        paintFoot(canvas, { signed })
      })
      painted.set(key, painting)
      return painting
    },
  }
}
