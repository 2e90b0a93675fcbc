// Shown while the code of a page is on its way.
import { useTexts } from '../../i18n/texts.ts'
import { Progress } from '../../ui/progress.tsx'
import './notice-page.css'
import { texts } from './texts.ts'

export function Waiting() {
  const t = useTexts(texts)
  return (
    <main className="waiting">
      <Progress label={t('waiting')} />
    </main>
  )
}
