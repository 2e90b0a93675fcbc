// Which posters have how many reactions, and of which domains: so that the free round goes where something is missing.

import { domains } from '@kringbord/shared/limits'
import type { PosterCoverage } from '@kringbord/shared/methods/coverage'
import { useTexts } from '../../i18n/texts.ts'
import { texts as peopleTexts } from '../people/texts.ts'
import { texts } from './texts.ts'

type CoverageTableProps = { found: readonly PosterCoverage[]; titleOf(poster: string): string }

export function CoverageTable({ found, titleOf }: CoverageTableProps) {
  const t = useTexts(texts)
  const tp = useTexts(peopleTexts)
  const shown = domains.filter((domain) => found.some(({ byDomain }) => byDomain.has(domain)))
  const unknown = found.some(({ byDomain }) => byDomain.has(''))
  return (
    <div className="k-coverage">
      <h3>{t('coverage')}</h3>
      <p className="k-tables-soft">{t('coverageHelp')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: reason: what scrolls sideways must be reached with keys */}
      <section className="k-coverage-scroll" tabIndex={0} aria-label={t('coverage')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('poster')}</th>
              {shown.map((domain) => (
                <th key={domain} scope="col">
                  {tp(`domain.${domain}`)}
                </th>
              ))}
              {unknown && <th scope="col">{t('unknownDomain')}</th>}
              <th scope="col">{t('total')}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ poster, reactions, short, byDomain }) => (
              <tr key={poster}>
                <th scope="row">{titleOf(poster)}</th>
                {shown.map((domain) => (
                  <td key={domain} data-none={byDomain.has(domain) ? undefined : ''}>
                    {byDomain.get(domain) ?? 0}
                  </td>
                ))}
                {unknown && <td data-none={byDomain.has('') ? undefined : ''}>{byDomain.get('') ?? 0}</td>}
                <td data-short={short > 0 ? '' : undefined}>
                  <b>{reactions}</b> {short > 0 ? t('coverageShort', { n: short }) : t('coverageEnough')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
