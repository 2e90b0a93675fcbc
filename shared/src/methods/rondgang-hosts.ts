// Who stays at the own poster in which round, so that everyone of a team gets to walk.
import type { Walker } from './walker.ts'

/**
 * A host for every poster and round: `hosts[round][poster]`, null where nobody of the team is there. In T rounds someone of
 * a team of m is host at most ⌈T / m⌉ times, so walks at least T − ⌈T / m⌉ rounds. Whose group comes by the own poster is
 * host then, since there is nothing new to see; after that whoever was host least, from the group with most walkers left.
 */
export function appointHosts(
  people: readonly Walker[],
  posters: readonly string[],
  groups: readonly (readonly string[])[],
  rounds: number,
): (string | null)[][] {
  const groupOf = new Map(groups.flatMap((ids, group) => ids.map((id) => [id, group] as const)))
  const teams = posters.map((poster) => people.filter(({ team }) => team === poster).map(({ id }) => id))
  const turns = new Map(people.map(({ id }) => [id, 0]))
  const hosts = Array.from({ length: rounds }, () => posters.map((): string | null => null))
  const walkers = hosts.map(() => groups.map((ids) => ids.length))
  const appoint = (round: number, poster: number, id: string) => {
    const group = groupOf.get(id) ?? 0
    turns.set(id, (turns.get(id) ?? 0) + 1)
    const [hosting, left] = [hosts[round], walkers[round]]
    if (hosting) hosting[poster] = id
    if (left) left[group] = (left[group] ?? 0) - 1
  }

  teams.forEach((team, poster) => {
    for (const id of team) {
      const round = (poster - (groupOf.get(id) ?? 0) + posters.length) % posters.length
      if (hosts[round]?.[poster] === null) appoint(round, poster, id)
    }
  })
  hosts.forEach((hosting, round) => {
    teams.forEach((team, poster) => {
      if (hosting[poster] !== null) return
      const leftBehind = (id: string) => walkers[round]?.[groupOf.get(id) ?? 0] ?? 0
      const byTurn = (one: string, other: string) =>
        (turns.get(one) ?? 0) - (turns.get(other) ?? 0) || leftBehind(other) - leftBehind(one)
      const [next] = team.toSorted(byTurn)
      if (next !== undefined) appoint(round, poster, next)
    })
  })
  return hosts
}
