// One's own scores on a radar: a scale from 0 to 5 for every direction. Sent when all are given.
import { MOST_SCORE } from '@kringbord/shared/methods/radar'
import type { NeedleValue } from '@kringbord/shared/needles'
import { useId, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { texts } from './texts.ts'

type Scores = Extract<NeedleValue, { values: number[] }>

type ScoreFormProps = { names: readonly string[]; scores: readonly number[] | null; onChange(scores: Scores): void }

const SCALE = Array.from({ length: MOST_SCORE + 1 }, (_, score) => score)

export function ScoreForm({ names, scores, onChange }: ScoreFormProps) {
  const t = useTexts(texts)
  const id = useId()
  const [draft, setDraft] = useState<readonly (number | null)[]>(() => names.map((_, i) => scores?.[i] ?? null))
  const left = draft.filter((score) => score === null).length
  const choose = (axis: number, score: number) => {
    const next = draft.map((one, i) => (i === axis ? score : one))
    setDraft(next)
    const values = next.flatMap((one) => one ?? [])
    if (values.length === names.length) onChange({ values })
  }
  return (
    <div className="k-scores">
      <p>{t('scores')}</p>
      {names.map((name, axis) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: reason: a direction is its place on the radar
        <fieldset key={axis} className="k-score">
          <legend>{name}</legend>
          <div>
            {SCALE.map((score) => (
              <label key={score}>
                <input
                  type="radio"
                  name={`${id} ${axis}`}
                  checked={draft[axis] === score}
                  aria-label={t('scoreOf', { name, score })}
                  onChange={() => choose(axis, score)}
                />
                <span>{score}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <p className="k-needle-soft" aria-live="polite">
        {left > 0 && left < names.length && t('scoresLeft', { n: left })}
      </p>
    </div>
  )
}
