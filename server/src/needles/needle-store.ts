// Needles and their rounds as entries beside the document: `needle` one of each person per step, `compass` one per step.
import { compassShown, type NeedleValue, needle } from '@kringbord/shared/needles'
import { z } from 'zod'
import type { Store } from '../store/store.ts'

const needleRow = z.object({
  step: z.string(),
  participant: z.string(),
  round: z.number(),
  /** The most closed anonymity that the step ever promised while it was there. */
  sign: z.enum(['name', 'organisation', 'anonymous']),
  needle,
})
export type NeedleRow = z.infer<typeof needleRow>

/** Where a step is: the round that needles belong to, whether that one was shown, and what was shown last. */
const roundRow = z.object({
  step: z.string(),
  round: z.number(),
  shown: z.boolean(),
  last: z
    .object({ round: z.number(), at: z.string(), shape: z.string(), names: z.array(z.string()), result: compassShown })
    .nullable(),
})
export type RoundRow = z.infer<typeof roundRow>

type Entries = Pick<Store, 'entries' | 'putEntry' | 'removeEntries'>

export function createNeedleStore(store: Entries) {
  const idOf = ({ step, participant }: Pick<NeedleRow, 'step' | 'participant'>) => `${step} ${participant}`
  return {
    needles: async (boardId: string): Promise<NeedleRow[]> =>
      (await store.entries(boardId, 'needle')).map(({ value }) => needleRow.parse(value)),
    rounds: async (boardId: string): Promise<RoundRow[]> =>
      (await store.entries(boardId, 'compass')).map(({ value }) => roundRow.parse(value)),
    putNeedle: (boardId: string, row: NeedleRow) => store.putEntry(boardId, 'needle', { id: idOf(row), value: row }),
    putRound: (boardId: string, row: RoundRow) => store.putEntry(boardId, 'compass', { id: row.step, value: row }),
    removeNeedles: (boardId: string, rows: readonly Pick<NeedleRow, 'step' | 'participant'>[]) =>
      store.removeEntries(boardId, 'needle', rows.map(idOf)),
  }
}

/** The needle as it is kept: nothing finer than what is shown. */
export function keptNeedle(value: NeedleValue): NeedleValue {
  if ('values' in value) return { values: value.values }
  return { angle: Math.round(value.angle) % 360, strength: Math.round(value.strength * 100) / 100 }
}
