// Rondgangen of every size: who is where, who stays, and where the free round is needed.
import { coverage, ENOUGH_REACTIONS, freeRound, type Reaction } from '@kringbord/shared/methods/coverage'
import { MethodError } from '@kringbord/shared/methods/method-error'
import { type Rondgang, rondgang } from '@kringbord/shared/methods/rondgang'
import type { Walker } from '@kringbord/shared/methods/walker'
import { describe, expect, it } from 'vitest'
import { createRandom, type Random } from '../help/random.ts'

const SIZES = Array.from({ length: 39 }, (_, i) => i + 2)

describe('rondgang', () => {
  it('M4: for 2 to 40 posters each has one group a round, and nobody comes anywhere twice', () => {
    eachRondgang(({ walk, people, posters, rounds }) => {
      expect(walk.rounds).toHaveLength(rounds)
      for (const visits of walk.rounds) {
        expect(visits.map(({ poster }) => poster)).toEqual(posters)
        expect(new Set(visits.map(({ group }) => group)).size).toBe(posters.length)
        const placed = visits.flatMap(({ host, visitors }) => (host === null ? visitors : [host, ...visitors]))
        expect(placed.sort()).toEqual(people.map(({ id }) => id).sort())
      }
      for (const { id } of people) {
        const seen = walk.rounds.flatMap((visits) => visits.filter(({ visitors }) => visitors.includes(id)))
        expect(new Set(seen.map(({ poster }) => poster)).size).toBe(seen.length)
      }
    })
  })

  it('M4: groups are mixed over the teams', () => {
    eachRondgang(({ walk, posters, people }) => {
      for (const team of [...posters, '']) {
        const counts = walk.groups.map((ids) => people.filter((p) => p.team === team && ids.includes(p.id)).length)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }
    })
  })

  it('M4: one of the team is at every poster in every round, and everyone of the team walks', () => {
    eachRondgang(({ walk, posters, people, rounds }) => {
      const teamOf = new Map(people.map(({ id, team }) => [id, team]))
      for (const { poster, host } of walk.rounds.flat())
        if (people.some(({ team }) => team === poster)) expect(teamOf.get(host ?? '')).toBe(poster)
        else expect(host).toBeNull()
      for (const poster of posters) {
        const team = people.filter((person) => person.team === poster)
        for (const { id } of team) {
          const walked = walk.rounds.filter((visits) => visits.some(({ visitors }) => visitors.includes(id))).length
          expect(walked).toBeGreaterThanOrEqual(rounds - Math.ceil(rounds / team.length))
        }
      }
    })
  })

  it('M4: in teams of three or more every poster has visitors in every round', () => {
    for (const count of SIZES) {
      const posters = names(count)
      const people = posters.flatMap((team, i) => members(team, 3 + ((i * 7) % 4)))
      const walk = rondgang(people, posters, { rounds: Math.min(4, count), seed: count })
      expect(walk.rounds.flat().filter(({ visitors }) => visitors.length === 0)).toEqual([])
    }
  })

  it('M4: what cannot be walked is refused', () => {
    const posters = names(3)
    const people = members('t0', 3)
    for (const rounds of [0, 4, 1.5, Number.NaN])
      expect(() => rondgang(people, posters, { rounds, seed: 1 })).toThrow(MethodError)
    expect(() => rondgang(people, ['t0'], { rounds: 1, seed: 1 })).toThrow(MethodError)
    expect(() => rondgang([{ id: 'x', team: 'elsewhere' }], posters, { rounds: 1, seed: 1 })).toThrow(MethodError)
  })
})

describe('free round', () => {
  it('M5: coverage counts every reaction once, per poster and per domain', () => {
    const posters = names(3)
    const reactions = [react('t0', 'a', 'zorg'), react('t0', 'b', 'zorg'), react('t1', 'a', 'wonen')]
    expect(coverage(posters, reactions)).toEqual([
      { poster: 't0', reactions: 2, short: 1, byDomain: new Map([['zorg', 2]]) },
      { poster: 't1', reactions: 1, short: 2, byDomain: new Map([['wonen', 1]]) },
      { poster: 't2', reactions: 0, short: 3, byDomain: new Map() },
    ])
  })

  it('M5: people go where reactions are missing, not to their own poster, and no more than are needed', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const random = createRandom(seed)
      const { posters, people, reactions } = halfway(random)
      const sent = freeRound(people, posters, reactions, { seed })
      expect([...sent.keys()].sort()).toEqual(people.map(({ id }) => id).sort())
      for (const { id, team } of people) expect(sent.get(id)).not.toBe(team)
      for (const { poster, short } of coverage(posters, reactions))
        expect([...sent.values()].filter((to) => to === poster).length, `seed ${seed}`).toBeLessThanOrEqual(short)
      // Whoever may choose is needed nowhere that is not the own poster.
      const later = coverage(posters, [...reactions, ...arrivals(sent)])
      for (const { id, team } of people)
        if (sent.get(id) === null)
          expect(
            later.filter(({ poster, short }) => short > 0 && poster !== team),
            `seed ${seed}`,
          ).toEqual([])
    }
  })

  it('M5: posters with fewest reactions are served first', () => {
    const posters = names(4)
    const reactions = ['t0', 't0', 't1'].map((poster, i) => react(poster, `x${i}`, ''))
    const guests = Array.from({ length: 3 }, (_, i) => ({ id: `g${i}`, team: '' }))
    const sent = freeRound(guests, posters, reactions, { seed: 1 })
    expect([...sent.values()].sort().slice(0, 2)).not.toContain('t0')
    expect(coverage(posters, [...reactions, ...arrivals(sent)]).map((found) => found.reactions)).toEqual([2, 2, 1, 1])
  })

  it('M5: someone sees a poster again only where nobody new can come', () => {
    const [people, posters] = [
      [
        { id: 'a', team: '' },
        { id: 'b', team: '' },
      ],
      ['t0', 't1'],
    ]
    const reactions = [react('t0', 'a', ''), ...['c', 'd'].map((person) => react('t0', person, ''))]
    const enough = ENOUGH_REACTIONS + 1
    const full = ['c', 'd', 'e'].map((person) => react('t1', person, ''))
    const sent = freeRound(people, posters, [...reactions, ...full], { enough, seed: 3 })
    expect(Object.fromEntries(sent)).toEqual({ a: 't1', b: 't0' })
  })
})

type Case = { walk: Rondgang; people: Walker[]; posters: string[]; rounds: number }

/** Every number of posters, with teams of all sizes, some of them empty, and guests. */
function eachRondgang(check: (one: Case) => void) {
  for (const count of SIZES) {
    const random = createRandom(count)
    const posters = names(count)
    const people = posters.flatMap((team) => members(team, random.chance(0.1) ? 0 : random.int(1, 6)))
    for (let i = random.int(0, 5); i > 0; i--) people.push({ id: `guest${i}`, team: '' })
    const rounds = random.pick([1, Math.min(4, count), count])
    check({ walk: rondgang(people, posters, { rounds, seed: count }), people, posters, rounds })
  }
}

function halfway(random: Random) {
  const posters = names(random.int(2, 12))
  const people = posters.flatMap((team) => members(team, random.int(0, 4)))
  const reactions = people.flatMap(({ id, team }) =>
    posters.filter((poster) => poster !== team && random.chance(0.15)).map((poster) => react(poster, id, '')),
  )
  return { posters, people, reactions }
}

function arrivals(sent: ReadonlyMap<string, string | null>): Reaction[] {
  return [...sent].flatMap(([person, poster]) => (poster === null ? [] : [react(poster, person, '')]))
}

function names(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `t${i}`)
}

function members(team: string, count: number): Walker[] {
  return Array.from({ length: count }, (_, i) => ({ id: `${team}-${i}`, team }))
}

function react(poster: string, person: string, domain: string): Reaction {
  return { poster, person, domain }
}
