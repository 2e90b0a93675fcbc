// What a step must be when it comes from a person or from the store, and a whole session as it is stored.
import { MAX_STEP_MINUTES, MAX_STEP_TEXT_LENGTH, MAX_STEP_TITLE_LENGTH, MAX_STEPS } from './limits.ts'
import { askings, groupings, type Step, visibilities } from './session.ts'
import { SessionError, type WrongStepField } from './session-error.ts'
import type { SessionState } from './session-state.ts'
import { z } from './zod.ts'

const id = z.string().min(1).max(60)
const zones = z.array(z.string().max(100)).max(500)
const minutes = z.number().min(0).max(MAX_STEP_MINUTES)
const limit = z.number().int().min(0).max(1_000)

const step: z.ZodType<Step> = z
  .object({
    id,
    title: z.string().trim().min(1).max(MAX_STEP_TITLE_LENGTH),
    instruction: z.string().trim().max(MAX_STEP_TEXT_LENGTH),
    minutes,
    minimumMinutes: minutes,
    grouping: z.enum(groupings),
    zones,
    visibility: z.enum(visibilities),
    anonymity: z.enum(['name', 'organisation', 'anonymous']),
    rights: z.object({
      note: z.boolean(),
      moveOwn: z.boolean(),
      moveAll: z.boolean(),
      vote: z.boolean(),
      draw: z.boolean(),
      tegel: z.boolean(),
      fill: z.boolean().optional(),
    }),
    // Sessions of before this was asked have none.
    asks: z.enum(askings).default(''),
    budget: z.object({ notes: limit, votes: limit }),
    harvest: zones,
    beforehand: z.boolean(),
    script: z.string().max(MAX_STEP_TEXT_LENGTH),
  })
  .refine((one) => one.minimumMinutes <= one.minutes, { path: ['minimumMinutes'], params: { reason: 'out-of-range' } })

/** Steps as people sent them. @throws SessionError 'bad-steps' with the wrong fields, by path from `steps` on */
export function parseSteps(value: readonly unknown[]): Step[] {
  if (value.length === 0 || value.length > MAX_STEPS)
    throw badSteps([{ path: 'steps', reason: value.length === 0 ? 'too-few' : 'too-many' }])
  const parsed = z.array(step).safeParse(value)
  if (!parsed.success)
    throw badSteps(parsed.error.issues.map((issue) => ({ path: pathOf(issue.path), reason: reasonOf(issue) })))
  const ids = parsed.data.map((one) => one.id)
  const twice = ids.findIndex((one, i) => ids.indexOf(one) < i)
  if (twice >= 0) throw badSteps([{ path: `steps.${twice}.id`, reason: 'duplicate' }])
  return parsed.data
}

function badSteps(fields: readonly WrongStepField[]): SessionError {
  return new SessionError('bad-steps', 'these steps are not right', fields)
}

const pathOf = (path: readonly PropertyKey[]) => ['steps', ...path.map(String)].join('.')

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'too-long' : 'out-of-range'
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'required' : 'out-of-range'
  if (issue.code === 'invalid_type') return issue.message.includes('undefined') ? 'required' : 'wrong-type'
  return issue.code === 'custom' ? 'out-of-range' : 'wrong-type'
}

const time = z.number().nullable()
const view = z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() })
/** A whole session. */
export const sessionState: z.ZodType<SessionState> = z.object({
  version: z.number(),
  steps: z.array(step),
  current: z.string().nullable(),
  startedAt: time,
  stepStartedAt: time,
  used: z.record(z.string(), z.number()),
  previous: z.string().nullable(),
  clock: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('running'), endsAt: z.number() }),
      z.object({ kind: z.literal('paused'), left: z.number() }),
    ])
    .nullable(),
  call: z
    .object({
      id: z.number(),
      view,
      hold: z.boolean(),
      by: z.string(),
      to: z.array(z.string()).optional(),
    })
    .nullable(),
  // Sessions that were stored before there were spotlights have none.
  spotlight: z
    .object({
      id: z.number(),
      view,
      shape: z.string().optional(),
      title: z.string().optional(),
      follow: z.boolean(),
      endsAt: time,
      by: z.string(),
    })
    .nullable()
    .default(null),
})

/** A session as it was stored or sent. @throws when it is not one */
export function parseSessionState(value: unknown): SessionState {
  return sessionState.parse(value)
}
