// What a vote must be when it comes from a person or from the store.
import {
  MAX_BUDGET,
  MAX_PROPOSAL_LENGTH,
  MAX_QUESTION_LENGTH,
  MAX_REASON_LENGTH,
  MAX_VOTE_ITEMS,
  type VoteResult,
  voteKinds,
  voteLooks,
} from './votes.ts'
import { z } from './zod.ts'

const choice = z.enum(['dot', 'agree', 'doubt', 'disagree', 'consent', 'concern', 'objection'])
const count = z.number().int()
const zones = z.array(z.string().max(100)).max(500)

/** `POST /api/boards/:id/votes` (facilitator): begins a round on what lies in `zones` now, or on `proposal`. */
export const startVoteBody = z.object({
  kind: z.enum(voteKinds),
  look: z.enum(voteLooks).default('dot'),
  question: z.string().trim().max(MAX_QUESTION_LENGTH).default(''),
  /** Dots per person. */
  budget: count.min(1).max(MAX_BUDGET).default(3),
  cumulative: z.boolean().default(true),
  anonymous: z.boolean().default(true),
  /** Empty is the whole board. */
  zones: zones.default([]),
  /** What a consent round is about. */
  proposal: z.string().trim().max(MAX_PROPOSAL_LENGTH).default(''),
  step: z.string().max(60).default(''),
})
export type StartVoteBody = z.input<typeof startVoteBody>
export type StartVote = z.output<typeof startVoteBody>

export const ballotEntry = z.object({
  item: z.string().max(200),
  choice,
  count: count.min(1).max(MAX_BUDGET).default(1),
  reason: z.string().trim().max(MAX_REASON_LENGTH).default(''),
})

/** `PUT /api/boards/:id/votes/:vote/ballot`: one's whole ballot, in the place of what was there. */
export const ballotBody = z.object({ ballot: z.array(ballotEntry).max(MAX_VOTE_ITEMS) })

/** `PATCH /api/boards/:id/votes/:vote` (facilitator): closed stays closed. */
export const patchVoteBody = z.object({ state: z.literal('closed').optional(), published: z.boolean().optional() })
export type PatchVoteBody = z.input<typeof patchVoteBody>

export const voteItem = z.object({
  id: z.string(),
  kind: z.enum(['note', 'tegel', 'statement', 'proposal']),
  text: z.string(),
  zone: z.string(),
})

/** How a round came out, as it is stored and sent. */
export const voteResult: z.ZodType<VoteResult> = z.object({
  voters: z.number(),
  tooFew: z.boolean(),
  lines: z.array(
    z.object({
      item: z.string(),
      counts: z.partialRecord(choice, z.number()),
      bridge: z.object({ product: z.number(), least: z.number() }).nullable(),
    }),
  ),
  reasons: z.array(z.object({ choice, text: z.string(), by: z.string() })),
  voices: z.array(z.object({ item: z.string(), choice, count: z.number(), by: z.string() })),
})

/** A round without its items, its ballots and its result. */
export const voteFacts = z.object({
  id: z.string(),
  kind: z.enum(voteKinds),
  look: z.enum(voteLooks),
  question: z.string(),
  budget: z.number(),
  cumulative: z.boolean(),
  anonymous: z.boolean(),
  step: z.string(),
  state: z.enum(['open', 'closed']),
  published: z.boolean(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
})

const turnout = { voted: z.number(), people: z.number() }

/** `GET /api/boards/:id/votes` (token): all rounds, the newest first. */
export const voteList = z.object({ votes: z.array(voteFacts.extend({ ...turnout, items: z.number() })) })

/** `GET /api/boards/:id/votes/:vote` (token) */
export const voteView = voteFacts.extend({
  ...turnout,
  items: z.array(voteItem),
  mine: z.array(ballotEntry),
  result: voteResult.nullable(),
})
