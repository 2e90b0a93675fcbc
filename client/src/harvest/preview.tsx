// A preview of what a file will hold, once it is there; meanwhile that it is being fetched, or that it could not be.
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/texts.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { ReportSource } from './report/report.ts'
import { texts } from './texts.ts'
import { useSource } from './use-source.ts'

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
