// What is seen while a board comes: the bar as it will be, and how far each part is. Never an empty screen.
import { useEffect, useState } from 'react'
import { useTexts } from '../i18n/texts.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Progress, Spinner } from '../ui/progress.tsx'
import './loading.css'
import { texts } from './texts.ts'

export type LoadPart = 'load.facts' | 'load.tools' | 'load.board' | 'load.place'

/** How far the parts are: each from 0 to 1. Parts count as much as they usually take. */
export type LoadState = Record<LoadPart, number>

const weights: LoadState = { 'load.facts': 0.1, 'load.tools': 0.5, 'load.board': 0.3, 'load.place': 0.1 }
const parts: readonly LoadPart[] = ['load.facts', 'load.tools', 'load.board', 'load.place']

const SLOW_MS = 8000

/** How far all of it is, from 0 to 1. */
export function loadedShare(state: LoadState): number {
  return parts.reduce((sum, part) => sum + weights[part] * state[part], 0)
}

type LoadingProps = { state: LoadState; failed: boolean; onRetry(): void }

export function Loading({ state, failed, onRetry }: LoadingProps) {
  const t = useTexts(texts)
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS)
    return () => clearTimeout(timer)
  }, [])
  const now = parts.find((part) => state[part] < 1)
  return (
    <div className="k-loading">
      <div className="k-loading-paper" aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
      <div className="k-loading-card">
        <h2>{t('load.title')}</h2>
        <Progress value={loadedShare(state)} label={now ? t(now) : t('load.place')} />
        <ul className="k-loading-parts" aria-hidden="true">
          {parts.map((part) => (
            <li key={part} data-done={state[part] >= 1 ? '' : undefined}>
              {state[part] >= 1 ? <Icon name="check" size={18} /> : part === now ? <Spinner /> : <span />}
              {t(part)}
            </li>
          ))}
        </ul>
        <p role="status" className="k-loading-slow">
          {failed ? t('load.failed') : slow && t('load.slow')}
        </p>
        {failed && (
          <Button variant="primary" icon="refresh" onClick={onRetry}>
            {t('load.retry')}
          </Button>
        )}
      </div>
    </div>
  )
}
