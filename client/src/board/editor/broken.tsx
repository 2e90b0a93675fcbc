// What is shown where drawing fails: a page for the whole board, a small box for one shape. Never a white screen.
import { Component, type ReactNode } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { texts } from './texts.ts'

/** The whole board failed. The saved board is untouched: others see it, and loading again shows it. */
export function BrokenBoard(): ReactNode {
  const t = useTexts(texts)
  return (
    <div className="board-broken" role="alert">
      <div className="board-broken-card">
        <h1>{t('broken.title')}</h1>
        <p>{t('broken.text')}</p>
        <Button variant="primary" icon="refresh" onClick={() => location.reload()}>
          {t('broken.reload')}
        </Button>
      </div>
    </div>
  )
}

/** One shape failed; the rest of the board goes on. */
export function BrokenShape(): ReactNode {
  const t = useTexts(texts)
  return (
    <div className="board-broken-shape" title={t('broken.shape')}>
      {t('broken.shape')}
    </div>
  )
}

/** Catches what tldraw's own boundaries do not: failures of the interface around the canvas. */
export class BoardBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? <BrokenBoard /> : this.props.children
  }
}
