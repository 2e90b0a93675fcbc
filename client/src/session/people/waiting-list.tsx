// Who waits to be let in, on top of the people: one by one, or everyone at once.
import { personColors } from '@kringbord/shared/palette'
import type { WaitingPerson } from '@kringbord/shared/people'
import { useState } from 'react'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { aboutOf } from './about.ts'
import type { AccessDesk } from './access-desk.ts'
import { barTexts } from './bar-texts.ts'
import { texts } from './texts.ts'

type WaitingListProps = { desk: AccessDesk; waiting: readonly WaitingPerson[] }

export function WaitingList({ desk, waiting }: WaitingListProps) {
  const t = useTexts(texts)
  const tb = useTexts(barTexts)
  const errorText = useErrorText()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const run = (action: Promise<void>) => {
    setBusy(true)
    action.catch((error) => toast(errorText(error), 'error')).finally(() => setBusy(false))
  }
  if (waiting.length === 0) return null
  return (
    <section className="k-waiting" aria-label={tb('waiting', { n: waiting.length })}>
      <div className="k-waiting-head">
        <h3>{t('waitingRoom', { n: waiting.length })}</h3>
        {waiting.length > 1 && (
          <Button size="small" variant="primary" busy={busy} onClick={() => run(desk.letIn('all'))}>
            {t('letInAll')}
          </Button>
        )}
      </div>
      <ul className="k-people">
        {waiting.map(({ participant, name, ...person }) => (
          <li className="k-person" key={participant}>
            <Avatar name={name} color={personColors[0]} size={36} />
            <span className="k-person-text">
              <span className="k-person-name">{name}</span>
              <span className="k-person-about">{aboutOf(person, t)}</span>
            </span>
            <span className="k-person-actions">
              <Button
                size="small"
                variant="ghost"
                icon="close"
                aria-label={t('refuseName', { name })}
                title={t('refuse')}
                onClick={() => run(desk.refuse([participant]))}
              />
              <Button
                size="small"
                variant={waiting.length > 1 ? 'quiet' : 'primary'}
                aria-label={t('letInName', { name })}
                onClick={() => run(desk.letIn([participant]))}
              >
                {t('letIn')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
