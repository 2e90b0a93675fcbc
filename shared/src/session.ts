// A session: the steps of a working form. A step says what everyone does now; the form's data holds them, a panel shows
// them. Steering them together comes with the session document.
import { voteKinds } from './votes.ts'

/** With whom a step is done. */
export const groupings = ['alone', 'pair', 'four', 'team', 'table', 'stakeholder', 'plenary'] as const
export type Grouping = (typeof groupings)[number]

/** What a step can ask of everyone besides notes: a needle on its compass, or a vote of one kind; '' nothing in particular. */
export const askings = ['', 'needle', ...voteKinds] as const
export type Asking = (typeof askings)[number]

/** Who reads what people write in a step before it is shown: everyone, nobody else, or those at the writer's table. */
export const visibilities = ['open', 'hidden-until-shown', 'own-table'] as const
export type Visibility = (typeof visibilities)[number]

/** What participants may do in a step. */
export type StepRight = 'note' | 'moveOwn' | 'moveAll' | 'vote' | 'draw' | 'tegel'

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
  /** Who reads what people write before it is shown: everyone, nobody else, or those at their table. */
  visibility: Visibility
  anonymity: 'name' | 'organisation' | 'anonymous'
  /** Without `fill`, text boxes of the form are open to who may write notes or tegels or move their own work. */
  rights: Record<StepRight, boolean> & { fill?: boolean }
  /** A needle can be set while this says so; a vote is begun by the facilitator and needs `rights.vote` too. */
  asks: Asking
  /** Most notes and votes per person; 0 is no limit. */
  budget: { notes: number; votes: number }
  /** Zones whose notes are the harvest of this step. */
  harvest: string[]
  /** Done before the session: `minutes` does not count towards it. */
  beforehand: boolean
  /** For the facilitator: what I say, what I watch for, the pitfall. */
  script: string
}
