// `/c/:code`: goes on to the board with that code, or says that there is none and lets someone type it again.
import { useTexts } from '../i18n/texts.ts'
import { Page, Plint } from '../ui/page.tsx'
import { useTitle } from '../ui/use-title.ts'
import { CodeForm } from './home/code-form.tsx'
import './home/home.css'
import { texts } from './home/texts.ts'

export function CodePage({ code }: { code: string }) {
  const t = useTexts(texts)
  useTitle(t('code.title'))
  return (
    <Page>
      <Plint />
      <div className="code-page">
        <h1>{t('code.title')}</h1>
        <div className="home-card">
          <CodeForm start={code} />
        </div>
      </div>
    </Page>
  )
}
