// The HTTP API about people and ways in: who there is, roles given and taken, removal, the waiting room, and links that are renewed.
import { roles } from './access.ts'
import { boardFacts, person } from './api.ts'
import { z } from './zod.ts'

/** `GET /api/boards/:id/people` (token): everyone who ever joined, without tokens. Who was removed only facilitators see. */
export const people = z.object({
  people: z.array(
    person.extend({
      participant: z.string(),
      boardRole: z.enum(roles),
      color: z.string(),
      joinedAt: z.string(),
      removed: z.boolean().optional(),
    }),
  ),
})
export type People = z.infer<typeof people>

/** `GET /api/boards/:id/share` (token): what the share panel shows; view and join links for everyone who may write. */
export const share = z.object({ joinUrl: z.string(), viewUrl: z.string(), code: z.string() })
export type Share = z.infer<typeof share>

/** `GET /api/code/:code` */
export const codeAnswer = z.object({ board: z.string(), joinUrl: z.string() })
export type CodeAnswer = z.infer<typeof codeAnswer>

/** Roles that a facilitator gives; a viewer comes with a link of their own and stays one. */
export const givenRoles = ['facilitator', 'participant', 'observer'] as const
export type GivenRole = (typeof givenRoles)[number]

/** `PATCH /api/boards/:id/people/:participant` (facilitator): a role, or out (and in again). */
export const patchPersonBody = z.object({
  role: z.enum(givenRoles).optional(),
  removed: z.boolean().optional(),
  /** With `removed`: whether what they made goes with them. */
  work: z.enum(['keep', 'remove']).default('keep'),
})
export type PatchPersonBody = z.input<typeof patchPersonBody>

/** `taken`: how many things of theirs went from the board; `arrangement` is their line in the trail, to put them back by. */
export const patchedPerson = z.object({ taken: z.number().int(), arrangement: z.string().nullable() })
export type PatchedPerson = z.infer<typeof patchedPerson>

/** `POST /api/boards/:id/hand-over` (facilitator): someone else facilitates, and who asks it takes part. */
export const handOverBody = z.object({ to: z.string().max(100) })

/** `POST /api/boards/:id/key`: what a key is good for, before anyone types a name. */
export const keyBody = z.object({ key: z.string().max(200) })
export const keyAnswer = z.object({ role: z.enum(roles) })
export type KeyAnswer = z.infer<typeof keyAnswer>

/**
 * `GET /api/boards/:id/seat` (token): the place that a token gives now. Who waits is told how many came before them.
 * Refused with `removed`, `refused` (by the waiting room) or `unauthorized`.
 */
export const seatAnswer = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('in'),
    participant: z.string(),
    role: z.enum(roles),
    color: z.string(),
    board: boardFacts,
  }),
  z.object({ state: z.literal('waiting'), participant: z.string(), ahead: z.number().int(), board: boardFacts }),
])
export type SeatAnswer = z.infer<typeof seatAnswer>

/** `GET /api/boards/:id/waiting` (facilitator): who waits to be let in, the first first. */
export const waitingList = z.object({
  waiting: z.array(person.extend({ participant: z.string(), since: z.string() })),
})
export type WaitingList = z.infer<typeof waitingList>
export type WaitingPerson = WaitingList['waiting'][number]

/** `POST /api/boards/:id/waiting` (facilitator): lets in or refuses those named, or everyone who waits. */
export const answerWaitingBody = z.object({
  answer: z.enum(['let-in', 'refuse']),
  who: z.union([z.literal('all'), z.array(z.string().max(100)).min(1).max(500)]),
})
export type AnswerWaitingBody = z.input<typeof answerWaitingBody>

/** `POST /api/boards/:id/links` (facilitator): a new link in the place of an old one, which stops working at once. */
export const renewLinkBody = z.object({
  /** `join` renews the code with it. */
  link: z.enum(['join', 'view', 'facilitate']),
  /** Of `facilitate`: whether other facilitators stay, or are put out with the old link. */
  others: z.enum(['stay', 'leave']).default('stay'),
})
export type RenewLinkBody = z.input<typeof renewLinkBody>

/** The links now; the facilitator's is shown here alone, and only when it was renewed. */
export const renewedLinks = share.extend({
  facilitate: z.object({ url: z.string(), key: z.string() }).nullable(),
})
export type RenewedLinks = z.infer<typeof renewedLinks>
