// A rondgang while it goes on: which round, how long still, and hosts when people come or go. Pure.
import type { SessionState } from './session-state.ts'
import { type TableRound, type Walk, walkRoundMs } from './tables.ts'
import { TablesError } from './tables-error.ts'

/** Round `at` begins now. @throws TablesError 'not-here' where there is no such round */
export function atRound(round: TableRound, at: number, session: SessionState, now: number): TableRound {
  const { walk } = round
  if (walk === null || at >= walk.rounds) throw new TablesError('not-here', `there is no round ${at}`)
  const step = session.steps.find((one) => one.id === session.current)
  const ms = step ? walkRoundMs(step, walk) : 0
  const paused = session.clock?.kind === 'paused'
  const clock =
    ms === 0 ? null : paused ? { kind: 'paused' as const, left: ms } : { kind: 'running' as const, endsAt: now + ms }
  return { ...round, walk: { ...walk, at, clock } }
}

/** The clock of the round stands still and goes on with that of the session. */
export function inStep(walk: Walk, session: SessionState, now: number): Walk {
  if (walk.clock === null || session.clock === null || walk.clock.kind === session.clock.kind) return walk
  const clock =
    walk.clock.kind === 'running'
      ? { kind: 'paused' as const, left: Math.max(0, walk.clock.endsAt - now) }
      : { kind: 'running' as const, endsAt: now + walk.clock.left }
  return { ...walk, clock }
}

/**
 * The walk with a host of its own team at every poster from this round on, where anyone of the team is there: who cannot be
 * host any more is replaced by whoever of the team stays behind least.
 */
export function withHosts(round: TableRound, teams: ReadonlyMap<string, string>): TableRound {
  const { walk } = round
  if (walk === null) return round
  const seated = round.tables.flatMap((table) => table.members)
  const hosts = walk.hosts.map((hosting) => [...hosting])
  const turns = (id: string) => hosts.flat().filter((host) => host === id).length
  hosts.slice(walk.at).forEach((hosting) => {
    walk.posters.forEach((poster, at) => {
      const team = seated.filter((id) => teams.get(id) === poster)
      const host = hosting[at]
      if (host && team.includes(host)) return
      hosting[at] = null
      hosting[at] = team.toSorted((one, other) => turns(one) - turns(other))[0] ?? null
    })
  })
  return { ...round, walk: { ...walk, hosts } }
}
