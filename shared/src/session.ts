// A session: the steps of a working form. A step says what everyone does now; the form's data holds them, a panel shows
// them. Steering them together comes with the session document.

/** With whom a step is done. */
export const groupings = ['alone', 'pair', 'four', 'team', 'table', 'stakeholder', 'plenary'] as const
export type Grouping = (typeof groupings)[number]

export type Step = {
  /** Stable within the form: `poster`, `rondgang`. */
  id: string
  /** At most 60 characters. */
  title: string
  /** What to do, B1, at most 40 words. */
  instruction: string
  /** Planned length and the least it can shrink to, in minutes. */
  minutes: number
  minimumMinutes: number
  grouping: Grouping
  /** Zones in view, the first one is where people are brought; empty is the whole board. */
  zones: string[]
  /** Whether what people write stays hidden until it is shown. */
  visibility: 'open' | 'hidden-until-shown' | 'own-table'
  anonymity: 'name' | 'organisation' | 'anonymous'
  rights: { note: boolean; moveOwn: boolean; moveAll: boolean; vote: boolean; draw: boolean; tegel: boolean }
  /** Most notes and votes per person; 0 is no limit. */
  budget: { notes: number; votes: number }
  /** Zones whose notes are the harvest of this step. */
  harvest: string[]
  /** Done before the session: `minutes` does not count towards it. */
  beforehand: boolean
  /** For the facilitator: what I say, what I watch for, the pitfall. */
  script: string
}
