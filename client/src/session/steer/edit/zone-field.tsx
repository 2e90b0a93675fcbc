// Places of a step: what is in view, or where people write; everything, one place, or the places that the form chose.
import type { Step } from '@kringbord/shared/session'
import { useState } from 'react'
import type { Zone } from '../../../board/zones.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { SelectField } from '../../../ui/field.tsx'
import { texts } from './texts.ts'

type ZoneFieldProps = {
  step: Step
  /** `harvest` is where people write: nothing chosen there is what is in view. */
  field: 'zones' | 'harvest'
  zones: readonly Zone[]
  onChange(changes: Partial<Step>): void
}

const NONE = ''
const KEPT = '*'

export function ZoneField({ step, field, zones, onChange }: ZoneFieldProps) {
  const t = useTexts(texts)
  const now = step[field]
  const [kept] = useState(now)
  const named = zones.filter((zone) => zone.title !== '')
  const [only] = now
  const single = now.length === 1 && named.some((zone) => zone.id === only)
  const value = now.length === 0 ? NONE : single && only ? only : KEPT
  const several = kept.length > 0 && !(kept.length === 1 && named.some((zone) => zone.id === kept[0]))
  const options = [
    { value: NONE, label: t(field === 'zones' ? 'zone.all' : 'zone.inView') },
    ...(several ? [{ value: KEPT, label: t('zone.kept', { n: kept.length }) }] : []),
    ...unique(named).map((zone) => ({ value: zone.id, label: zone.title })),
  ]
  const choose = (next: string) => onChange({ [field]: next === NONE ? [] : next === KEPT ? kept : [next] })
  return <SelectField label={t(`field.${field}`)} value={value} options={options} onChange={choose} />
}

function unique(zones: readonly Zone[]): Zone[] {
  return zones.filter((zone, i) => zones.findIndex((other) => other.id === zone.id) === i)
}
