// The data: the notes as the rows of a table, and the whole board as a file.
import { useMemo } from 'react'
import { useTexts } from '../i18n/texts.ts'
import { Button } from '../ui/button.tsx'
import { Preview, type PreviewedPanelProps, PreviewSheet } from './preview.tsx'
import { csvRows } from './report/csv.ts'
import type { ReportSource } from './report/report.ts'
import { csvWords } from './report/words.ts'
import { texts } from './texts.ts'

const MOST_ROWS = 60

export function DataPanel({ source, busy, make }: PreviewedPanelProps) {
  const t = useTexts(texts)
  return (
    <>
      <p className="k-harvest-help">{t('csvHelp')}</p>
      <Preview source={source}>{(written) => <Rows source={written} />}</Preview>
      <div className="k-harvest-row">
        <Button variant="primary" icon="list" disabled={busy} onClick={() => make('csv', t('as.csv'))}>
          {t('as.csv')}
        </Button>
      </div>
      <div className="k-harvest-file">
        <p className="k-harvest-help">{t('fileHelp')}</p>
        <Button icon="download" disabled={busy} onClick={() => make('file', t('as.file'))}>
          {t('as.file')}
        </Button>
      </div>
    </>
  )
}

/** The first rows, with the columns that one recognises a note by. */
function Rows({ source }: { source: ReportSource }) {
  const t = useTexts(texts)
  const { zones, loose, votes = [] } = source
  const rows = useMemo(() => csvRows({ zones, loose, votes, words: csvWords(t) }), [zones, loose, votes, t])
  const anyVotes = rows.some((row) => row[6])
  const anyNames = rows.some((row) => row[3])
  if (rows.length === 0) return <p className="k-harvest-preview k-harvest-loading">{t('report.empty')}</p>
  return (
    <PreviewSheet count={t('preview.rows', { n: rows.length })} goesOn={rows.length > MOST_ROWS}>
      <table className="k-harvest-table">
        <thead>
          <tr>
            <th scope="col">{t('csv.zone')}</th>
            <th scope="col">{t('csv.text')}</th>
            {anyNames && (
              <th scope="col" data-names="">
                {t('csv.by')}
              </th>
            )}
            {anyVotes && (
              <th scope="col" data-votes="">
                {t('csv.votes')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map(([zone, , text, by, id, , voted], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: reason: rows stay where they are; of a vote several have one id
            <tr key={`${id} ${at}`}>
              <td>{zone}</td>
              <td>{text}</td>
              {anyNames && <td data-names="">{by}</td>}
              {anyVotes && <td>{voted}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </PreviewSheet>
  )
}
