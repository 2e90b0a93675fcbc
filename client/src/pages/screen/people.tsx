// How many participants are there, and how many of them are done with the step.
import { useTexts } from '../../i18n/texts.ts'
import { useReadable } from '../../session/use-readable.ts'
import { Icon } from '../../ui/icon.tsx'
import type { ScreenVisit } from './screen-visit.ts'
import { texts } from './texts.ts'

type PeopleProps = {
  visit: ScreenVisit
  /** Id of the step everyone is in; null outside a session. */
  step: string | null
}

export function People({ visit, step }: PeopleProps) {
  const t = useTexts(texts)
  const { here, ready } = useReadable(visit.connection.live)
  const done = ready.step === step && step !== null ? ready.participants.length : 0
  return (
    <p className="k-screen-people">
      <Icon name={done > 0 ? 'check' : 'people'} size={28} />{' '}
      {done > 0 ? t('ready', { n: done, here }) : t('people', { n: here })}
    </p>
  )
}
