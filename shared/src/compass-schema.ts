// What a shown compass must be in a shape: for the schema of the board.
import { T } from '@tldraw/validate'
import { type CompassShown, compassKinds, type RadarShown, type RoseShown } from './compass-shown.ts'
import { figureSigns } from './methods/compass-figures.ts'

const share = T.number.check((value) => {
  if (value < 0 || value > 1) throw new T.ValidationError(`expected a number from 0 to 1, got ${value}`)
})
const said = {
  sentences: T.arrayOf(T.string),
  figures: T.arrayOf(T.object({ sign: T.literalEnum(...figureSigns), label: T.string, value: T.string })),
  rest: T.string,
  howToRead: T.string,
}

const rose: T.ObjectValidator<RoseShown> = T.object({
  kind: T.literal('rose'),
  needles: T.arrayOf(T.object({ angle: T.number, strength: share, group: T.integer })),
  groups: T.arrayOf(
    T.object({
      name: T.string,
      people: T.positiveInteger,
      angle: T.number.nullable(),
      agreement: share,
      said: T.string,
    }),
  ),
  angle: T.number.nullable(),
  agreement: share,
  between: share,
  within: share,
  chance: share.nullable(),
  ...said,
})

const radar: T.ObjectValidator<RadarShown> = T.object({
  kind: T.literal('radar'),
  people: T.positiveInteger,
  axes: T.arrayOf(T.object({ median: T.number, low: T.number, high: T.number, counts: T.arrayOf(T.positiveInteger) })),
  groups: T.arrayOf(
    T.object({ name: T.string, people: T.positiveInteger, medians: T.arrayOf(T.number), said: T.string }),
  ),
  ...said,
})

/** Boards of before needles could be shown have neither. */
export const compassProps = {
  kind: T.literalEnum(...compassKinds).optional(),
  shown: (T.union('kind', { rose, radar }) satisfies T.Validatable<CompassShown>).nullable().optional(),
}
