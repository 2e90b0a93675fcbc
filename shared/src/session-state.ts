// Where a session is: which step, since when, how long still, and what the facilitator asks for attention. Written by the
// server alone, on commands of a facilitator; everyone on the board gets the whole state whenever it changes. Pure: state
// and command in, state out. Times are the server's clock, ms since 1970. What a command must be is in
// session-command-schema.ts, so that light pages carry no schema library.

import type { Step } from './session.ts'

export type { SessionCommand } from './session-command-schema.ts'

/** How long a clock still runs (`endsAt`), or has left while it stands still (`left`). */
export type Clock = { kind: 'running'; endsAt: number } | { kind: 'paused'; left: number }

/** A part of the board, in board units. */
export type View = { x: number; y: number; w: number; h: number }

/**
 * What a facilitator asks everyone to look at; with `hold` nobody leaves that view until it is let go of. With `to` it is
 * for these participants only (ids); the others go on with what they do.
 */
export type Call = { id: number; view: View; hold: boolean; by: string; to?: string[] }

/**
 * The part of the board that the room looks at: large on the wall screen, by name on phones, and with `follow` boards go
 * along as well.
 */
export type Spotlight = {
  /** Another one for each part, and for the same part again. */
  id: number
  view: View
  /** Id of the shape it is about, such as a tegel or a poster; a selection has none. */
  shape?: string
  /** What it is called, or says. */
  title?: string
  follow: boolean
  /** When its own time is over, such as that of a pitch, ms by the server's clock; null without. */
  endsAt: number | null
  by: string
}

export type SessionState = {
  /** Raised with every change. */
  version: number
  /** The board's own steps, in order: the form's at first. */
  steps: Step[]
  /** Id of the step that everyone is in, or null: not started or ended, and everyone works freely. */
  current: string | null
  /** When the session began, with the first step that is not done beforehand, and when the current step did. */
  startedAt: number | null
  stepStartedAt: number | null
  /** Milliseconds spent in each step before now, by step id; those in the current one since `stepStartedAt` come on top. */
  used: Readonly<Record<string, number>>
  /** The step before the current one, whose rights still count for `STEP_GRACE_MS`: what was on its way is not refused. */
  previous: string | null
  clock: Clock | null
  call: Call | null
  spotlight: Spotlight | null
}

/** How long after a change of step the rights of the step before still count. */
export const STEP_GRACE_MS = 3000

/** A tegel says at most 90 characters; a frame may be called a little more. */
export const MAX_SPOTLIGHT_TITLE = 120
