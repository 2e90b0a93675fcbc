// Thousands of groups over tables: every table is the whole in small, and what the certificate says is so.
import { type Attendee, attributes, inHierarchies } from '@kringbord/shared/methods/attendee'
import { randomGroups, stakeholderGroups } from '@kringbord/shared/methods/groupings'
import { seatLatecomer, withoutAttendee } from '@kringbord/shared/methods/latecomer'
import type { Tables } from '@kringbord/shared/methods/repeats'
import { certify, isEven } from '@kringbord/shared/methods/table-certificate'
import { maxMix, tablesFor } from '@kringbord/shared/methods/tables'
import { describe, expect, it } from 'vitest'
import { crowd } from '../help/crowd.ts'
import { createRandom, type Random } from '../help/random.ts'

const GROUPS = 3000

describe('tables', () => {
  it(`M1: of ${GROUPS} groups every domain and organisation differs by at most one per table`, () => {
    each(GROUPS, (random, seed) => {
      const people = crowd(random, random.int(2, 120))
      const count = random.int(2, 12)
      const { tables, certificate } = maxMix(people, count, { seed })
      expectEven(people, tables, count, seed)
      expect(certificate, `seed ${seed}`).toMatchObject({ repeats: 0, leastRepeats: 0 })
      expect(isEven(certificate)).toBe(true)
    })
  })

  it('M1: where roles cross organisations, every role and kind of role differs by at most one too', () => {
    each(400, (random, seed) => {
      const people = crowd(random, random.int(2, 120), random.int(2, 9))
      const count = random.int(2, 12)
      const { tables } = maxMix(people, count, { seed })
      expectEven(people, tables, count, seed)
    })
  })

  it('M1: the same seed gives the same tables, another seed gives others', () => {
    const people = crowd(createRandom(4), 40, 3)
    expect(maxMix(people, 6, { seed: 9 })).toEqual(maxMix(people, 6, { seed: 9 }))
    expect(maxMix(people, 6, { seed: 9 })).not.toEqual(maxMix(people, 6, { seed: 10 }))
  })

  it('M2: next rounds keep the balance, and their certificates are right', () => {
    each(60, (random, seed) => {
      const people = crowd(random, random.int(4, 60), random.pick([0, 0, 4]))
      const count = random.int(2, 8)
      const rounds: Tables[] = []
      for (let round = 0; round < 3; round++) {
        const { tables, certificate } = maxMix(people, count, { seed: seed + round, earlier: rounds })
        expectEven(people, tables, count, seed)
        expect(certificate.repeats, `seed ${seed}`).toBe(repeats(tables, rounds))
        expect(certificate.leastRepeats).toBeLessThanOrEqual(certificate.repeats)
        rounds.push(tables)
      }
    })
  })

  it('M2: no division has fewer repeats than the certificate says is possible', () => {
    each(300, (random, seed) => {
      const people = crowd(random, random.int(3, 12))
      const count = random.int(2, 4)
      const rounds = [1, 2].map((round) => randomGroups(people, count, seed * 7 + round))
      const sizes = certify(inHierarchies(people), randomGroups(people, count, 1), rounds)
      for (let other = 0; other < 20; other++)
        expect(repeats(randomGroups(people, count, other), rounds), `seed ${seed}`).toBeGreaterThanOrEqual(
          sizes.leastRepeats,
        )
    })
  })

  it('M2: people meet others: far fewer repeats than by lot, and none where that is easy', () => {
    each(5, (random, seed) => {
      const people = crowd(random, 64)
      const first = maxMix(people, 8, { seed }).tables
      const second = maxMix(people, 8, { seed: seed + 1, earlier: [first] })
      const third = maxMix(people, 8, { seed: seed + 2, earlier: [first, second.tables] })
      const byLot = repeats(randomGroups(people, 8, seed), [first, second.tables])
      expect(second.certificate.repeats, `seed ${seed}`).toBeLessThanOrEqual(2)
      expect(third.certificate.repeats, `seed ${seed}`).toBeLessThan(byLot / 2)
    })
  })

  it('M3: a latecomer sits where nobody could sit better, and nobody else moves', () => {
    each(400, (random, seed) => {
      const everyone = crowd(random, random.int(3, 60), random.pick([0, 3]))
      const count = random.int(2, 8)
      const [latecomer, ...there] = everyone
      if (!latecomer) throw new Error('somebody')
      let { tables } = maxMix(there, count, { seed })
      const gone = random.pick(there)
      if (random.chance(0.3)) tables = withoutAttendee(tables, gone.id)
      const present = everyone.filter((person) => person === latecomer || tables.flat().includes(person.id))
      const seated = seatLatecomer(present, tables, latecomer.id)
      expect(withoutAttendee(seated.tables, latecomer.id)).toEqual(tables)
      const worst = (choice: Tables) => Math.max(...Object.values(differences(inHierarchies(present), choice)))
      const best = tables.map((_, i) => worst(tables.map((ids, t) => (t === i ? [...ids, latecomer.id] : ids))))
      expect(worst(seated.tables), `seed ${seed}`).toBe(Math.min(...best))
    })
  })

  it('M3: groups by lot and by stakeholder hold everyone once, in equal parts', () => {
    each(200, (random, seed) => {
      const people = crowd(random, random.int(1, 80))
      const lots = randomGroups(people, random.int(1, 9), seed)
      expect(lots.flat().sort()).toEqual(people.map(({ id }) => id).sort())
      expect(spread(lots.map((group) => group.length))).toBeLessThanOrEqual(1)
      const most = random.int(1, 12)
      const own = stakeholderGroups(people, random.pick(['domain', 'organisation']), { most, seed })
      expect(own.flatMap((group) => group.people).sort()).toEqual(people.map(({ id }) => id).sort())
      for (const group of own) expect(group.people.length).toBeLessThanOrEqual(most)
    })
  })

  it('M3: in pairs nobody sits alone, and tables come near to what was asked', () => {
    for (let people = 2; people <= 200; people++) {
      expect(Math.floor(people / tablesFor(people, 2))).toBeGreaterThanOrEqual(2)
      for (const seats of [4, 6, 8]) expect(tablesFor(people, seats)).toBe(Math.max(1, Math.round(people / seats)))
    }
  })
})

function each(count: number, play: (random: Random, seed: number) => void) {
  for (let seed = 1; seed <= count; seed++) play(createRandom(seed), seed)
}

/** Counts anew, without the code under test, on the attributes as given: in these crowds they are hierarchies already. */
function expectEven(people: readonly Attendee[], tables: Tables, count: number, seed: number) {
  if (tables.length !== count) throw new Error(`seed ${seed}: ${tables.length} tables`)
  const ids = new Set(tables.flat())
  if (ids.size !== people.length || tables.flat().length !== people.length)
    throw new Error(`seed ${seed}: not everyone once`)
  for (const [name, difference] of Object.entries(differences(people, tables)))
    if (difference > 1) throw new Error(`seed ${seed}: ${name} differs by ${difference}`)
}

function differences(people: readonly Attendee[], tables: Tables): Record<string, number> {
  const of = new Map(people.map((person) => [person.id, person]))
  const found: Record<string, number> = { size: spread(tables.map((table) => table.length)) }
  for (const attribute of attributes)
    for (const value of new Set(people.map((person) => person[attribute]))) {
      if (value === '') continue
      const counts = tables.map((table) => table.filter((id) => of.get(id)?.[attribute] === value).length)
      found[attribute] = Math.max(found[attribute] ?? 0, spread(counts))
    }
  return found
}

function spread(counts: readonly number[]): number {
  return Math.max(...counts) - Math.min(...counts)
}

/** Pairs at one table now who sat together in any of the rounds. */
function repeats(tables: Tables, rounds: readonly Tables[]): number {
  let count = 0
  for (const table of tables)
    for (let i = 0; i < table.length; i++)
      for (let j = i + 1; j < table.length; j++) {
        const [one = '', other = ''] = [table[i], table[j]]
        if (rounds.some((round) => round.some((then) => then.includes(one) && then.includes(other)))) count++
      }
  return count
}
