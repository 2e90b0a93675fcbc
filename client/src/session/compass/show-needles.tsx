// How many needles are hidden, and the buttons that show them and ask again: for who facilitates.
import type { HiddenNeedles, NeedlesCommand } from '@kringbord/shared/needles'
import type { SessionState } from '@kringbord/shared/session-state'
import { useState } from 'react'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useToast } from '../../ui/toast.tsx'
import '../hidden/show-hidden.css'
import { useReadable } from '../use-readable.ts'
import type { NeedleDesk } from './needle-desk.ts'
import { texts } from './texts.ts'

/** Fewer than this are not shown. */
const LEAST = 3

export function ShowNeedles({ desk, state }: { desk: NeedleDesk; state: SessionState }) {
  const t = useTexts(texts)
  const toast = useToast()
  const errorText = useErrorText()
  const view = useReadable(desk.view)
  const [pending, setPending] = useState<NeedlesCommand | null>(null)
  const hidden = view?.hidden
  if (!hidden || hidden.steps.length === 0) return null
  const run = async (command: NeedlesCommand) => {
    if (pending) return
    setPending(command)
    try {
      await desk.command(command)
      toast(t(command.kind === 'show' ? 'shown' : 'asked'), 'good')
    } catch (error) {
      toast(t('commandFailed', { reason: errorText(error) }), 'error')
    }
    setPending(null)
  }
  return (
    <section className="k-show" aria-label={t('lead')}>
      <h3>
        <Icon name="target" size={18} /> {t('lead')}
      </h3>
      {hidden.steps.map((one) => {
        const isNow = one.step === state.current
        const title = state.steps.find(({ id }) => id === one.step)?.title ?? one.step
        return (
          <div key={one.step} className="k-show-step">
            {!isNow && <p className="k-show-soft">{t('from', { title })}</p>}
            <OneStep counts={one} pending={pending?.step === one.step} run={run} />
            {isNow && !one.shown && one.needles > 0 && hidden.here > 0 && (
              <p className="k-show-soft">
                {hidden.without > 0 ? t('without', { n: hidden.without, here: hidden.here }) : t('all')}
              </p>
            )}
          </div>
        )
      })}
    </section>
  )
}

type OneStepProps = { counts: HiddenNeedles; pending: boolean; run(command: NeedlesCommand): void }

function OneStep({ counts, pending, run }: OneStepProps) {
  const t = useTexts(texts)
  const { step, needles, organisations, shown } = counts
  if (shown)
    return (
      <>
        <p>{t('isShown')}</p>
        <div className="k-show-row">
          <Button icon="refresh" busy={pending} onClick={() => run({ kind: 'again', step })}>
            {t('again')}
          </Button>
        </div>
      </>
    )
  const few = needles < LEAST
  return (
    <>
      <p className="k-show-count">{needles === 0 ? t('nothing') : t('count', { n: needles })}</p>
      {organisations.length > 0 && (
        <ul className="k-show-zones" aria-label={t('organisations')}>
          {organisations.map((one) => (
            <li key={one.name}>
              <span>{one.name}</span> <b>{one.needles}</b>
            </li>
          ))}
        </ul>
      )}
      <div className="k-show-row">
        <Button icon="eye" busy={pending} disabled={few} onClick={() => run({ kind: 'show', step })}>
          {t('show')}
        </Button>
      </div>
      {few && needles > 0 && <p className="k-show-soft">{t('few')}</p>}
    </>
  )
}
