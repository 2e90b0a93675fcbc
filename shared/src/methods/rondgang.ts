// The rondgang: who is at which poster in which round, and who stays as host. The free round after it: coverage.ts.
import { MethodError } from './method-error.ts'
import { appointHosts } from './rondgang-hosts.ts'
import { maxMix } from './tables.ts'
import type { Walker } from './walker.ts'

export type PosterVisit = {
  poster: string
  /** Number of the group that comes by, from 0. */
  group: number
  /** Who of the team stays at the poster; null when nobody of the team is there. */
  host: string | null
  /** Those of the group who are not host somewhere; someone who comes by the own poster is among them. */
  visitors: string[]
}

export type Rondgang = {
  /** As many groups as posters, each mixed over the teams. Some are empty where there are fewer people than posters. */
  groups: string[][]
  /** Per round, the visits in the order of the posters. */
  rounds: PosterVisit[][]
}

/**
 * The cyclic schedule: in round t group g is at poster g + t, counted around. Every round each poster has one group, and in
 * as many rounds as there are posters no group comes anywhere twice (the rows of a cyclic Latin square).
 * @param posters ids in the order in which they hang; at least 2
 * @param rounds 1 up to the number of posters
 * @throws MethodError `bad-rounds`, `unknown-team`, `twice-the-same-person`
 */
export function rondgang(
  people: readonly Walker[],
  posters: readonly string[],
  { rounds, seed }: { rounds: number; seed: number },
): Rondgang {
  const count = posters.length
  if (count < 2 || !Number.isInteger(rounds) || rounds < 1 || rounds > count)
    throw new MethodError('bad-rounds', `${rounds} rounds past ${count} posters`)
  const stray = people.find(({ team }) => team !== '' && !posters.includes(team))
  if (stray) throw new MethodError('unknown-team', `no poster of ${stray.team}`)
  const { tables: groups } = maxMix(
    people.map(({ id, team }) => ({ id, domain: '', organisation: team, role: '', roleKind: '' })),
    count,
    { seed },
  )
  const hosts = appointHosts(people, posters, groups, rounds)
  const roundsOf = hosts.map((hosting, round) => {
    const staying = new Set(hosting)
    return posters.map((poster, at) => {
      const group = groupAt(at, round, count)
      const visitors = (groups[group] ?? []).filter((id) => !staying.has(id))
      return { poster, group, host: hosting[at] ?? null, visitors }
    })
  })
  return { groups, rounds: roundsOf }
}

/** Which group is at a poster in a round; all counted from 0. */
export function groupAt(poster: number, round: number, posters: number): number {
  return (poster - round + posters) % posters
}
