// Where a session is: which step, since when, how long still, and what the facilitator asks for attention. Written by the
// server alone, on commands of a facilitator; everyone on the board gets the whole state whenever it changes. Pure: state
// and command in, state out. Times are the server's clock, ms since 1970.

import type { Step } from './session.ts'
import { z } from './zod.ts'

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

const view = z.object({ x: z.number(), y: z.number(), w: z.number().positive(), h: z.number().positive() })

/** `POST /api/boards/:id/session` (facilitator). */
export const sessionCommand = z.discriminatedUnion('kind', [
  /** Goes to a step, forwards, backwards or by a jump; sets and starts its clock. */
  z.object({ kind: z.literal('go'), step: z.string() }),
  /** Ends the session: everyone works freely. */
  z.object({ kind: z.literal('end') }),
  z.object({ kind: z.literal('pause') }),
  z.object({ kind: z.literal('resume') }),
  /** More or less time, in ms; never below zero. Starts a clock of its own where there is none. */
  z.object({ kind: z.literal('add'), ms: z.number().int().min(-3_600_000).max(3_600_000) }),
  /** Brings everyone, or only the participants in `to`, to a view, and keeps them there with `hold`. */
  z.object({
    kind: z.literal('call'),
    view,
    hold: z.boolean(),
    to: z.array(z.string().max(60)).min(1).max(500).optional(),
  }),
  z.object({ kind: z.literal('release') }),
  /** Puts a part of the board in the spotlight, with a time of its own or not; `view: null` puts it out. */
  z.object({
    kind: z.literal('spotlight'),
    view: view.nullable(),
    shape: z.string().max(100).optional(),
    title: z.string().trim().max(MAX_SPOTLIGHT_TITLE).optional(),
    follow: z.boolean().default(false),
    seconds: z.number().int().min(5).max(3_600).optional(),
  }),
  /** The steps anew: edited, added, removed, in another order. Parsed by `parseSteps`. */
  z.object({ kind: z.literal('steps'), steps: z.array(z.unknown()).min(1).max(40) }),
])
export type SessionCommand = z.input<typeof sessionCommand>
