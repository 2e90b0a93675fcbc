// A preview of what a file will hold, once it is there; meanwhile that it is being fetched, or that it could not be.
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/texts.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { ReportSource } from './report/report.ts'
import { texts } from './texts.ts'
import { useSource } from './use-source.ts'

/** What a panel with a preview gets. */
export type PreviewedPanelProps = {
  /** What all files are made of; fetched when it is asked for. */
  source(): Promise<ReportSource>
  /** A file is being made. */
  busy: boolean
  /** Makes the file of the exporter `id`, which people know as `label`. */
  make(id: string, label: string): void
}

type PreviewProps = {
  source(): Promise<ReportSource>
  children(source: ReportSource): ReactNode
}

export function Preview({ source, children }: PreviewProps) {
  const t = useTexts(texts)
  const { now, reload } = useSource(source)
  if (now.state === 'failed')
    return (
      <Notice tone="error">
        {t('preview.failed')} <Button onClick={reload}>{t('preview.retry')}</Button>
      </Notice>
    )
  if (now.state === 'loading')
    return (
      <p className="k-harvest-preview k-harvest-loading" role="status">
        {t('preview.loading')}
      </p>
    )
  return children(now.value)
}

type PreviewSheetProps = {
  /** How much the whole file holds, in words. */
  count: string
  /** The file holds more than is shown. */
  goesOn: boolean
  page?: boolean
  children: ReactNode
}

/** The beginning of a file, to scroll through. */
export function PreviewSheet({ count, goesOn, page = false, children }: PreviewSheetProps) {
  const t = useTexts(texts)
  const look = page ? 'k-harvest-preview k-harvest-page' : 'k-harvest-preview'
  return (
    <>
      <p className="k-harvest-count">{count}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: reason: with the arrow keys one reads on in it */}
      <section className={look} aria-label={t('preview.label')} tabIndex={0}>
        {children}
        {goesOn && <p className="k-harvest-more">{t('preview.more')}</p>}
      </section>
    </>
  )
}
