// Groups among the facilitator's buttons: that a step needs them, how they are, the next round of a rondgang, the overview.
import { isEven } from '@kringbord/shared/methods/table-certificate'
import type { Step } from '@kringbord/shared/session'
import type { SessionState } from '@kringbord/shared/session-state'
import type { TableRound, TablesView } from '@kringbord/shared/tables'
import { type Ref, useState } from 'react'
import type { ServerClock } from '../../board/server-clock.ts'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useToast } from '../../ui/toast.tsx'
import { nextStep } from '../steer/place-of.ts'
import { largest } from './certificate.tsx'
import './lead-tables.css'
import type { TablesDesk } from './tables-desk.ts'
import { texts } from './texts.ts'
import { WalkClock } from './walk-clock.tsx'
import { waysFor } from './ways.ts'

type LeadTablesProps = {
  desk: TablesDesk
  view: TablesView
  state: SessionState
  step: Step | null
  server: ServerClock
  open: boolean
  onToggle(): void
  onMake(step: string): void
  ref?: Ref<HTMLButtonElement>
}

export function LeadTables({ desk, view, state, step, server, open, onToggle, onMake, ref }: LeadTablesProps) {
  const t = useTexts(texts)
  const round = step && view.rounds.find((one) => one.id === view.steps[step.id]?.round)
  const needs = [step, nextStep(state.steps, state.current)].find(
    (one) => one && waysFor(one, view).length > 0 && !(one.id in view.steps),
  )
  if (!round && !needs && view.rounds.length === 0) return null
  return (
    <section className="k-lead-tables" aria-label={t('title')}>
      <div className="k-lead-tables-head">
        <h3>
          <Icon name="people" size={18} /> {t('needTitle')}
        </h3>
        {view.rounds.length > 0 && (
          <Button
            ref={ref}
            size="small"
            variant="ghost"
            icon="list"
            aria-haspopup="dialog"
            aria-expanded={open}
            aria-label={needs ? t('overviewShort') : undefined}
            title={needs ? t('overviewShort') : undefined}
            onClick={onToggle}
          >
            {needs ? undefined : t('overviewShort')}
          </Button>
        )}
        {needs && (
          <Button size="small" onClick={() => onMake(needs.id)}>
            {t('make')}
          </Button>
        )}
      </div>
      {round && <Summary round={round} />}
      {needs && <p>{t(needs === step ? `need.${needFor(needs)}` : 'nextNeeds')}</p>}
      {round?.walk && step && <WalkLead desk={desk} round={round} step={step} server={server} />}
    </section>
  )
}

function needFor({ grouping }: Step): Exclude<Step['grouping'], 'plenary'> {
  return grouping === 'plenary' ? 'table' : grouping
}

function Summary({ round }: { round: TableRound }) {
  const t = useTexts(texts)
  const people = round.tables.reduce((sum, table) => sum + table.members.length, 0)
  const { certificate } = round
  return (
    <p className="k-lead-tables-sum">
      {t(round.grouping === 'table' ? 'tables' : 'groups', { n: round.tables.length })} · {t('people', { n: people })}
      {certificate && (
        <b data-even={isEven(certificate) ? '' : undefined}>
          {isEven(certificate) ? t('evenShort') : t('unevenShort', { n: largest(certificate) })}
        </b>
      )}
    </p>
  )
}

type WalkLeadProps = { desk: TablesDesk; round: TableRound; step: Step; server: ServerClock }

/** Where the rondgang is, and the button that takes everyone one poster on. */
function WalkLead({ desk, round, step, server }: WalkLeadProps) {
  const t = useTexts(texts)
  const toast = useToast()
  const errorText = useErrorText()
  const [busy, setBusy] = useState(false)
  const { walk } = round
  if (!walk) return null
  const go = async (at: number) => {
    if (busy) return
    setBusy(true)
    try {
      await desk.run({ kind: 'walk', round: round.id, at })
    } catch (error) {
      toast(t('failed', { reason: errorText(error) }), 'error')
    }
    setBusy(false)
  }
  const last = walk.at + 1 >= walk.rounds
  return (
    <>
      <WalkClock walk={walk} step={step} server={server} />
      <div className="k-lead-row">
        <Button
          variant={last ? 'quiet' : 'primary'}
          icon="arrowRight"
          busy={busy}
          disabled={last}
          onClick={() => void go(walk.at + 1)}
        >
          {last ? t('lastRound') : t('nextRound')}
        </Button>
        {walk.at > 0 && (
          <Button
            size="small"
            variant="ghost"
            icon="arrowLeft"
            aria-label={t('previousRound')}
            title={t('previousRound')}
            onClick={() => void go(walk.at - 1)}
          />
        )}
      </div>
    </>
  )
}
