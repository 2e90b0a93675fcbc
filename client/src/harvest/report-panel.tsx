// The report: what it will look like, and the files that it comes in.
import { useMemo } from 'react'
import { useTexts } from '../i18n/texts.ts'
import { Button } from '../ui/button.tsx'
import { Preview, type PreviewedPanelProps, PreviewSheet } from './preview.tsx'
import { type Block, buildReport, type ReportSource } from './report/report.ts'
import { reportWords } from './report/words.ts'
import { texts } from './texts.ts'

/** A preview is to recognise the report by; the file has all of it. */
const MOST_BLOCKS = 120

export function ReportPanel({ source, busy, make }: PreviewedPanelProps) {
  const t = useTexts(texts)
  return (
    <>
      <p className="k-harvest-help">{t('reportHelp')}</p>
      <Preview source={source}>{(written) => <Page source={written} />}</Preview>
      <div className="k-harvest-row">
        <Button variant="primary" icon="file" disabled={busy} onClick={() => make('docx', t('as.docx'))}>
          {t('as.docx')}
        </Button>
        <Button icon="file" disabled={busy} onClick={() => make('markdown', t('as.markdown'))}>
          {t('as.markdown')}
        </Button>
      </div>
    </>
  )
}

/** The beginning of the report, as on its first pages. */
function Page({ source }: { source: ReportSource }) {
  const t = useTexts(texts)
  const blocks = useMemo(() => buildReport(source, reportWords(t)), [source, t])
  const rows = blocks.flatMap((block) => (block.kind === 'origin' ? block.rows : []))
  const zones = new Set(rows.map(({ zone }) => zone)).size
  return (
    <PreviewSheet count={t('preview.report', { said: rows.length, zones })} goesOn={blocks.length > MOST_BLOCKS} page>
      {blocks.slice(0, MOST_BLOCKS).map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: reason: blocks stay where they are, and some are alike
        <ShownBlock key={at} block={block} />
      ))}
    </PreviewSheet>
  )
}

function ShownBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'title':
      return <h3 data-level="title">{block.text}</h3>
    case 'heading':
      return <h4 data-level={block.level}>{block.text}</h4>
    case 'soft':
      return <p data-soft="">{block.text}</p>
    case 'item':
      return (
        <p data-item="">
          {block.text} {block.by && <small>{block.by}</small>} <Ref at={block.ref} />
        </p>
      )
    case 'text':
      return (
        <p>
          {block.title && <b>{block.title}</b>}
          {block.text} <Ref at={block.ref} />
        </p>
      )
    case 'picture':
      return (
        <p data-soft="">
          {block.caption} <Ref at={block.ref} />
        </p>
      )
    case 'origin':
      return null
  }
}

function Ref({ at }: { at: number }) {
  return <span className="k-harvest-ref">[{at}]</span>
}
