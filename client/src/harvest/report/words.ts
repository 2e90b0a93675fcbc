// The fixed words of a report and of the CSV, from the harvest's texts.
import type { HarvestTexts } from '../exporter.ts'
import type { ReportWords } from './report.ts'

/** What is said in cells of the CSV. */
export function csvWords(t: HarvestTexts) {
  return { vote: t('csv.vote'), yes: t('csv.yes'), no: t('csv.no') }
}

export function reportWords(t: HarvestTexts): ReportWords {
  return {
    madeWith: t('report.madeWith'),
    untitledZone: t('report.untitledZone'),
    noStep: t('report.noStep'),
    loose: t('report.loose'),
    empty: t('report.empty'),
    method: t('report.method'),
    origin: t('report.origin'),
    originHelp: t('report.originHelp'),
    drawing: t('report.drawing'),
    votes: t('report.votes'),
    mergedFrom: (n) => t('report.mergedFrom', { n }),
  }
}
