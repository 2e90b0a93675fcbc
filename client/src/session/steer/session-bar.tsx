// What everyone sees of the step they are in: its number, title, instruction, with whom, how long still, what one may do,
// and the way back to the group. On a phone its first line opens the steps.
import { mayWrite, type Role } from '@kringbord/shared/access'
import type { Step } from '@kringbord/shared/session'
import type { SessionState } from '@kringbord/shared/session-state'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { ServerClock } from '../../board/server-clock.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { GroupSign } from '../steps/group-sign.tsx'
import { texts as groupTexts } from '../steps/group-texts.ts'
import { listOf, mayOf } from './rights.ts'
import './session-bar.css'
import { placeOf } from './place-of.ts'
import { texts as ownTexts } from './step-texts.ts'
import { texts } from './texts.ts'
import { Timer } from './timer.tsx'
import { useSound } from './use-sound.ts'

type SessionBarProps = {
  state: SessionState
  step: Step
  server: ServerClock
  role: Role
  onToGroup(): void
  /** What one can let the others know. */
  live: ReactNode
  /** What a facilitator has at hand when the steps are folded away. */
  lead: ReactNode
  /** One's own table, and the round of a rondgang. */
  seat: ReactNode
  walk: ReactNode
  /** What the way back is called for who has a table. */
  toOwn: { label: string; short: string } | null
}

export function SessionBar(props: SessionBarProps) {
  const { state, step, server, role, onToGroup, live, lead, seat, walk, toOwn } = props
  const t = useTexts(texts)
  const tg = useTexts(groupTexts)
  const to = useTexts(ownTexts)
  const sound = useSound({ byDefault: role === 'facilitator' })
  // A call or what is presented goes before the own table.
  const called = state.call !== null || state.spotlight?.follow === true
  const way = !called && toOwn ? toOwn : { label: t('toGroup'), short: t('toGroupShort') }
  const { number, total } = placeOf(state.steps, step)
  return (
    <section className="k-session" aria-label={t('bar')}>
      <p className="k-session-number">
        {number === null ? (
          to('stepBefore')
        ) : (
          <>
            <span className="k-hidden">{to('stepOf', { n: number, total })}</span>
            <span aria-hidden="true">
              <b>{number}</b>/{total}
            </span>
          </>
        )}
      </p>
      <div className="k-session-what">
        <h2>{step.title}</h2>
        <Instruction key={step.id} text={step.instruction} />
      </div>
      <ul className="k-session-how">
        <li data-seat={seat ? '' : undefined}>
          {seat || (
            <>
              <GroupSign grouping={step.grouping} /> {tg(`group.${step.grouping}`)}
            </>
          )}
        </li>
        {/* In a rondgang what one does now says more than what one may. */}
        <li>{walk || <Rights step={step} role={role} />}</li>
      </ul>
      {state.clock && <Timer clock={state.clock} server={server} sound={sound} />}
      {live}
      <div className="k-session-act">
        <Button size="small" icon="target" aria-label={way.label} title={way.label} onClick={onToGroup}>
          <span>{way.short}</span>
        </Button>
        {lead}
      </div>
    </section>
  )
}

/** One line, or all of it when someone asks. */
function Instruction({ text }: { text: string }) {
  const t = useTexts(texts)
  const line = useRef<HTMLParagraphElement>(null)
  const [open, setOpen] = useState(false)
  const [cut, setCut] = useState(false)
  useLayoutEffect(() => {
    const element = line.current
    if (!element || open) return
    const look = () => setCut(element.scrollHeight > element.clientHeight + 1)
    const watch = new ResizeObserver(look)
    watch.observe(element)
    return () => watch.disconnect()
  }, [open])
  if (!text) return null
  return (
    <div className="k-session-instruction" data-open={open ? '' : undefined}>
      <p ref={line}>{text}</p>
      {(cut || open) && (
        <button
          type="button"
          aria-expanded={open}
          aria-label={open ? t('less') : t('more')}
          title={open ? t('less') : t('more')}
          onClick={() => setOpen(!open)}
        >
          <Icon name="chevronDown" size={18} />
        </button>
      )}
    </div>
  )
}

/** What one may do now; a facilitator reads what the others may. */
function Rights({ step, role }: { step: Step; role: Role }) {
  const t = useTexts(texts)
  const may = mayOf(step)
  const looks = may.length === 0 || !mayWrite(role)
  const what = listOf(
    may.map((key) => t(key)),
    t('and'),
  )
  const leads = role === 'facilitator'
  const text = looks ? t(leads ? 'may.theyLook' : 'may.look') : t(leads ? 'may.they' : 'may.you', { what })
  return (
    <>
      <Icon name={looks ? 'eye' : 'edit'} size={18} /> {text}
    </>
  )
}
