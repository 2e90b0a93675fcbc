// Who sits where: for everyone a list with their own table first, for a facilitator the overview with all that can be done.
import type { Step } from '@kringbord/shared/session'
import type { SessionState } from '@kringbord/shared/session-state'
import type { TablesView } from '@kringbord/shared/tables'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Editor } from 'tldraw'
import type { ServerClock } from '../../board/server-clock.ts'
import { useErrorText } from '../../i18n/errors/error-text.ts'
import { useTexts } from '../../i18n/texts.ts'
import { SelectField } from '../../ui/field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useOutline } from '../list/use-outline.ts'
import { Panel } from '../panel.tsx'
import type { RollEntry } from '../people/roll.ts'
import { bringTo } from '../steps/bring-to.ts'
import { useReadable } from '../use-readable.ts'
import { Certificate } from './certificate.tsx'
import { LeadActions } from './lead-actions.tsx'
import { MyTable } from './my-table.tsx'
import { OthersList } from './others-list.tsx'
import { OverviewHeld } from './overview-held.tsx'
import { PosterCover } from './poster-cover.tsx'
import { printPart } from './print-list.ts'
import { RoundList } from './round-list.tsx'
import './tables.css'
import './certificate.css'
import type { TablesDesk } from './tables-desk.ts'
import { personLookup, unseated } from './tables-facts.ts'
import { texts } from './texts.ts'

export type TablesPanelProps = {
  desk: TablesDesk
  view: TablesView
  state: SessionState
  editor: Editor
  me: { participant: string; facilitates: boolean; takesPart: boolean }
  roll: readonly RollEntry[]
  /** Who asks for help now. */
  help: readonly { participant: string }[]
  /** How many people are here, on the board or on a light page. */
  present: number
  server: ServerClock
  /** Begins a division for a step; null for who may not. */
  onMake: ((step: string) => void) | null
  onClose(): void
  opener: RefObject<HTMLElement | null>
}

export default function TablesPanel(props: TablesPanelProps) {
  const { desk, view, state, editor, me, roll, help, present, server, onMake, onClose, opener } = props
  const t = useTexts(texts)
  const toast = useToast()
  const errorText = useErrorText()
  const seat = useReadable(desk.seat)
  const board = useOutline(editor)
  const root = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  // Who is here is the server's to say: people on a phone are not on the board.
  // biome-ignore lint/correctness/useExhaustiveDependencies: reason: asked again when someone came or went
  useEffect(() => {
    if (me.facilitates) desk.view.reload()
  }, [desk, me.facilitates, present])
  const divided = state.steps.filter((one) => one.id in view.steps)
  const [picked, setPicked] = useState<string | null>(null)
  const current = state.steps.find((one) => one.id === state.current) ?? null
  const step = divided.find((one) => one.id === picked) ?? divided.find((one) => one === current) ?? divided[0]
  const round = step && view.rounds.find((one) => one.id === view.steps[step.id]?.round)
  // Then the cards say how much lies at each table.
  const places = Object.keys((step && view.steps[step.id]?.places) ?? {})
  const placed = step === current && round !== undefined && (round.walk !== null || places.length > 0)
  // That someone asks for help is between them and who facilitates.
  const person = personLookup(roll, view.here, me.facilitates ? help : [])
  const run = async (command: Parameters<TablesDesk['run']>[0], said?: string) => {
    try {
      await desk.run(command)
      if (said) toast(said, 'good')
    } catch (error) {
      toast(t('failed', { reason: errorText(error) }), 'error')
    }
  }
  const move = (participant: string, table: string) => {
    const name = round?.tables.find((one) => one.id === table)?.name ?? ''
    if (round)
      void run(
        { kind: 'move', round: round.id, participant, table },
        t('moved', { name: person(participant).name, table: name }),
      )
  }
  const choose = async (id: string, table: string) => {
    await desk
      .sit({ round: id, table })
      .catch((error: unknown) => toast(t('failed', { reason: errorText(error) }), 'error'))
    // The button that was pressed is gone.
    root.current?.focus()
  }
  const lead = me.facilitates
    ? { move, keepOut: (participant: string) => void run({ kind: 'away', participant, away: true }) }
    : null
  const seated = round?.tables.flatMap(({ members }) => members) ?? []
  return (
    <Panel title={t(lead ? 'overview' : 'title')} onClose={onClose} opener={opener} stays wide>
      <div ref={root} className="k-tables" tabIndex={-1}>
        {!lead && current && step === current && (
          <MyTable
            view={view}
            step={current}
            seat={seat}
            participant={me.participant}
            server={server}
            nameOf={(id) => roll.find((one) => one.participant === id)?.name ?? ''}
            onChooseTeam={me.takesPart ? choose : null}
          />
        )}
        {divided.length > 1 && (lead || step !== current) && (
          <SelectField
            label={t('which')}
            value={step?.id ?? ''}
            options={divided.map((one) => ({ value: one.id, label: titleIn(one, current, t('now')) }))}
            onChange={setPicked}
          />
        )}
        {lead && (
          <LeadActions
            view={view}
            round={round ?? null}
            step={step ?? current}
            current={current}
            run={run}
            onMake={onMake}
            onPrint={() => list.current && printPart(list.current, t('printed', { step: step?.title ?? '' }))}
          />
        )}
        {!round && <p>{t('none')}</p>}
        {round && step && (
          <>
            {lead && (
              <p className="k-tables-soft">
                {seated.length > 0 && (
                  <>
                    {t('hereOf', { here: seated.filter((id) => person(id).here).length, n: seated.length })}
                    {'. '}
                  </>
                )}
                <span className="k-tables-drag">{t('dragHelp')}</span>
              </p>
            )}
            {lead && round.certificate && (
              <Certificate counted={round.certificate} way={round.way} first={view.rounds.length < 2} />
            )}
            <div ref={list}>
              <RoundList
                view={view}
                round={round}
                step={step}
                board={board}
                person={person}
                lead={lead}
                onGoTo={(zones) => bringTo(editor, zones)}
              />
            </div>
            {lead && (
              <OthersList
                unseated={unseated(roll, round.tables, view.away)}
                away={view.away}
                tables={round.tables}
                person={person}
                onMove={move}
                onBack={(participant) => void run({ kind: 'away', participant, away: false })}
              />
            )}
          </>
        )}
        {lead && current && !placed && <OverviewHeld editor={editor} step={current} />}
        {lead && <PosterCover view={view} state={state} board={board} roll={roll} />}
      </div>
    </Panel>
  )
}

function titleIn(step: Step, current: Step | null, now: string): string {
  return step === current ? `${step.title} (${now})` : step.title
}
