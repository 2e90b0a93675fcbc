// What a facilitator sees of the moment: who is done, who took part, hands in the order of raising, and who asks for help.
import type { Asking, LiveState } from '@kringbord/shared/live'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useNow } from '../steer/use-now.ts'
import { useReadable } from '../use-readable.ts'
import './lead-live.css'
import { LeadSaid } from './lead-said.tsx'
import { leadTexts } from './lead-texts.ts'
import { type LiveLink, useFailed } from './live-link.ts'
import { texts } from './texts.ts'

const MINUTE = 60_000

type LiveLeadProps = {
  link: LiveLink
  /** Name of a participant; '' when it is not known. */
  nameOf(participant: string): string
  /** Where someone sits now; '' without tables. */
  tableOf(participant: string): string
  /** Whether there is a step to be done with. */
  inStep: boolean
  /** More that is known of the step, below who is done. */
  children?: ReactNode
}

export function LiveLead({ link, nameOf, tableOf, inStep, children }: LiveLeadProps) {
  const t = useTexts(leadTexts)
  const te = useTexts(texts)
  const failed = useFailed()
  const live = useReadable(link.feed.live)
  const send = (command: Parameters<LiveLink['send']>[0]) => void link.send(command).catch(failed)
  const name = (id: string) => nameOf(id) || te('someone')
  const at = (id: string) =>
    tableOf(id) ? t('at', { name: name(id), table: tableOf(id).replace(/ (\d+)$/, '\u00a0$1') }) : name(id)
  const quiet = live.hands.length === 0 && live.help.length === 0
  return (
    <section className="k-lead-live" aria-label={t('lead')} hidden={quiet && !inStep}>
      {inStep && <ReadyCount live={live} onAgain={() => send({ kind: 'clear', what: 'ready' })} />}
      {inStep && children}
      {live.help.length > 0 && (
        <Askings title={t('calls')} kind="help" list={live.help} link={link} textOf={at}>
          {(one) => (
            <Button
              size="small"
              aria-label={t('answerOf', { name: name(one.participant) })}
              onClick={() => send({ kind: 'lower', participant: one.participant, what: 'help' })}
            >
              {t('answer')}
            </Button>
          )}
        </Askings>
      )}
      {live.hands.length > 0 && (
        <Askings title={t('hands')} kind="hand" list={live.hands} link={link} textOf={at}>
          {(one) => (
            <Button
              size="small"
              aria-label={t('lowerOf', { name: name(one.participant) })}
              onClick={() => send({ kind: 'lower', participant: one.participant })}
            >
              {t('lower')}
            </Button>
          )}
        </Askings>
      )}
      {live.hands.length > 1 && (
        <Button size="small" variant="ghost" onClick={() => send({ kind: 'clear', what: 'hands' })}>
          {t('lowerAll')}
        </Button>
      )}
      <LeadSaid live={live} name={name} />
    </section>
  )
}

function ReadyCount({ live, onAgain }: { live: LiveState; onAgain(): void }) {
  const t = useTexts(leadTexts)
  const n = live.ready.participants.length
  // Who was here and is done may have gone for a moment.
  const here = Math.max(live.here, n)
  return (
    <div className="k-lead-ready">
      <p>
        <Icon name="check" size={18} /> {here > 0 ? t('readyCount', { n, here }) : t('nobody')}
      </p>
      {n > 0 && (
        <Button
          size="small"
          variant="ghost"
          icon="refresh"
          aria-label={t('again')}
          title={t('again')}
          onClick={onAgain}
        />
      )}
      <span className="k-lead-bar" aria-hidden="true">
        <span style={{ width: `${here > 0 ? (100 * n) / here : 0}%` }} />
      </span>
    </div>
  )
}

type AskingsProps = {
  title: string
  kind: 'hand' | 'help'
  list: readonly Asking[]
  link: LiveLink
  textOf(participant: string): string
  children(one: Asking): ReactNode
}

function Askings({ title, kind, list, link, textOf, children }: AskingsProps) {
  const t = useTexts(leadTexts)
  const now = useNow(link.feed.clock, { on: true })
  const since = (at: number) => {
    const minutes = Math.floor((now - at) / MINUTE)
    return minutes < 1 ? t('justNow') : t('since', { n: minutes })
  }
  return (
    <div className="k-lead-asking" data-kind={kind}>
      <h3>
        <Icon name={kind} size={18} /> {title}
      </h3>
      <ol aria-label={title}>
        {list.map((one) => (
          <li key={one.participant}>
            <span className="k-lead-who">{textOf(one.participant)}</span>
            <span className="k-lead-since">{since(one.at)}</span>
            {children(one)}
          </li>
        ))}
      </ol>
    </div>
  )
}
