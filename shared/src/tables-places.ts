// Where tables are on the board: the zones of a step that are numbered (tafel.1, poster-2) are places, given out in order.
import type { Step } from './session.ts'
import { type TablePlace, type TableRound, type TableWay, under } from './tables.ts'

/** Shorter words say nothing of whose place it is. */
const LEAST_WORD = 4

type Shown = Pick<Step, 'grouping' | 'zones' | 'harvest'>

/**
 * The zones of `step` that are places for tables: the numbered ones in view, or for people of a kind those that are
 * harvested in what is in view (`belangen.1` in `belangen`). Fewer than two are no places: everyone is at one sheet.
 */
export function placeZones(step: Shown, known: readonly TablePlace[]): string[] {
  const onBoard = (zones: readonly string[]) => zones.filter((zone) => known.some((place) => place.zone === zone))
  const inView = numbered(onBoard(step.zones))
  if (inView.length > 1) return inView
  if (step.grouping !== 'stakeholder') return []
  // What is only numbered, such as the rows of a list of actions, is nobody's place.
  const isOwned = (zone: string) => !/\d$/.test(known.find((place) => place.zone === zone)?.title ?? '')
  const within = numbered(onBoard(step.zones.flatMap((zone) => under(zone, step.harvest)))).filter(isOwned)
  return within.length > 1 ? within : []
}

/** The largest family of zones that differ in their last number alone. */
function numbered(zones: readonly string[]): string[] {
  const families = new Map<string, string[]>()
  for (const zone of zones) {
    const family = /^(.*[.-])\d+$/.exec(zone)?.[1]
    if (family !== undefined) families.set(family, [...(families.get(family) ?? []), zone])
  }
  return [...families.values()].sort((one, other) => other.length - one.length)[0] ?? []
}

/**
 * The zones of each table in `step`, by the table's id: its place, and what is harvested there. Tables of a kind get the
 * place with their name where there is one, the others follow in order. With fewer places than tables, places are shared.
 */
export function placesOf(round: TableRound, step: Shown, known: readonly TablePlace[]): Record<string, string[]> {
  if (round.walk !== null) return {}
  const zones = placeZones(step, known)
  if (zones.length === 0) return {}
  const titleOf = (zone: string) => plain(known.find((place) => place.zone === zone)?.title ?? '')
  const free = [...zones]
  const chosen = new Map<string, string>()
  const give = (table: string, zone: string | undefined) => {
    if (zone === undefined) return
    chosen.set(table, zone)
    free.splice(free.indexOf(zone), 1)
  }
  for (const { id, of, name } of round.tables)
    give(
      id,
      free.find((zone) => zone === of || isNamed(round.way, titleOf(zone), plain(name))),
    )
  if (round.way === 'organisation') {
    // Whoever is the only one that a place can mean: ‘Gemeente’ for Gemeente Waterland.
    const alike = round.tables.map(({ id, name }) => ({
      id,
      zones: chosen.has(id) ? [] : free.filter((zone) => isAlike(titleOf(zone), plain(name))),
    }))
    for (const { id, zones } of alike) {
      const [zone = '', ...others] = zones
      const meant = alike.filter((one) => one.zones.includes(zone))
      if (others.length === 0 && meant.length === 1) give(id, zone)
    }
  }
  let shared = 0
  for (const table of round.tables)
    if (!chosen.has(table.id)) chosen.set(table.id, free.shift() ?? zones[shared++ % zones.length] ?? '')
  return Object.fromEntries([...chosen].map(([table, zone]) => [table, [zone, ...under(zone, step.harvest)]]))
}

/** Whether a place with this title is that of a table with this name. Domains have long names: their first word says enough. */
function isNamed(way: TableWay, title: string, name: string): boolean {
  if (way === 'organisation') return title === name
  return way === 'domain' && title.split(' ')[0] === name.split(' ')[0]
}

/** Whether a word of one is in a word of the other: `corporatie de brug` and `woningcorporatie`. */
function isAlike(title: string, name: string): boolean {
  const words = (text: string) => text.split(' ').filter((word) => word.length >= LEAST_WORD)
  return words(title).some((one) => words(name).some((other) => one.includes(other) || other.includes(one)))
}

/** Names as people compare them: without numbers before them, capitals, accents and signs. */
export function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^\s*\d+\s+/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
