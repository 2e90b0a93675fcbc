// The compasses that steps ask needles for. Reading a board costs; everyone asks at once when a step begins.
import { type Compass, compassOfStep } from '@kringbord/shared/compass-of-step'
import type { Step } from '@kringbord/shared/session'
import { storedRecords } from '../boards/stored-records.ts'
import type { Store } from '../store/store.ts'

/** Milliseconds that what was read still counts: directions are seldom renamed while needles are set. */
const KEPT = 5_000

export type Compasses = (boardId: string, step: Pick<Step, 'id' | 'zones'>) => Promise<Compass | null>

/** `now` in milliseconds. */
export function createCompasses(store: Pick<Store, 'document'>, now: () => number): Compasses {
  const known = new Map<string, { until: number; compass: Promise<Compass | null> }>()
  const read = async (boardId: string, zones: readonly string[]) =>
    compassOfStep((await storedRecords(store, boardId)).records, zones)
  return (boardId, { id, zones }) => {
    const time = now()
    for (const [key, { until }] of known) if (until <= time) known.delete(key)
    const key = JSON.stringify([boardId, id, zones])
    const kept = known.get(key)
    if (kept) return kept.compass
    const compass = read(boardId, zones)
    known.set(key, { until: time + KEPT, compass })
    // What could not be read is read again.
    compass.catch(() => known.delete(key))
    return compass
  }
}
