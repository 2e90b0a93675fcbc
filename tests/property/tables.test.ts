// Tables of a board under random commands: people come late, go away and are moved, and the tables stay what they promise.
import { inHierarchies } from '@kringbord/shared/methods/attendee'
import { certify, isEven } from '@kringbord/shared/methods/table-certificate'
import { seatIn, type TableRound } from '@kringbord/shared/tables'
import { teamsOf } from '@kringbord/shared/tables-around'
import { attendeesOf, type Seated } from '@kringbord/shared/tables-people'
import { tablesState } from '@kringbord/shared/tables-schema'
import { viewOf } from '@kringbord/shared/tables-state'
import { describe, expect, it } from 'vitest'
import { createRandom, type Random } from '../help/random.ts'
import { createTableScene, guests, stepOf } from '../help/table-scene.ts'

const STEPS = [
  stepOf('welkom', 'table'),
  stepOf('kern', 'stakeholder'),
  stepOf('later', 'table', ['tafel.1', 'tafel.2', 'tafel.3']),
  stepOf('samen', 'plenary'),
]

describe('tables of a board', () => {
  it('Z1: mixed tables differ by at most one of every domain, organisation and role, and are the same from the same lot', () => {
    each(150, (random, seed) => {
      const scene = createTableScene(STEPS, guests(random, random.int(2, 70)))
      const { rounds } = scene.make('welkom', 'max-mix', seed, { count: random.int(1, 9) })
      const again = createTableScene(STEPS, scene.around.people).make('welkom', 'max-mix', seed, {
        count: rounds[0]?.tables.length,
      })
      expect(again.rounds[0]?.tables).toEqual(rounds[0]?.tables)
      expect(isEven(certificateOf(rounds[0], scene.around.people)), `seed ${seed}`).toBe(true)
      expect(rounds[0]?.certificate).toEqual(certificateOf(rounds[0], scene.around.people))
    })
  })

  it('Z2: latecomers keep tables as even in number, and nobody who sits has to move', () => {
    each(50, (random, seed) => {
      const scene = createTableScene(STEPS, guests(random, random.int(4, 40)))
      scene.make('welkom', 'max-mix', seed, { count: random.int(2, 6) })
      for (let late = 0; late < 8; late++) {
        const before = seats(scene.state.rounds[0])
        const [one] = guests(random, 1, 1_000 + late)
        if (!one) throw new Error('nobody came')
        scene.around.people = [...scene.around.people, one]
        scene.arrive(one.id)
        const round = scene.state.rounds[0]
        const now = seats(round)
        expect(now.has(one.id)).toBe(true)
        for (const [id, table] of before) expect(now.get(id)).toBe(table)
        const sizes = round?.tables.map((table) => table.members.length) ?? []
        expect(Math.max(...sizes) - Math.min(...sizes), `seed ${seed}`).toBeLessThanOrEqual(2)
        expect(round?.certificate).toEqual(certificateOf(round, scene.around.people))
      }
    })
  })

  it('Z2: after people went and were moved, making even gives back the difference of one, with few people moving', () => {
    each(50, (random, seed) => {
      const scene = createTableScene(STEPS, guests(random, random.int(6, 45)))
      scene.make('welkom', 'max-mix', seed, { count: random.int(2, 6) })
      const [round] = scene.state.rounds
      if (!round) throw new Error('no tables')
      for (let i = 0; i < 5; i++) {
        const { id } = random.pick(scene.around.people)
        const table = random.pick(round.tables).id
        scene.run(
          random.chance(0.5)
            ? { kind: 'move', round: round.id, participant: id, table }
            : { kind: 'away', participant: id, away: true },
        )
      }
      const before = seats(scene.state.rounds[0])
      scene.run({ kind: 'even', round: round.id })
      const now = seats(scene.state.rounds[0])
      expect([...now.keys()].sort()).toEqual([...before.keys()].sort())
      expect(isEven(certificateOf(scene.state.rounds[0], scene.around.people)), `seed ${seed}`).toBe(true)
    })
  })

  it('Z3: whatever is commanded, everyone who may has one seat, roles are held by who sits there, and the state can be stored', () => {
    each(25, (random, seed) => {
      const scene = createTableScene(STEPS, guests(random, random.int(3, 30)), ['tafel.1', 'tafel.2', 'tafel.3'])
      for (let turn = 0; turn < 25; turn++) {
        act(random, scene, seed + turn)
        const { state } = scene
        expect(tablesState.parse(JSON.parse(JSON.stringify(state)))).toEqual(state)
        expect(scene.settle(), 'nothing follows any more').toBe(state)
        for (const round of state.rounds) {
          const ids = round.tables.flatMap((table) => table.members)
          expect(new Set(ids).size, `twice at a table, seed ${seed}`).toBe(ids.length)
          expect(ids.filter((id) => state.away.includes(id))).toEqual([])
          expect(ids.filter((id) => !scene.around.people.some((one) => one.id === id))).toEqual([])
        }
        const now = state.turns.find((one) => one.step === scene.around.session.current)
        const round = state.rounds.find((one) => one.id === now?.round)
        if (!now || !round) continue
        for (const table of round.tables)
          for (const holder of Object.values(now.holders[table.id] ?? {})) expect(table.members).toContain(holder)
      }
    })
  })

  it('Z4: roles go round: after as many phases as there are people at a table, everyone had one, and nobody twice the same before all did', () => {
    each(40, (random, seed) => {
      const size = random.int(2, 8)
      const steps = Array.from({ length: size }, (_, i) => stepOf(`fase-${i}`, 'table'))
      const scene = createTableScene(steps, guests(random, size))
      scene.make('fase-0', 'max-mix', seed, { count: 1 })
      const writers: (string | undefined)[] = []
      for (const step of steps) {
        scene.goTo(step.id)
        scene.settle()
        const holders = scene.state.turns.find((turn) => turn.step === step.id)?.holders.t1 ?? {}
        const held = Object.values(holders)
        expect(held.length).toBe(4)
        if (size >= 4) expect(new Set(held).size).toBe(4)
        writers.push(holders.writer)
      }
      expect(new Set(writers).size, `seed ${seed}`).toBe(size)
    })
  })

  it('Z9: while a rondgang goes on and people come and go, nobody visits a poster twice and hosts are of their own team', () => {
    each(60, (random, seed) => {
      const posters = Array.from({ length: random.int(2, 8) }, (_, i) => `poster-${i + 1}`)
      const walk = stepOf(
        'rondgang',
        'four',
        posters,
        posters.map((poster) => `${poster}.vraag`),
      )
      const steps = [stepOf('maken', 'team', posters), walk]
      const scene = createTableScene(steps, guests(random, random.int(posters.length, 40)), posters)
      const teams = scene.make('maken', 'team').rounds[0]
      for (const { id } of scene.around.people)
        if (teams && random.chance(0.8))
          scene.run({ kind: 'move', round: teams.id, participant: id, table: random.pick(teams.tables).id })
      scene.goTo('rondgang')
      const made = scene.make('rondgang', 'walk', seed, { rounds: posters.length }).rounds.at(-1)
      const visited = new Map<string, string[]>()
      for (let at = 0; at < posters.length; at++) {
        if (at > 0) scene.run({ kind: 'walk', round: made?.id ?? '', at })
        if (random.chance(0.5)) {
          const [late] = guests(random, 1, 5_000 + at)
          if (late) scene.around.people = [...scene.around.people, late]
          scene.arrive(late?.id ?? '')
        }
        if (random.chance(0.4))
          scene.run({ kind: 'away', participant: random.pick(scene.around.people).id, away: random.chance(0.6) })
        const view = viewOf(scene.state, steps, null)
        const round = view.rounds.find((one) => one.way === 'walk')
        const seated = new Set(round?.tables.flatMap((table) => table.members))
        const team = teamsOf(scene.state)
        for (const [i, poster] of posters.entries()) {
          const host = round?.walk?.hosts[at]?.[i] ?? null
          const able = [...seated].filter((id) => team.get(id) === poster)
          if (host === null) expect(able, `seed ${seed}`).toEqual([])
          else expect(able).toContain(host)
        }
        for (const { id } of scene.around.people) {
          const seat = seatIn(view, walk, id)
          expect(seat !== null, `seed ${seed}`).toBe(seated.has(id))
          if (seat && !seat.host) visited.set(id, [...(visited.get(id) ?? []), seat.zones[0] ?? ''])
        }
      }
      for (const [id, seen] of visited)
        if (!scene.state.away.includes(id))
          expect(seen.length - new Set(seen).size, `${id}, seed ${seed}`).toBeLessThanOrEqual(1)
    })
  })

  it('Z5: undo brings back the division before, and undo again the one after', () => {
    each(30, (random, seed) => {
      const scene = createTableScene(STEPS, guests(random, 20))
      const first = scene.make('welkom', 'max-mix', seed)
      const second = scene.make('welkom', 'random', seed + 1)
      expect(scene.run({ kind: 'undo' }).rounds).toEqual(first.rounds)
      expect(scene.run({ kind: 'undo' }).rounds).toEqual(second.rounds)
    })
  })
})

function act(random: Random, scene: ReturnType<typeof createTableScene>, seed: number): void {
  const { around, state } = scene
  const round = state.rounds.length > 0 ? random.pick(state.rounds) : null
  const somebody = random.pick(around.people).id
  switch (random.int(0, 8)) {
    case 0:
      scene.make('welkom', random.pick(['max-mix', 'random']), seed)
      return
    case 1:
      scene.make('kern', random.pick(['domain', 'organisation']), seed)
      return
    case 2:
      scene.make('later', 'max-mix', seed, { size: random.int(2, 8) })
      return
    case 3:
      scene.goTo(random.pick(STEPS).id)
      scene.settle()
      return
    case 4: {
      const one = guests(random, 1, 2_000 + seed)
      around.people = [...around.people, ...one]
      around.here = [...around.here, ...one.map(({ id }) => id)]
      for (const { id } of one) scene.arrive(id)
      return
    }
    case 5:
      scene.run({ kind: 'away', participant: somebody, away: random.chance(0.7) })
      return
    case 6:
      around.here = around.here.filter(() => random.chance(0.8))
      if (round) scene.run({ kind: 'absent', round: round.id })
      return
    case 7:
      if (around.people.length > 3) around.people = around.people.filter((one) => one.id !== somebody)
      scene.settle()
      return
    default:
      if (round && round.tables.length > 0)
        scene.run({ kind: 'move', round: round.id, participant: somebody, table: random.pick(round.tables).id })
  }
}

function certificateOf(round: TableRound | undefined, people: readonly Seated[]) {
  if (!round) throw new Error('there is no division')
  const ids = new Set(round.tables.flatMap((table) => table.members))
  const seated = inHierarchies(attendeesOf(people.filter(({ id }) => ids.has(id))))
  return certify(
    seated,
    round.tables.map((table) => table.members),
  )
}

function seats(round: TableRound | undefined): Map<string, string> {
  return new Map(round?.tables.flatMap((table) => table.members.map((id) => [id, table.id] as const)))
}

function each(times: number, check: (random: Random, seed: number) => void): void {
  for (let seed = 1; seed <= times; seed++) check(createRandom(seed), seed)
}
