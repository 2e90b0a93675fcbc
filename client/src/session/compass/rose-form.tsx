// One's own needle: a small wind rose to drag on, and two sliders that do the same with keys.
import type { NeedleValue } from '@kringbord/shared/needles'
import { useId } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { headingOf } from './direction-text.ts'
import { SmallRose } from './small-rose.tsx'
import { texts } from './texts.ts'

export type Arrow = Extract<NeedleValue, { angle: number }>

type RoseFormProps = { names: readonly string[]; needle: Arrow | null; onChange(needle: Arrow): void }

/** Steps of the sliders: degrees, and percents. */
const TURN = 5
const PART = 5
/** Where a needle begins when only one of its two is chosen. */
const FIRST: Arrow = { angle: 0, strength: 0.5 }

export function RoseForm({ names, needle, onChange }: RoseFormProps) {
  const t = useTexts(texts)
  const { angle, strength } = needle ?? FIRST
  const { name, towards } = headingOf(angle, names)
  const direction = towards ? t('between', { name, towards }) : t('at', { name })
  const conviction = t(`strength.${levelOf(strength)}`)
  return (
    <>
      <SmallRose names={names} needle={needle} onChange={onChange} />
      <p className="k-needle-soft">{t('picture')}</p>
      <Slider
        label={t('direction')}
        said={needle ? direction : null}
        max={360 - TURN}
        step={TURN}
        value={Math.round(angle / TURN) * TURN}
        onChange={(value) => onChange({ strength, angle: value })}
      />
      <Slider
        label={t('strength')}
        said={needle ? conviction : null}
        max={100}
        step={PART}
        value={Math.round(strength * 100)}
        onChange={(value) => onChange({ angle, strength: value / 100 })}
      />
    </>
  )
}

type SliderProps = {
  label: string
  /** What its place means in words; null while nothing is chosen. */
  said: string | null
  max: number
  step: number
  value: number
  onChange(value: number): void
}

function Slider({ label, said, max, step, value, onChange }: SliderProps) {
  const t = useTexts(texts)
  const id = useId()
  return (
    <div className="k-needle-slider">
      <label className="k-label" htmlFor={id}>
        {label}
      </label>
      <p data-unset={said === null ? '' : undefined} aria-hidden="true">
        {said ?? t('unset')}
      </p>
      <input
        id={id}
        type="range"
        min={0}
        max={max}
        step={step}
        value={value}
        aria-valuetext={said ?? t('unset')}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  )
}

/** Five words for how strong: `strength.0` is nothing, `strength.4` as strong as it gets. */
function levelOf(strength: number): 0 | 1 | 2 | 3 | 4 {
  if (strength < 0.1) return 0
  if (strength < 0.35) return 1
  if (strength < 0.6) return 2
  return strength < 0.85 ? 3 : 4
}
