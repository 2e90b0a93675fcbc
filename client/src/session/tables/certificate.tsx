// What can be shown of a division: whether the tables are even, and who meet again.
import type { Certificate as Counted } from '@kringbord/shared/methods/table-certificate'
import { isEven } from '@kringbord/shared/methods/table-certificate'
import type { TableWay } from '@kringbord/shared/tables'
import { useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { texts } from './texts.ts'

type CertificateProps = {
  counted: Counted
  way: TableWay
  /** Nobody sat with anybody before: then nobody can meet again. */
  first: boolean
}

export function Certificate({ counted, way, first }: CertificateProps) {
  const t = useTexts(texts)
  const even = isEven(counted)
  const { repeats, leastRepeats } = counted
  return (
    <ul className="k-certificate">
      <li data-good={even ? '' : undefined}>
        <Icon name={even ? 'check' : 'alert'} size={18} />
        <span>{even ? t(way === 'walk' ? 'evenTeams' : 'even') : t('uneven', { n: largest(counted) })}</span>
      </li>
      {!first && (
        <li data-good={repeats <= leastRepeats ? '' : undefined}>
          <Icon name={repeats <= leastRepeats ? 'check' : 'info'} size={18} />
          <span>{repeats === 0 ? t('noRepeats') : t('repeats', { n: repeats, least: leastRepeats })}</span>
        </li>
      )}
      <li className="k-tables-soft">{t('figures', { n: largest(counted), repeats, least: leastRepeats })}</li>
    </ul>
  )
}

/** The largest difference between two tables, of anything that counts. */
export function largest({ maxDifference }: Counted): number {
  return Math.max(...Object.values(maxDifference))
}
