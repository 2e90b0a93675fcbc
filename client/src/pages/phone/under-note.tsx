// What is said below a hidden note. Code of its own: loaded with the first step in which one writes hidden.
import { type Sign, signs } from '@kringbord/shared/hidden-writing'
import { useTexts } from '../../i18n/texts.ts'
import { texts as signTexts } from '../../session/own-notes/sign-texts.ts'
import { SelectField } from '../../ui/field.tsx'
import type { Writing } from './use-writing.ts'

/** What is said below it: one's choice where the step says names, and otherwise what the step says. */
export default function Under({ writing, sign, onSign }: { writing: Writing; sign: Sign; onSign(sign: Sign): void }) {
  const t = useTexts(signTexts)
  const { step } = writing
  if (!step) return null
  if (step.anonymity !== 'name') return <p className="ph-note-help">{t(`under.${step.anonymity}`)}</p>
  return (
    <SelectField
      label={t('sign')}
      value={sign}
      options={signs.map((value) => ({ value, label: t(`sign.${value}`) }))}
      onChange={(next) => onSign(signs.find((one) => one === next) ?? 'name')}
    />
  )
}
