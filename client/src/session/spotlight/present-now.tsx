// The head of presenting: what the room sees now, its time, what comes next, and the buttons to go on.
import type { ServerClock } from '../../board/server-clock.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { digitsOf, phaseOf } from '../steer/countdown.ts'
import { useLeft } from '../steer/use-left.ts'
import { nameOf } from './name-of.ts'
import { texts } from './texts.ts'
import type { Presenter } from './use-presenter.ts'

type PresentNowProps = { presenter: Presenter; server: ServerClock; hasSelection: boolean }

export function PresentNow({ presenter, server, hasSelection }: PresentNowProps) {
  const t = useTexts(texts)
  const { spotlight, place, list } = presenter
  const upcoming = place.at < 0 ? list[0] : place.next
  const name = (part: (typeof list)[number]) => nameOf(part, list, (n) => t('part', { n }))
  return (
    <section className="k-spot-now" data-lit={spotlight ? '' : undefined} aria-label={t('now')}>
      {spotlight ? (
        <>
          <div className="k-spot-head">
            <p className="k-spot-soft">{t('now')}</p>
            <Button size="small" variant="ghost" icon="close" onClick={presenter.off}>
              {t('off')}
            </Button>
          </div>
          <p className="k-spot-title" role="status">
            {place.current ? name(place.current) : spotlight.title || t('view')}
          </p>
          {spotlight.endsAt !== null && (
            <p className="k-spot-clock">
              <Left endsAt={spotlight.endsAt} server={server} />
              <Button size="small" variant="ghost" icon="refresh" onClick={presenter.again}>
                {t('restart')}
              </Button>
            </p>
          )}
        </>
      ) : (
        <p className="k-spot-intro">{t('intro')}</p>
      )}
      <div className="k-spot-row">
        <Button icon="chevronLeft" disabled={!place.previous} onClick={presenter.previous}>
          {t('previous')}
        </Button>
        <Button variant="primary" icon="chevronRight" disabled={!upcoming} onClick={presenter.next}>
          {spotlight && place.at >= 0 ? t('next') : t('begin')}
        </Button>
      </div>
      {upcoming && <p className="k-spot-soft">{t('afterThis', { title: name(upcoming) })}</p>}
      {!upcoming && place.at >= 0 && <p className="k-spot-soft">{t('last')}</p>}
      <Button size="small" icon="projector" wide onClick={presenter.putSelection}>
        {hasSelection ? t('selection') : t('mySight')}
      </Button>
    </section>
  )
}

function Left({ endsAt, server }: { endsAt: number; server: ServerClock }) {
  const left = useLeft({ kind: 'running', endsAt }, server) ?? 0
  return (
    <span className="k-spot-digits" role="timer" aria-live="off" data-phase={phaseOf(left)}>
      {digitsOf(left)}
    </span>
  )
}
