// Taking the tegels home: all of them for the group itself, or only those whose writers let them leave it.
import { useState } from 'react'
import { useTexts } from '../i18n/texts.ts'
import { Button } from '../ui/button.tsx'
import { CheckField } from '../ui/field.tsx'
import type { Target, TegelTarget } from './target.ts'
import { texts } from './texts.ts'

type TegelsPanelProps = {
  tegels: readonly TegelTarget[]
  busy: boolean
  make(id: string, label: string, targets: Target[]): void
}

export function TegelsPanel({ tegels, busy, make }: TegelsPanelProps) {
  const t = useTexts(texts)
  const shared = tegels.filter(({ shareable }) => shareable)
  const [only, setOnly] = useState(true)
  const chosen = only ? shared : [...tegels]
  const idle = busy || chosen.length === 0
  if (tegels.length === 0) return <p className="k-harvest-help">{t('noTegels')}</p>
  return (
    <>
      <p className="k-harvest-help">{t('tegelsHelp')}</p>
      <p>{t('tegelCount', { count: tegels.length })}</p>
      <CheckField label={t('tegelsShared', { n: shared.length })} checked={only} onChange={setOnly} />
      {chosen.length > 0 && (
        <ul className="k-harvest-tegels" aria-label={t('tegelsChosen')}>
          {chosen.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
      <div className="k-harvest-row">
        <Button variant="primary" icon="print" disabled={idle} onClick={() => make('tegels', t('as.tegels'), chosen)}>
          {t('as.tegels')}
        </Button>
        <Button icon="image" disabled={idle} onClick={() => make('png', t('as.tegelsPng'), chosen)}>
          {t('as.tegelsPng')}
        </Button>
      </div>
    </>
  )
}
