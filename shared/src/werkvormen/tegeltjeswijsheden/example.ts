// The filled tile wall: what people of a learning network would have written at the end of a day.
import type { FormContext } from '../../form.ts'
import { tegel } from '../../layout.ts'
import type { PlainRecord } from '../../records.ts'
import { motifOf } from './motif.ts'
import type { Places } from './places.ts'

/** Tiles on the wall and on the shelf; texts `vb.1`, `vb.1.by` … The last one is the tile that touched too. */
const ON_WALL = 12
const ON_SHELF = 3

export function example({ t }: Pick<FormContext<unknown>, 't'>, { wall, top, touched }: Places): PlainRecord[] {
  const written = [
    ...wall.slots.slice(0, ON_WALL).map((slot, i) => ({ slot, number: i + 1 })),
    ...top.slots.slice(0, ON_SHELF).map((slot, i) => ({ slot, number: ON_WALL + i + 1 })),
    ...touched.slots.slice(0, 1).map((slot) => ({ slot, number: ON_WALL + ON_SHELF + 1 })),
  ]
  // A step of five through the six motifs: neighbours differ, beside and below.
  return written.map(({ slot, number }) =>
    tegel(`tegel.${number}`, slot, t(`vb.${number}`), { motif: motifOf(number * 5), by: t(`vb.${number}.by`) }),
  )
}
