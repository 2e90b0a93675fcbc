// What is in view in a step: the whole board, one place, or the places that the form chose.
import type { Step } from '@kringbord/shared/session'
import { useState } from 'react'
import type { Zone } from '../../../board/zones.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { SelectField } from '../../../ui/field.tsx'
import { texts } from './texts.ts'

type ZoneFieldProps = { step: Step; zones: readonly Zone[]; onChange(changes: Partial<Step>): void }

const ALL = ''
const KEPT = '*'

export function ZoneField({ step, zones, onChange }: ZoneFieldProps) {
  const t = useTexts(texts)
  const [kept] = useState(step.zones)
  const named = zones.filter((zone) => zone.title !== '')
  const [only] = step.zones
  const single = step.zones.length === 1 && named.some((zone) => zone.id === only)
  const value = step.zones.length === 0 ? ALL : single && only ? only : KEPT
  const several = kept.length > 0 && !(kept.length === 1 && named.some((zone) => zone.id === kept[0]))
  const options = [
    { value: ALL, label: t('zone.all') },
    ...(several ? [{ value: KEPT, label: t('zone.kept', { n: kept.length }) }] : []),
    ...unique(named).map((zone) => ({ value: zone.id, label: zone.title })),
  ]
  const choose = (next: string) => onChange({ zones: next === ALL ? [] : next === KEPT ? kept : [next] })
  return <SelectField label={t('field.zone')} value={value} options={options} onChange={choose} />
}

function unique(zones: readonly Zone[]): Zone[] {
  return zones.filter((zone, i) => zones.findIndex((other) => other.id === zone.id) === i)
}
