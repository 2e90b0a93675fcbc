// How many took part in this step, of everyone and per table: numbers, never who.
import { useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { leadTexts } from './lead-texts.ts'
import { useContributions } from './use-contributions.ts'

export function TookPart(source: Parameters<typeof useContributions>[0]) {
  const t = useTexts(leadTexts)
  const counts = useContributions(source)
  if (!counts || counts.step === null || counts.here === 0) return null
  const { here, contributed, byTable = [] } = counts
  const text =
    contributed === 0 ? t('tookNone') : contributed < here ? t('took', { n: contributed, here }) : t('tookAll')
  const tables = byTable.filter((one) => one.here > 0)
  return (
    <div className="k-took">
      <p title={t('tookHelp')}>
        <Icon name="edit" size={18} /> {text}
      </p>
      {tables.length > 0 && (
        <ul aria-label={t('tables')}>
          {tables.map((one) => (
            <li key={one.table} data-all={one.contributed >= one.here ? '' : undefined}>
              <span>{one.name}</span> <b>{t('tookAt', { n: one.contributed, here: one.here })}</b>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
