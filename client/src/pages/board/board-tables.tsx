// Groups and tables on the page of a board: one's own seat in the bar, the panel, making groups, and what a facilitator has
// at hand. Gives the parts to whoever puts the page together.
import type { TableRound } from '@kringbord/shared/tables'
import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import type { RollEntry } from '../../session/people/roll.ts'
import type { LeadTables } from '../../session/tables/lead-tables.tsx'
import { SeatLine } from '../../session/tables/seat-line.tsx'
import { WalkClock } from '../../session/tables/walk-clock.tsx'
import { wayTexts } from '../../session/tables/way-texts.ts'
import { useReadable } from '../../session/use-readable.ts'
import type { OpenBoard } from './chrome.tsx'
import { Late } from './late.tsx'
import type { Group } from './use-group.ts'
import type { Visit } from './visit.ts'
import { watchReturn } from './watch-return.ts'

export const loadTables = () => import('../../session/tables/tables-panel.tsx')
export const loadMakeTables = () => import('../../session/tables/make-dialog.tsx')

type BoardTablesOptions = {
  visit: Visit
  open: OpenBoard | null
  group: Group
  roll: readonly RollEntry[]
  /** Whether the panel is open. */
  shown: boolean
  onShow(shown: boolean): void
}

export type BoardTables = {
  /** In the bar of the step: where one sits, and the round of a rondgang. */
  seat: ReactNode
  walk: ReactNode
  /** What the way back to the group is called for who has a table; null for who has none. */
  toOwn: { label: string; short: string } | null
  /** For the facilitator's buttons. */
  lead: ComponentProps<typeof LeadTables> | null
  /** The panel and the dialog, when they are open. */
  layer: ReactNode
  /** Whether there is anything to show. */
  any: boolean
}

export function useBoardTables({ visit, open, group, roll, shown, onShow }: BoardTablesOptions): BoardTables {
  const t = useTexts(wayTexts)
  const { tables: desk, joined, connection } = visit
  const { state, step, server, facilitates } = group
  const loaded = useReadable(desk.view)
  const seat = useReadable(desk.seat)
  const { help, here } = useReadable(connection.live)
  const [making, setMaking] = useState<string | null>(null)
  const seatButton = useRef<HTMLButtonElement>(null)
  const leadButton = useRef<HTMLButtonElement>(null)
  useEffect(() => watchReturn(visit, desk.view.reload), [visit, desk])
  const view = loaded.state === 'ready' ? loaded.value : null
  const round = (view && step && view.rounds.find((one) => one.id === view.steps[step.id]?.round)) ?? null
  const toggle = () => onShow(!shown)
  const chooses = joined.role === 'participant' && round !== null && (round.way === 'team' || round.way === 'free')
  const nameOf = (id: string) => roll.find((entry) => entry.participant === id)?.name ?? '…'
  const editor = open?.editor ?? null
  return {
    seat:
      seat || chooses ? <SeatLine ref={seatButton} seat={seat} round={round} open={shown} onToggle={toggle} /> : null,
    walk: round?.walk?.clock && step ? <WalkClock walk={round.walk} step={step} server={server} /> : null,
    toOwn: seat && seat.zones.length > 0 ? wordsFor(seat.round, t) : null,
    lead:
      facilitates && view && state
        ? {
            ref: leadButton,
            desk,
            view,
            state,
            step,
            server,
            open: shown,
            onToggle: toggle,
            onMake: setMaking,
          }
        : null,
    layer: view && state && editor && (
      <>
        {shown && (
          <Late
            load={loadTables}
            props={{
              desk,
              view,
              state,
              editor,
              me: { participant: joined.participant, facilitates, takesPart: joined.role === 'participant' },
              roll,
              help,
              present: here,
              server,
              onMake: facilitates ? (wanted: string) => setMaking(wanted) : null,
              onClose: () => onShow(false),
              opener: facilitates ? leadButton : seatButton,
            }}
            onFail={() => onShow(false)}
          />
        )}
        {making !== null && (
          <Late
            load={loadMakeTables}
            props={{ desk, view, state, step: making, nameOf, onClose: () => setMaking(null) }}
            onFail={() => setMaking(null)}
          />
        )}
      </>
    ),
    any: facilitates || (view !== null && view.rounds.length > 0),
  }
}

function wordsFor({ way, grouping }: TableRound, t: ReturnType<typeof useTexts<(typeof wayTexts)['nl']>>) {
  if (way === 'walk' || way === 'free') return { label: t('toPoster'), short: t('toPosterShort') }
  if (grouping === 'table') return { label: t('toMine'), short: t('toMineShort') }
  return { label: t('toGroup'), short: t('toGroupShort') }
}
