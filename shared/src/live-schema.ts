// What may be sent of what is going on in a room, as the server parses it.
import { type ContributionCounts, emojis, type LiveCommand } from './live.ts'
import { z } from './zod.ts'

/** `POST /api/boards/:id/live` */
export const liveCommand = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hand'), up: z.boolean() }),
  z.object({ kind: z.literal('ready'), on: z.boolean() }),
  z.object({ kind: z.literal('help'), on: z.boolean() }),
  z.object({ kind: z.literal('react'), emoji: z.enum(emojis) }),
  z.object({
    kind: z.literal('lower'),
    participant: z.string().min(1).max(100),
    what: z.enum(['hand', 'help']).optional(),
  }),
  z.object({ kind: z.literal('clear'), what: z.enum(['hands', 'ready', 'help']).optional() }),
]) satisfies z.ZodType<LiveCommand>

/** How many are here, and how many of them took part: numbers only. */
const part = z.object({ here: z.number().int(), contributed: z.number().int() })

/** `GET /api/boards/:id/contributions` (facilitator): the current step, or free work when `step` is null. */
export const contributions = part.extend({
  step: z.string().nullable(),
  /** Where people sit at tables in this step. */
  byTable: z.array(part.extend({ table: z.string(), name: z.string() })).optional(),
}) satisfies z.ZodType<ContributionCounts>
