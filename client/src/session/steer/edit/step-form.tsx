// The fields of one step.
import { MAX_STEP_TITLE_LENGTH } from '@kringbord/shared/limits'
import { askings, groupings, type Step } from '@kringbord/shared/session'
import type { Zone } from '../../../board/zones.ts'
import { reasonText } from '../../../i18n/errors/error-text.ts'
import { useLang } from '../../../i18n/lang.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { CheckField, Field, SelectField, TextField } from '../../../ui/field.tsx'
import { texts as groupTexts } from '../../steps/group-texts.ts'
import { asked, asking, faultsOf, wordsIn } from './draft.ts'
import { StepRules } from './step-rules.tsx'
import { texts } from './texts.ts'
import { ZoneField } from './zone-field.tsx'

type StepFormProps = { step: Step; zones: readonly Zone[]; onChange(changes: Partial<Step>): void }

export function StepForm({ step, zones, onChange }: StepFormProps) {
  const t = useTexts(texts)
  const tg = useTexts(groupTexts)
  const lang = useLang()
  const faults = faultsOf(step)
  const asks = asked(step)
  const error = (reason: string | undefined) => {
    if (!reason) return null
    return reason === 'more-than-planned' ? t('reason.more-than-planned') : reasonText(reason, lang)
  }
  const minutes = (key: 'minutes' | 'minimumMinutes') => ({
    label: t(`field.${key}`),
    type: 'number',
    inputMode: 'numeric' as const,
    min: 0,
    value: Number.isNaN(step[key]) ? '' : String(step[key]),
    error: error(faults[key]),
    onChange: (text: string) => onChange({ [key]: text === '' ? Number.NaN : Number(text) }),
  })
  return (
    <div className="k-step-form">
      <TextField
        label={t('field.title')}
        value={step.title}
        maxLength={MAX_STEP_TITLE_LENGTH}
        error={error(faults.title)}
        onChange={(title) => onChange({ title })}
      />
      <Field
        label={t('field.instruction')}
        help={t('help.instruction', { n: wordsIn(step.instruction) })}
        error={error(faults.instruction)}
      >
        {(control) => (
          <textarea
            {...control}
            className="k-input"
            rows={4}
            value={step.instruction}
            onChange={(event) => onChange({ instruction: event.target.value })}
          />
        )}
      </Field>
      <div className="k-step-pair">
        <TextField {...minutes('minutes')} />
        <TextField {...minutes('minimumMinutes')} />
        <SelectField
          label={t('field.grouping')}
          value={step.grouping}
          options={groupings.map((value) => ({ value, label: tg(`group.${value}`) }))}
          onChange={(value) => onChange({ grouping: groupings.find((one) => one === value) ?? step.grouping })}
        />
      </div>
      <p className="k-help">{t('help.minimumMinutes')}</p>
      <div className="k-step-two">
        <ZoneField field="zones" step={step} zones={zones} onChange={onChange} />
        <ZoneField field="harvest" step={step} zones={zones} onChange={onChange} />
      </div>
      <SelectField
        label={t('field.asks')}
        help={t(`help.asks.${asks === '' ? 'none' : asks === 'needle' ? 'needle' : 'vote'}`)}
        value={asks}
        options={askings.map((value) => ({ value, label: t(`asks.${value || 'none'}`) }))}
        onChange={(value) => onChange(asking(step, askings.find((one) => one === value) ?? ''))}
      />
      <StepRules step={step} onChange={onChange} />
      <Field label={t('field.script')} help={t('help.script')}>
        {(control) => (
          <textarea
            {...control}
            className="k-input"
            rows={3}
            value={step.script}
            onChange={(event) => onChange({ script: event.target.value })}
          />
        )}
      </Field>
      <CheckField
        label={t('beforehand')}
        checked={step.beforehand}
        onChange={(beforehand) => onChange({ beforehand })}
      />
    </div>
  )
}
