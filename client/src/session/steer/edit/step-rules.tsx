// What participants may do in a step, who sees what they write and with what name, and how much each may write and vote.
import { fillsBoxes } from '@kringbord/shared/hidden-writing'
import { type Step, visibilities } from '@kringbord/shared/session'
import { useTexts } from '../../../i18n/texts.ts'
import { CheckField, SelectField, TextField } from '../../../ui/field.tsx'
import { asked, MAX_BUDGET } from './draft.ts'
import { texts } from './texts.ts'

const rights = ['note', 'tegel', 'draw', 'moveOwn', 'moveAll'] as const
const names = ['name', 'organisation', 'anonymous'] as const

type StepRulesProps = { step: Step; onChange(changes: Partial<Step>): void }

export function StepRules({ step, onChange }: StepRulesProps) {
  const t = useTexts(texts)
  const hides = step.visibility === 'hidden-until-shown'
  const atTables = step.visibility === 'own-table'
  const may = (changes: Partial<Step['rights']>) => onChange({ rights: { ...step.rights, ...changes } })
  return (
    <>
      <fieldset className="k-step-rights">
        <legend className="k-label">{t('rights')}</legend>
        {rights.map((right) =>
          atTables && right === 'draw' ? null : (
            <CheckField
              key={right}
              label={t(`right.${right}`)}
              checked={step.rights[right]}
              onChange={(checked) => may({ [right]: checked })}
            />
          ),
        )}
        {atTables && (
          // What is made on the board itself everyone sees: that is one choice.
          <div className="k-step-rights-open">
            <CheckField
              label={t('right.open')}
              checked={step.rights.fill === true}
              onChange={(checked) => may({ fill: checked, draw: checked })}
            />
          </div>
        )}
        {!hides && !atTables && (
          <CheckField
            label={t('right.fill')}
            checked={fillsBoxes(step.rights)}
            onChange={(checked) => may({ fill: checked })}
          />
        )}
      </fieldset>
      <div className="k-step-two">
        <SelectField
          label={t('field.visibility')}
          value={step.visibility}
          options={visibilities.map((value) => ({ value, label: t(`visibility.${value}`) }))}
          onChange={(value) => onChange({ visibility: visibilities.find((one) => one === value) ?? step.visibility })}
        />
        <SelectField
          label={t('field.anonymity')}
          value={step.anonymity}
          options={names.map((value) => ({ value, label: t(`anonymity.${value}`) }))}
          onChange={(value) => onChange({ anonymity: names.find((one) => one === value) ?? step.anonymity })}
        />
      </div>
      {hides && <p className="k-help">{t('help.hidden')}</p>}
      {atTables && <p className="k-help">{t('help.tables')}</p>}
      <div className="k-step-two">
        {(step.rights.note || step.rights.tegel) && <Budget step={step} of="notes" onChange={onChange} />}
        {asked(step) === 'dots' && <Budget step={step} of="votes" onChange={onChange} />}
      </div>
    </>
  )
}

/** A limit per person; an empty field is none. */
function Budget({ step, of, onChange }: StepRulesProps & { of: 'notes' | 'votes' }) {
  const t = useTexts(texts)
  const value = step.budget[of]
  return (
    <TextField
      label={t(`field.${of}`)}
      type="number"
      inputMode="numeric"
      min={1}
      max={MAX_BUDGET}
      placeholder={t('budget.none')}
      value={value === 0 ? '' : String(value)}
      onChange={(text) => onChange({ budget: { ...step.budget, [of]: budgetOf(text) } })}
    />
  )
}

function budgetOf(text: string): number {
  const number = Math.round(Number(text))
  return number > 0 ? Math.min(number, MAX_BUDGET) : 0
}
