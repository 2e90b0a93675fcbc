// Waiting to be let in. Changes by itself; nobody has to do anything but stay.
import type { Joined, Person } from '@kringbord/shared/api'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Plint } from '../../ui/page.tsx'
import { Spinner } from '../../ui/progress.tsx'
import { useTitle } from '../../ui/use-title.ts'
import './join.css'
import './waiting-room.css'
import { texts } from './texts.ts'
import { You } from './you.tsx'

type WaitingRoomProps = { joined: Joined; person: Person; ahead: number; lost: boolean; onLeave(): void }

export function WaitingRoom({ joined, person, ahead, lost, onLeave }: WaitingRoomProps) {
  const t = useTexts(texts)
  const { title } = joined.board
  useTitle(`${t('wait.short')} · ${title}`)
  return (
    <Page>
      <Plint />
      <div className="join">
        <div className="join-head">
          <span className="join-form-name">{t('welcome')}</span>
          <h1>{title}</h1>
        </div>
        <div className="join-card waiting-room">
          <You person={person} />
          <div className="waiting-room-now" role="status">
            <Spinner />
            <p>
              <strong>{t('wait.title')}</strong>
              <span>{ahead > 0 ? t('wait.ahead', { n: ahead }) : t('wait.next')}</span>
            </p>
          </div>
          <p className="waiting-room-help">{t('wait.help')}</p>
          {lost && <Notice tone="warning">{t('wait.lost')}</Notice>}
          <div className="join-actions">
            <Button variant="ghost" wide onClick={onLeave}>
              {t('wait.leave')}
            </Button>
          </div>
        </div>
      </div>
    </Page>
  )
}
