// Needles over HTTP: what someone sets and gets back, how many there are, and what they say once they are shown.
import { type CompassShown, compassKinds, DIRECTIONS, type RadarShown, type RoseShown } from './compass-shown.ts'
import { figureSigns } from './methods/compass-figures.ts'
import { MOST_SCORE } from './methods/radar.ts'
import { z } from './zod.ts'

/** Degrees clockwise from north, and from 0 (it does not matter to me) to 1. */
const arrow = z.object({ angle: z.number().min(0).max(360), strength: z.number().min(0).max(1) })
/** Where the compass is a radar: a score for each direction. */
const scores = z.object({ values: z.array(z.number().int().min(0).max(MOST_SCORE)).max(DIRECTIONS) })

/** One person's needle. */
export const needle = z.union([arrow, scores])
export type NeedleValue = z.infer<typeof needle>

/** `PUT /api/boards/:id/needle` (token): one's own, in the place of what was there. `step` guards against sending late. */
export const needleBody = z.union([
  arrow.extend({ step: z.string().max(60).optional() }),
  scores.extend({ step: z.string().max(60).optional() }),
])
export type NeedleBody = z.infer<typeof needleBody>

const share = z.number().min(0).max(1)
const name = z.string()
const count = z.number()
const angle = z.number().nullable()
const said = {
  sentences: z.array(z.string()),
  figures: z.array(z.object({ sign: z.enum(figureSigns), label: z.string(), value: z.string() })),
  rest: z.string(),
  howToRead: z.string(),
}

const rose: z.ZodType<RoseShown> = z.object({
  kind: z.literal('rose'),
  needles: z.array(z.object({ angle: z.number(), strength: share, group: z.number() })),
  groups: z.array(z.object({ name, people: count, angle, agreement: share, said: z.string() })),
  angle,
  agreement: share,
  between: share,
  within: share,
  chance: share.nullable(),
  ...said,
})
const radar: z.ZodType<RadarShown> = z.object({
  kind: z.literal('radar'),
  people: count,
  axes: z.array(z.object({ median: count, low: count, high: count, counts: z.array(count) })),
  groups: z.array(z.object({ name, people: count, medians: z.array(count), said: z.string() })),
  ...said,
})
/** What needles say once they are shown. */
export const compassShown: z.ZodType<CompassShown> = z.union([rose, radar])

/** How many needles are hidden in a step. `organisations`: only those that may be named, see methods/anonymity.ts. */
const hiddenNeedles = z.object({
  step: z.string(),
  needles: count,
  organisations: z.array(z.object({ name, needles: count })),
  /** Whether those of this round were shown; then there are none until the facilitator asks again. */
  shown: z.boolean(),
})
export type HiddenNeedles = z.infer<typeof hiddenNeedles>

/** `GET /api/boards/:id/needles` (token). */
export const needlesView = z.object({
  /** What is asked now, or null. `open` is false once the needles were shown. */
  asked: z
    .object({ step: z.string(), kind: z.enum(compassKinds), names: z.array(name), round: count, open: z.boolean() })
    .nullable(),
  /** One's own needle that is not shown yet. */
  mine: needle.nullable(),
  /** What was shown last on this board. */
  shown: z.object({ step: z.string(), round: count, names: z.array(name), result: compassShown }).nullable(),
  /** For facilitators: the step that asks now, and others that have hidden needles; null for others. */
  hidden: z
    .object({
      steps: z.array(hiddenNeedles),
      /** Participants who are here, and how many of them have no needle in the step that is on. */
      here: count,
      without: count,
    })
    .nullable(),
})
export type NeedlesView = z.infer<typeof needlesView>

/** `POST /api/boards/:id/needles` (facilitator): shows the needles of a step, or asks for new ones after that. */
export const needlesCommand = z.object({ kind: z.enum(['show', 'again']), step: z.string().max(60) })
export type NeedlesCommand = z.infer<typeof needlesCommand>
