// What divisions must be when they come from a person or from the store.
import { groupings } from './session.ts'
import type { RoleHolders, TableRound, TablesView } from './tables.ts'
import { tableRoles, tableWays } from './tables.ts'
import type { TablesState } from './tables-state.ts'
import { z } from './zod.ts'

/** More tables than this nobody leads, and more people than this do not fit on a board. */
export const MOST_TABLES = 120
export const MOST_SEATED = 1_000

const id = z.string().max(100)
const grouping = z.enum(groupings)
const spread = z.number()

const certificate = z.object({
  maxDifference: z.object({ size: spread, domain: spread, organisation: spread, roleKind: spread, role: spread }),
  repeats: z.number(),
  leastRepeats: z.number(),
})

const clock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('running'), endsAt: z.number() }),
  z.object({ kind: z.literal('paused'), left: z.number() }),
])

const round: z.ZodType<TableRound> = z.object({
  id,
  grouping,
  from: id.nullable(),
  way: z.enum(tableWays),
  tables: z.array(z.object({ id, name: z.string(), of: z.string(), members: z.array(id) })),
  certificate: certificate.nullable(),
  walk: z
    .object({
      posters: z.array(id),
      rounds: z.number().int().positive(),
      hosts: z.array(z.array(id.nullable())),
      at: z.number().int().min(0),
      clock: clock.nullable(),
    })
    .nullable(),
})

const holders: z.ZodType<RoleHolders> = z.record(z.string(), z.partialRecord(z.enum(tableRoles), z.string()))
const place = z.object({ zone: id, title: z.string(), shape: id })
const turn = z.object({ step: id, round: id, holders })
const division = z.object({ rounds: z.array(round), turns: z.array(turn), past: z.array(z.array(z.array(id))) })

/** All that is kept of a board's tables. */
export const tablesState: z.ZodType<TablesState> = division.extend({
  version: z.number(),
  away: z.array(id),
  places: z.array(place),
  before: division.nullable(),
})

/** Answer of `GET /api/boards/:id/tables`. */
export const tablesView: z.ZodType<TablesView> = z.object({
  version: z.number(),
  rounds: z.array(round),
  steps: z.record(
    z.string(),
    z.object({ round: id, places: z.record(z.string(), z.array(z.string())), roles: holders }),
  ),
  places: z.array(place),
  away: z.array(id),
  here: z.array(id),
  undo: z.boolean(),
})

const wanted = {
  /** The step that it is for; steps after it with the same grouping have it too. */
  step: id,
  way: z.enum(tableWays),
  /** How many tables, or about how many people at each; one of them. Neither: as many as there are places. */
  count: z.number().int().min(1).max(MOST_TABLES).optional(),
  size: z.number().int().min(2).max(MOST_SEATED).optional(),
  /** Rounds of a rondgang. */
  rounds: z.number().int().min(1).max(40).default(4),
  /** Only those who are on the board now; the others get a place when they come. */
  here: z.boolean().default(false),
}

/** `POST /api/boards/:id/tables/preview` (facilitator): how a division would be. Changes nothing. */
export const previewBody = z.object(wanted)
export type PreviewBody = z.input<typeof previewBody>
export type WantedTables = Omit<z.output<typeof previewBody>, 'here'>

/** The division, and what is needed to make just that one: send it with `make`. */
export const previewAnswer = z.object({
  round,
  places: z.record(z.string(), z.array(z.string())),
  seed: z.number(),
  people: z.array(id),
  /** Those who have no table in it, such as people of an unknown team. */
  left: z.array(id),
})
export type PreviewAnswer = z.infer<typeof previewAnswer>

/** `POST /api/boards/:id/tables` (facilitator). */
export const tablesCommand = z.discriminatedUnion('kind', [
  /** Makes the division of a preview: from the same people and the same lot. */
  z.object({
    kind: z.literal('make'),
    ...wanted,
    seed: z.number().int(),
    people: z.array(id).max(MOST_SEATED),
  }),
  z.object({ kind: z.literal('move'), round: id, participant: id, table: id }),
  /** Keeps someone out of tables until he or she is asked back. */
  z.object({ kind: z.literal('away'), participant: id, away: z.boolean() }),
  /** Takes those who are not on the board out of the tables of a round; whoever comes back gets a place. */
  z.object({ kind: z.literal('absent'), round: id }),
  /** Moves as few people as needed to make the tables of a round as even as they can be. */
  z.object({ kind: z.literal('even'), round: id }),
  /** Gives the roles at the tables to others. */
  z.object({ kind: z.literal('rotate') }),
  /** Round `at` of the rondgang, from 0. */
  z.object({ kind: z.literal('walk'), round: id, at: z.number().int().min(0).max(40) }),
  z.object({ kind: z.literal('remove'), round: id }),
  /** Back to how it was before the last division was made or removed; again is forward. */
  z.object({ kind: z.literal('undo') }),
])
export type TablesCommand = z.infer<typeof tablesCommand>

/** `PUT /api/boards/:id/tables/seat` (participant): the own team. */
export const ownSeatBody = z.object({ round: id, table: id })
export type OwnSeatBody = z.infer<typeof ownSeatBody>
