// One division as cards: who sits where, in a rondgang at which poster now. For a facilitator people can be moved.
import type { Outline } from '@kringbord/shared/outline'
import type { Step } from '@kringbord/shared/session'
import { type TableRound, type TablesView, tableRoles } from '@kringbord/shared/tables'
import { useMemo } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import type { MenuItem } from '../../ui/menu.tsx'
import { CallGroupButton } from '../call-group/call-group-button.tsx'
import { heldByZone, sumOf } from './held.ts'
import { atPoster } from './seat-names.ts'
import { TableCard } from './table-card.tsx'
import { TablePerson, type TablePersonFacts } from './table-person.tsx'
import { texts } from './texts.ts'

export type RoundListProps = {
  view: TablesView
  round: TableRound
  /** The step that is looked at. */
  step: Step
  board: Outline
  person(id: string): TablePersonFacts
  /** Changes of a facilitator; null for others. */
  lead: { move(participant: string, table: string): void; keepOut(participant: string): void } | null
  onGoTo(zones: readonly string[]): void
}

type Card = { id: string; name: string; members: readonly string[]; zones: readonly string[]; host: string | null }

export function RoundList({ view, round, step, board, person, lead, onGoTo }: RoundListProps) {
  const t = useTexts(texts)
  const cards = cardsOf(view, round, step)
  const held = useMemo(() => heldByZone(board), [board])
  const now = view.steps[step.id]
  const roles = now?.round === round.id ? now.roles : {}
  const actionsFor = (id: string, at: string): MenuItem[] =>
    lead
      ? [
          ...round.tables
            .filter((table) => table.id !== at)
            .map((table) => ({
              label: t('moveTo', { table: table.name }),
              icon: 'arrowRight' as const,
              onSelect: () => lead.move(id, table.id),
            })),
          { label: t('keepOut'), icon: 'close', onSelect: () => lead.keepOut(id) },
        ]
      : []
  return (
    <div className="k-table-cards" data-lead={lead ? '' : undefined}>
      {cards.map((card) => (
        <TableCard
          key={card.id}
          name={card.name}
          own={card.members.some((id) => person(id).you)}
          count={card.members.length}
          holds={card.zones.length > 0 ? sumOf(card.zones, held) : null}
          onDropPerson={lead && ((id) => lead.move(id, card.id))}
          more={<CallGroupButton people={card.members.filter((id) => person(id).here)} name={card.name} bare />}
          onGoTo={card.zones.length > 0 ? () => onGoTo(card.zones) : null}
        >
          {card.members.map((id) => (
            <TablePerson
              key={id}
              person={person(id)}
              roles={tableRoles.filter((role) => roles[card.id]?.[role] === id)}
              host={card.host === id}
              actions={actionsFor(id, card.id)}
              drags={lead !== null}
            />
          ))}
        </TableCard>
      ))}
    </div>
  )
}

/** The tables as they are now: those of a rondgang at their posters, in the order in which they hang. */
function cardsOf({ steps, places }: TablesView, round: TableRound, step: Step): Card[] {
  const { walk, tables } = round
  if (walk === null)
    return tables.map(({ id, name, members }) => ({
      id,
      name,
      members,
      zones: steps[step.id]?.places[id] ?? [],
      host: null,
    }))
  return walk.posters.map((poster, i) => {
    const group = tables[(i - walk.at + walk.posters.length) % walk.posters.length]
    const title = places.find(({ zone }) => zone === poster)?.title ?? ''
    const zones = [poster, ...step.harvest.filter((zone) => zone.startsWith(`${poster}.`))]
    return {
      id: group?.id ?? poster,
      name: title || (group?.name ?? ''),
      members: atPoster(walk, tables, poster),
      zones,
      host: walk.hosts[walk.at]?.[i] ?? null,
    }
  })
}
