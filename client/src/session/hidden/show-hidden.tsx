// What is hidden, in numbers, and the buttons that put it on the board: for who facilitates.
import { kindOf, type OwnNoteKind, readsAtTable, writesHidden } from '@kringbord/shared/hidden-writing'
import type { HiddenCounts, ShowHidden } from '@kringbord/shared/own-notes'
import type { Step } from '@kringbord/shared/session'
import type { SessionState } from '@kringbord/shared/session-state'
import { useState } from 'react'
import type { Zone } from '../../board/zones.ts'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useToast } from '../../ui/toast.tsx'
import { zoneNames } from '../own-notes/zone-names.ts'
import { useReadable } from '../use-readable.ts'
import type { HiddenWatch } from './hidden-watch.ts'
import './show-hidden.css'
import { ShowTables } from './show-tables.tsx'
import { texts } from './texts.ts'

type ShowHiddenProps = { hidden: HiddenWatch; state: SessionState; zones: readonly Zone[] }
type Counts = HiddenCounts['steps'][number]

export function ShowHiddenNotes({ hidden, state, zones }: ShowHiddenProps) {
  const t = useTexts(texts)
  const toast = useToast()
  const errorText = useErrorText()
  const counts = useReadable(hidden.counts)
  const [pending, setPending] = useState<ShowHidden | null>(null)
  const current = state.steps.find(({ id }) => id === state.current)
  const writing = current && writesHidden(current) ? current : null
  if (!counts || (!writing && counts.steps.length === 0)) return null
  // Of a step that is no longer there it is not known what was written.
  const kindIn = (id: string) => {
    const step = state.steps.find((one) => one.id === id)
    return step ? kindOf(step) : 'note'
  }
  const show = async (command: ShowHidden) => {
    if (pending) return
    setPending(command)
    try {
      const { shown } = await hidden.show(command)
      if (command.how === 'own') toast(t('ownOn'), 'good')
      else if (command.how !== 'own-stop') toast(t(`shown.${kindIn(command.step)}`, { n: shown }), 'good')
    } catch (error) {
      toast(t('failed', { reason: errorText(error) }), 'error')
    }
    setPending(null)
  }
  const here = counts.steps.find(({ step }) => step === writing?.id)
  const others = counts.steps.filter((one) => one !== here)
  const atTables = writing !== null && readsAtTable(writing)
  const common = { zones, pending, show }
  return (
    <section className="k-show" aria-label={t('title')}>
      <h3>
        <Icon name="eyeOff" size={18} /> {t(atTables ? 'titleTables' : 'title')}
      </h3>
      {writing && !here?.notes && <p>{t('none')}</p>}
      {atTables && here?.tables.length === 0 && <p className="k-show-soft">{t('noTables')}</p>}
      {here && here.notes > 0 && (
        <OneStep counts={here} own={counts.own.includes(here.step)} step={null} kind={kindIn(here.step)} {...common} />
      )}
      {writing && counts.here > 0 && here && here.notes > 0 && (
        <p className="k-show-soft">
          {counts.without > 0 ? t('without', { n: counts.without, here: counts.here }) : t('all')}
        </p>
      )}
      {others.map((one) => (
        <div key={one.step} className="k-show-step">
          <FromStep step={state.steps.find(({ id }) => id === one.step)} />
          <OneStep
            counts={one}
            own={counts.own.includes(one.step)}
            step={state.steps.find(({ id }) => id === one.step) ?? null}
            kind={kindIn(one.step)}
            {...common}
          />
        </div>
      ))}
    </section>
  )
}

function FromStep({ step }: { step: Step | undefined }) {
  const t = useTexts(texts)
  return <p className="k-show-soft">{step ? t('from', { title: step.title }) : t('gone')}</p>
}

type OneStepProps = {
  /** Whether everyone may show their own. */
  own: boolean
  counts: Counts
  /** null for the step that is on. */
  step: Step | null
  kind: OwnNoteKind
  zones: readonly Zone[]
  pending: ShowHidden | null
  show(command: ShowHidden): void
}

function OneStep({ counts, own, step, kind, zones, pending, show }: OneStepProps) {
  const t = useTexts(texts)
  const { notes, writers, tables } = counts
  const filled = zones.filter(({ id }) => id in counts.zones)
  const named = zoneNames(filled, zones)
  const busy = (how: ShowHidden['how']) =>
    pending?.step === counts.step && pending.how === how && pending.table === undefined
  const title = step?.title ?? ''
  return (
    <>
      <p className="k-show-count">{t(`count.${kind}`, { notes, writers })}</p>
      {tables.length > 0 && (
        <ShowTables
          tables={tables}
          pending={pending?.step === counts.step ? (pending.table ?? null) : null}
          onShow={(table) => show({ step: counts.step, how: 'all', table })}
        />
      )}
      {tables.length === 0 && named.length > 1 && (
        <ul className="k-show-zones" aria-label={t('zones')}>
          {named.map(({ id, name }) => (
            <li key={id}>
              <span>{name}</span> <b>{counts.zones[id]}</b>
            </li>
          ))}
        </ul>
      )}
      <div className="k-show-row">
        <Button
          icon="eye"
          busy={busy('all')}
          aria-label={step ? t('showFrom', { title }) : undefined}
          onClick={() => show({ step: counts.step, how: 'all' })}
        >
          {t('show')}
        </Button>
        <Button
          variant="ghost"
          busy={busy('next')}
          aria-label={step ? t('nextFrom', { title }) : undefined}
          onClick={() => show({ step: counts.step, how: 'next' })}
        >
          {t('next')}
        </Button>
      </div>
      <Button
        size="small"
        variant={own ? 'primary' : 'ghost'}
        icon="person"
        busy={busy(own ? 'own-stop' : 'own')}
        aria-pressed={own}
        onClick={() => show({ step: counts.step, how: own ? 'own-stop' : 'own' })}
      >
        {t(own ? 'ownStop' : 'own')}
      </Button>
      {own && <p className="k-show-soft">{t('ownHelp')}</p>}
    </>
  )
}
