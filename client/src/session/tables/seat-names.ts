// Words about a seat: where it is, with whom, in which role. Pure.
import { posterOf, type TableSeat, type TablesView, type Walk } from '@kringbord/shared/tables'
import type { Translator } from '../../i18n/texts.ts'
import { listOf } from '../steer/rights.ts'
import type { seatTexts } from './seat-texts.ts'

type Words = Translator<(typeof seatTexts)['nl']>

/** `schrijver en verteller`; `jij ontvangt` in a rondgang; '' without a role. */
export function rolesText({ roles, host }: TableSeat, t: Words): string {
  if (host) return t('hostYou')
  return listOf(
    roles.map((role) => t(`role.${role}`)),
    t('and'),
  )
}

/** Names of those at the same table, or at the same poster now; without oneself and those nobody knows. */
export function companyOf(seat: TableSeat, participant: string, nameOf: (id: string) => string): string[] {
  const { walk, tables } = seat.round
  const ids = walk === null ? seat.table.members : atPoster(walk, tables, seat.zones[0] ?? '')
  return ids.filter((id) => id !== participant).flatMap((id) => nameOf(id) || [])
}

/** Everyone at a poster now: its host, and the group that comes by without those who are hosts elsewhere. */
export function atPoster(walk: Walk, groups: TableSeat['round']['tables'], poster: string): string[] {
  const hosts = (walk.hosts[walk.at] ?? []).flatMap((host) => host ?? [])
  const host = walk.hosts[walk.at]?.[walk.posters.indexOf(poster)]
  const group = groups.find((_, i) => posterOf(walk, i) === poster)
  return [...(host ? [host] : []), ...(group?.members.filter((id) => !hosts.includes(id)) ?? [])]
}

/** What the poster of the next round is called; '' after the last. */
export function nextPosterName({ places }: TablesView, seat: TableSeat, participant: string): string {
  const { walk, tables } = seat.round
  if (walk === null || walk.at + 1 >= walk.rounds) return ''
  const stays = (walk.hosts[walk.at + 1] ?? []).indexOf(participant)
  const poster = stays >= 0 ? walk.posters[stays] : posterOf(walk, tables.indexOf(seat.table), walk.at + 1)
  return places.find(({ zone }) => zone === poster)?.title ?? ''
}
