// Arrangements: what a facilitator does with many notes at once, and the trail that each of them leaves, so that it can be
// put back. The schemas of the API and of what is stored.
import { MAX_CLUSTER_TITLE, MAX_CLUSTERS, MAX_NOTES, noteOrders } from './limits.ts'
import { z } from './zod.ts'

const shapeId = z.string().max(120)
const ids = z.array(shapeId).max(MAX_NOTES)
const zone = z.string().max(100)

const clusterTitle = z.string().trim().min(1).max(MAX_CLUSTER_TITLE)

/** `POST /api/boards/:id/arrangements` (facilitator). */
export const arrangeBody = z.discriminatedUnion('kind', [
  /** In rows, each note within its own zone: those in `ids`, or else all in `zone` and in the zones in it. */
  z.object({ kind: z.literal('rows'), ids: ids.default([]), zone: zone.default(''), by: z.enum(noteOrders) }),
  /** Groups with a heading in a zone ('' is what lies in none), in the place of those that are there. */
  z.object({
    kind: z.literal('cluster'),
    zone,
    clusters: z.array(z.object({ title: clusterTitle, ids })).max(MAX_CLUSTERS),
  }),
  /** One note for several; `text` in the place of all their texts. */
  z.object({ kind: z.literal('merge'), ids: ids.min(2), text: z.string().trim().max(2_000).default('') }),
  /** A merged note taken apart. */
  z.object({ kind: z.literal('split'), id: shapeId }),
])
export type ArrangeBody = z.input<typeof arrangeBody>
export type Arrange = z.output<typeof arrangeBody>

/** `taken` is what somebody made, taken off the board when they were put out. */
export const arrangementKinds = ['rows', 'cluster', 'merge', 'split', 'taken'] as const

/** Fields of a record that an arrangement changed, by name; null is none. */
const fields = z.record(z.string(), z.unknown())

/** What is stored of an arrangement: what it changed, so that it can be put back. */
export const arrangementEntry = z.object({
  id: z.string(),
  kind: z.enum(arrangementKinds),
  /** Participant who did it, and when: ms since 1970. */
  by: z.string(),
  at: z.number(),
  /** Name of the zone that most of it is in, '' for none. */
  zone: z.string(),
  /** Notes it was about. */
  notes: z.number(),
  changed: z.array(z.object({ id: z.string(), before: fields, after: fields })),
  /** Records that it made, and those it took away, whole. */
  made: z.array(z.looseObject({ id: z.string(), typeName: z.string() })),
  removed: z.array(z.looseObject({ id: z.string(), typeName: z.string() })),
  /** Of `taken`: the participant whose it was, and is again when it is put back. */
  of: z.string().optional(),
  /** When it was put back, and by whom. */
  undone: z.object({ by: z.string(), at: z.number() }).nullable(),
})
export type ArrangementEntry = z.infer<typeof arrangementEntry>

/** One line of the trail as people see it. */
export const arrangement = z.object({
  id: z.string(),
  kind: z.enum(arrangementKinds),
  /** Name of who did it; '' when that is not known any more. */
  by: z.string(),
  at: z.number(),
  zone: z.string(),
  notes: z.number(),
  /** Of `taken`: whose it was. Only facilitators are told. */
  of: z.object({ participant: z.string(), name: z.string() }).optional(),
  undone: z.object({ by: z.string(), at: z.number() }).nullable(),
})
export type Arrangement = z.infer<typeof arrangement>

/** `GET /api/boards/:id/arrangements`, the newest first. */
export const arrangements = z.object({ arrangements: z.array(arrangement) })

/** Answer of `POST …/arrangements`: the new line of the trail, and the notes that were made (merged, or kept apart). */
export const arranged = z.object({ arrangement, made: z.array(z.string()) })
export type Arranged = z.infer<typeof arranged>

/** Answer of `POST …/arrangements/:arrangement/undo`: how much was put back, and what had been changed since and stays. */
export const putBack = z.object({ back: z.number(), stayed: z.number() })
export type PutBack = z.infer<typeof putBack>
