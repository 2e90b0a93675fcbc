// Who did something in the step that is on. Counted in memory and kept as an entry beside the document, so that a room that
// was closed, or a server that starts again, still knows. Ids alone; only numbers of it are ever told (contributions.ts).
import { z } from 'zod'
import { createAlarm } from '../rooms/alarm.ts'
import type { Store } from '../store/store.ts'

export type TookPart = {
  add(participant: string): void
  /** Everyone is in this step now (null: in none): nobody took part in it yet. */
  setStep(step: string | null): void
  all(): readonly string[]
  /** Keeps what was not kept yet, and stops. */
  close(): Promise<void>
}

const KIND = 'took-part'
/** A little at a time: what is lost when the server is killed is a number that is a little too low. */
const KEEP_AFTER = 2_000

const kept = z.object({ step: z.string().nullable(), participants: z.array(z.string()) })

type Kept = Pick<Store, 'entries' | 'putEntry'>

/** Who took part in `step`, as the store has it. */
export async function loadTookPart(store: Kept, boardId: string, step: string | null): Promise<readonly string[]> {
  const [entry] = await store.entries(boardId, KIND)
  const known = kept.safeParse(entry?.value)
  return known.success && known.data.step === step ? known.data.participants : []
}

type Surroundings = { boardId: string; store: Kept; onError(error: unknown): void }
type Begun = { step: string | null; participants: readonly string[] }

export function createTookPart({ boardId, store, onError }: Surroundings, begun: Begun): TookPart {
  let { step } = begun
  let people = new Set(begun.participants)
  let isNews = false

  async function keep(): Promise<void> {
    if (!isNews) return
    isNews = false
    try {
      await store.putEntry(boardId, KIND, { id: 'now', value: { step, participants: [...people] } })
    } catch (error) {
      // It stays in memory, and is kept with the next who takes part.
      isNews = true
      onError(error)
    }
  }
  const alarm = createAlarm(() => void keep(), onError)
  const changed = () => {
    isNews = true
    alarm.set(KEEP_AFTER)
  }
  return {
    add(participant) {
      if (people.has(participant)) return
      people.add(participant)
      changed()
    },
    setStep(next) {
      if (next === step) return
      step = next
      people = new Set()
      changed()
    },
    all: () => [...people],
    close() {
      alarm.stop()
      return keep()
    },
  }
}
