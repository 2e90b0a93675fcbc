// The two plainer ways to divide people: by lot, and each with those of their own kind.
import type { Attendee } from './attendee.ts'
import { grouped } from './grouped.ts'
import { MethodError } from './method-error.ts'
import { createDraw } from './seeded.ts'

/**
 * Draws lots for `count` groups whose sizes differ by at most one.
 * @throws MethodError `bad-table-count`
 */
export function randomGroups(people: readonly Attendee[], count: number, seed: number): string[][] {
  if (!Number.isInteger(count) || count < 1) throw new MethodError('bad-table-count', `${count} groups`)
  return deal(createDraw(seed).shuffle(people), count)
}

export type StakeholderGroup = { name: string; people: string[] }

/**
 * People with those of their own domain, or their own organisation. A group larger than `most` falls into the fewest equal
 * parts that fit, in which the organisations are mixed; names are then the same. Unknown ('') is a group of its own.
 * @throws MethodError `bad-table-count` when `most` is less than one
 */
export function stakeholderGroups(
  people: readonly Attendee[],
  by: 'domain' | 'organisation',
  { most, seed }: { most: number; seed: number },
): StakeholderGroup[] {
  if (!(most >= 1)) throw new MethodError('bad-table-count', `groups of at most ${most}`)
  return [...grouped(people, (person) => person[by])].flatMap(([name, members]) => {
    const mixed = [...grouped(createDraw(seed).shuffle(members), (person) => person.organisation).values()].flat()
    return deal(mixed, Math.ceil(members.length / most)).map((part) => ({ name, people: part }))
  })
}

function deal(people: readonly Attendee[], count: number): string[][] {
  return Array.from({ length: count }, (_, group) => people.filter((_, i) => i % count === group).map(({ id }) => id))
}
