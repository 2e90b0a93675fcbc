// All steps of the working form, those beforehand apart, with the time they take together.
import { useMemo } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { type BoardSteps, hoursOf, type ShownStep, sessionMinutes } from './parse-steps.ts'
import { StepCard } from './step-card.tsx'
import './steps.css'
import type { Zone } from '../../board/zones.ts'
import { texts } from './texts.ts'

/** When a step is planned to begin, as `14:05`, for how many minutes now, and of the current one the part that is left. */
export type StepPlan = { start: string; minutes: number; left: number | null }

/** Where the session is. */
export type StepsAgenda = {
  current: string | null
  /** Of steps that are on or ahead, by id. */
  plan: ReadonlyMap<string, StepPlan>
  /** Takes everyone to a step; null for who may not. */
  jump: ((step: string) => void) | null
}

export type StepsListProps = {
  session: BoardSteps
  zones: readonly Zone[]
  /** Id of the step that is open, or null. */
  chosen: string | null
  /** Whether the script for the facilitator is shown. */
  facilitates: boolean
  /** What a session adds to each step; null without one. */
  agenda: StepsAgenda | null
  onChoose(step: ShownStep): void
  onGoTo(zones: readonly string[]): void
}

/** More places than this are a wall of buttons; the board itself is the better map then. */
const MOST_PLACES = 8

export function StepsList({ session, zones, chosen, facilitates, agenda, onChoose, onGoTo }: StepsListProps) {
  const t = useTexts(texts)
  const before = session.steps.filter((step) => step.beforehand)
  const during = session.steps.filter((step) => !step.beforehand)
  const places = useMemo(() => placesPerStep(session.steps, zones), [session.steps, zones])
  if (session.steps.length === 0) return <p className="k-steps-none">{t('none')}</p>
  const card = (step: ShownStep, number: number | null) => (
    <StepCard
      key={step.id}
      step={step}
      number={number}
      chosen={step.id === chosen}
      places={places.get(step.id) ?? []}
      showScript={facilitates}
      isNow={agenda?.current === step.id}
      plan={agenda?.plan.get(step.id) ?? null}
      onJump={agenda?.jump && agenda.current !== step.id ? agenda.jump : null}
      onChoose={() => onChoose(step)}
      onGoTo={onGoTo}
    />
  )
  return (
    <>
      {before.length > 0 && (
        <>
          <h3 className="k-steps-part">
            {t('beforehand')} <span>{t('beforehandHelp')}</span>
          </h3>
          <ul className="k-steps">{before.map((step) => card(step, null))}</ul>
        </>
      )}
      {before.length > 0 && during.length > 0 && <h3 className="k-steps-part">{t('session')}</h3>}
      <ol className="k-steps">{during.map((step, i) => card(step, i + 1))}</ol>
      {session.form.source && <p className="k-steps-source">{t('source', { source: session.form.source })}</p>}
    </>
  )
}

/** "3 u 45 min samen": the session without what is done beforehand. */
export function TotalTime({ steps }: { steps: readonly ShownStep[] }) {
  const t = useTexts(texts)
  const { h, m } = hoursOf(sessionMinutes(steps))
  if (h === 0 && m === 0) return null
  const time = h === 0 ? t('minutes', { n: m }) : m === 0 ? t('hours', { h }) : t('hoursMinutes', { h, m })
  return <span className="k-steps-total">{t('total', { time })}</span>
}

function placesPerStep(steps: readonly ShownStep[], zones: readonly Zone[]): Map<string, Zone[]> {
  const byId = new Map(zones.map((zone) => [zone.id, zone]))
  const entries = steps.map((step): [string, Zone[]] => {
    const places = step.zones.flatMap((id) => byId.get(id) ?? []).filter((zone) => zone.title !== '')
    return [step.id, places.length > 1 && places.length <= MOST_PLACES ? places : []]
  })
  return new Map(entries)
}
