// The agenda in words: on schedule, ahead, behind, or too much for the time that is left. Pure.
import type { Agenda } from '@kringbord/shared/agenda'

const MINUTE = 60_000

export type Pace =
  | { kind: 'on-time' }
  | { kind: 'ahead'; minutes: number }
  | { kind: 'behind'; minutes: number }
  /** Even the shortest steps end this many minutes late; leaving `skip` out saves `saves` minutes. */
  | { kind: 'late'; minutes: number; skip: string | null; saves: number }

/** How the session stands at `now`, against its steps as they were planned. */
export function paceOf(agenda: Agenda, now: number): Pace {
  const late = Math.ceil((agenda.end - agenda.plannedEnd) / MINUTE)
  if (agenda.colour === 'red') {
    const skip = agenda.steps.find((step) => step.id === agenda.leaveOut)
    return {
      kind: 'late',
      minutes: Math.max(1, late),
      skip: skip?.title ?? null,
      saves: Math.round(skip?.minutes ?? 0),
    }
  }
  const minutes = Math.round(minutesBehind(agenda, now))
  if (minutes === 0) return { kind: 'on-time' }
  return minutes < 0 ? { kind: 'ahead', minutes: -minutes } : { kind: 'behind', minutes }
}

/** What is needed without shrinking, less what there is. `behind` is that as a part of what is needed. */
function minutesBehind({ behind, end, plannedEnd }: Agenda, now: number): number {
  const available = (plannedEnd - now) / MINUTE
  if (available <= 0 || behind >= 1) return (end - plannedEnd) / MINUTE
  return (available * behind) / (1 - behind)
}
