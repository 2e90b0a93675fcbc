// What may be sent of what is going on in a room, as the server parses it.
import { emojis, type LiveCommand } from './live.ts'
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
