// How often each participant's changes were refused lately. A refusal costs a rebuild of the document, so someone who
// keeps at it has to wait.
import type { RoomLimits } from './limits.ts'

export type Refusals = {
  add(participant: string): void
  tooMany(participant: string): boolean
}

/** Counts within `limits.refusalWindow`. Forgets participants whose refusals are old. */
export function createRefusals(limits: RoomLimits, now: () => number): Refusals {
  const times = new Map<string, number[]>()
  const recent = (participant: string) =>
    (times.get(participant) ?? []).filter((time) => now() - time < limits.refusalWindow)
  return {
    add(participant) {
      for (const known of times.keys()) if (recent(known).length === 0) times.delete(known)
      times.set(participant, [...recent(participant), now()])
    },
    tooMany: (participant) => recent(participant).length >= limits.refusals,
  }
}
