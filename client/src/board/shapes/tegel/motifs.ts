// The six pictures over the text of a tile.
import type { TegelMotif } from '@kringbord/shared/tegel-motifs'
import type { Canvas } from './canvas.ts'
import { krul } from './krul.ts'
import { molen } from './molen.ts'
import { schip } from './schip.ts'
import { ster } from './ster.ts'
import { tulp } from './tulp.ts'
import { vis } from './vis.ts'

/** Paints a motif on the tile. */
export const motifs: Readonly<Record<TegelMotif, (canvas: Canvas) => void>> = { krul, tulp, molen, vis, ster, schip }
