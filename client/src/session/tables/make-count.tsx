// How many tables, or people at each; rounds of a rondgang; and whether only those who are here are divided.
import { useTexts } from '../../i18n/texts.ts'
import { Field } from '../../ui/field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import type { MakeChoice } from './make-dialog.tsx'
import { texts } from './texts.ts'

type MakeCountProps = { choice: MakeChoice; onChange(choice: MakeChoice): void }

export function MakeCount({ choice, onChange }: MakeCountProps) {
  const t = useTexts(texts)
  const { way, how, count, size, rounds, here } = choice
  const mixed = way === 'max-mix' || way === 'random'
  return (
    <>
      {mixed && (
        <div className="k-make-many">
          <p className="k-label">{t('howMany')}</p>
          <Segmented
            label={t('howMany')}
            value={how}
            options={[
              { value: 'places', label: t('byPlaces') },
              { value: 'count', label: t('byCount') },
              { value: 'size', label: t('bySize') },
            ]}
            onChange={(next) => onChange({ ...choice, how: next })}
          />
          {how === 'count' && (
            <NumberField
              label={t('byCount')}
              value={count}
              min={1}
              max={60}
              onChange={(next) => onChange({ ...choice, count: next })}
            />
          )}
          {how === 'size' && (
            <NumberField
              label={t('bySize')}
              value={size}
              min={2}
              max={60}
              onChange={(next) => onChange({ ...choice, size: next })}
            />
          )}
        </div>
      )}
      {(way === 'domain' || way === 'organisation') && (
        <NumberField
          label={t('most')}
          value={size}
          min={2}
          max={60}
          onChange={(next) => onChange({ ...choice, size: next })}
        />
      )}
      {way === 'walk' && (
        <NumberField
          label={t('rounds')}
          value={rounds}
          min={1}
          max={12}
          onChange={(next) => onChange({ ...choice, rounds: next })}
        />
      )}
      <div className="k-make-many">
        <p className="k-label">{t('who')}</p>
        <Segmented
          label={t('who')}
          value={here ? 'here' : 'all'}
          options={[
            { value: 'all', label: t('whoAll') },
            { value: 'here', label: t('whoHere') },
          ]}
          onChange={(next) => onChange({ ...choice, here: next === 'here' })}
        />
        <p className="k-tables-soft">{t('whoHelp')}</p>
      </div>
    </>
  )
}

type NumberFieldProps = { label: string; value: number; min: number; max: number; onChange(value: number): void }

function NumberField({ label, value, min, max, onChange }: NumberFieldProps) {
  return (
    <Field label={label}>
      {(control) => (
        <input
          {...control}
          className="k-input k-make-number"
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          value={value}
          onChange={(event) => {
            const next = Math.round(event.target.valueAsNumber)
            if (next >= min && next <= max) onChange(next)
          }}
        />
      )}
    </Field>
  )
}
