// What a command to a session must be when it comes from a person.
import { MAX_SPOTLIGHT_TITLE } from './session-state.ts'
import { z } from './zod.ts'

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
