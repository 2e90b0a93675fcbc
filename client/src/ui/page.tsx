// The frame of every light page: wordmark, language, and a line at the bottom.
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { setLang, useLang } from '../i18n/lang.ts'
import { useTexts } from '../i18n/texts.ts'
import { Button } from './button.tsx'
import { Logo } from './logo.tsx'
import './page.css'
import { texts } from './texts.ts'

export function Page({ children }: { children: ReactNode }) {
  const t = useTexts(texts)
  return (
    <div className="k-page">
      <header className="k-page-head">
        <Wordmark />
        <LangSwitch />
      </header>
      <main className="k-page-main">{children}</main>
      <footer className="k-page-foot">
        <span>{t('madeFor')}</span>
        <Link href="/privacy">{t('privacy')}</Link>
      </footer>
    </div>
  )
}

/** A row of Delft tiles over the whole width: a house, a heart, a book, a ring of notes. */
export function Plint() {
  return <div className="k-plint" aria-hidden="true" />
}

/** The mark and the name, leading home. */
export function Wordmark() {
  const t = useTexts(texts)
  return (
    <Link href="/" className="k-wordmark" aria-label={t('home')}>
      <Logo />
      Kringbord
    </Link>
  )
}

/** Goes to the other language. */
export function LangSwitch() {
  const other = useLang() === 'nl' ? 'en' : 'nl'
  return (
    <Button variant="ghost" icon="globe" lang={other} onClick={() => setLang(other)}>
      {languageNames[other]}
    </Button>
  )
}

/** Languages by their own name, the same in every language. */
const languageNames = { nl: 'Nederlands', en: 'English' }
