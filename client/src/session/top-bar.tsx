// The bar above the board: home, title, save light, people, share, harvest and the rest in a menu. Its parts are given by
// the page; the bar only decides where they stand on a laptop and on a phone.
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/texts.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Logo } from '../ui/logo.tsx'
import { texts } from './texts.ts'
import './top-bar.css'

type TopBarProps = {
  /** '' while it is not known, or for a board without a working form. */
  formTitle: string
  title: ReactNode
  /** Toggle of the steps column; null where there is none. */
  steps: { open: boolean; onToggle(): void } | null
  onHome(): void
  children: ReactNode
}

export function TopBar({ formTitle, title, steps, onHome, children }: TopBarProps) {
  const t = useTexts(texts)
  return (
    <header className="k-bar">
      <a className="k-skip" href="#bord">
        {t('skip')}
      </a>
      <a
        className="k-bar-home"
        href="/"
        aria-label={t('home')}
        title={t('home')}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
          event.preventDefault()
          onHome()
        }}
      >
        <Logo size={26} />
      </a>
      {steps && (
        <Button
          className="k-bar-steps"
          variant="ghost"
          aria-expanded={steps.open}
          aria-label={t('steps')}
          title={t('steps')}
          onClick={steps.onToggle}
        >
          <Icon name="steps" />
        </Button>
      )}
      <div className="k-bar-name">
        {title}
        {formTitle && <span className="k-bar-form">{formTitle}</span>}
      </div>
      <div className="k-bar-parts">{children}</div>
    </header>
  )
}
