// Whose name may stand with what someone wrote or chose: an organisation only where enough of its people took part.
import type { Step } from '../session.ts'
import { grouped } from './grouped.ts'

/** People from one organisation or domain before its name is shown. */
export const MIN_CONTRIBUTORS = 3

export type Contributor = { id: string; organisation: string; domain: string }

export type Label = { kind: 'organisation'; name: string } | { kind: 'domain'; name: string } | { kind: 'none' }

export type Anonymity = Step['anonymity']

/** From open to closed. */
const levels: readonly Anonymity[] = ['name', 'organisation', 'anonymous']

/** The anonymity that holds when another is asked for: once promised it is never lowered. */
export function keepAnonymity(promised: Anonymity, asked: Anonymity): Anonymity {
  return levels.indexOf(asked) > levels.indexOf(promised) ? asked : promised
}

/**
 * What stands with the contributions of each person: the organisation where at least `k` of its people contributed, else
 * the domain where at least `k` others of it did, else nothing. Those with nothing are nobody or at least `k`: a smaller
 * rest would be known by elimination, so the smallest named groups lose their name too (secondary suppression: Hundepool
 * et al., Statistical Disclosure Control, 2012, chapter 4). Someone who contributes more than once counts once.
 */
export function labelsOf(contributors: readonly Contributor[], k = MIN_CONTRIBUTORS): Map<string, Label> {
  const people = [...new Map(contributors.map((person) => [person.id, person])).values()]
  const labels = new Map<string, Label>(people.map(({ id }) => [id, { kind: 'none' }]))
  for (const kind of ['organisation', 'domain'] as const) {
    const unnamed = people.filter(({ id }) => labels.get(id)?.kind === 'none')
    for (const [name, group] of grouped(unnamed, (person) => person[kind]))
      if (name !== '' && group.length >= k) for (const { id } of group) labels.set(id, { kind, name })
  }
  const groups = [...grouped(labels, ([, label]) => JSON.stringify(label)).values()]
  const named = groups.filter(([first]) => first?.[1].kind !== 'none')
  const rest = people.length - named.flat().length
  for (const group of uncovered(named, rest, k)) for (const [id] of group) labels.set(id, { kind: 'none' })
  return labels
}

/**
 * Which of the groups that are large enough must stay unnamed all the same, so that what is left unnamed is nobody or at
 * least `k`: the smallest ones, as few as do.
 * @param rest how many are unnamed already
 */
export function uncovered<T>(named: readonly (readonly T[])[], rest: number, k = MIN_CONTRIBUTORS): (readonly T[])[] {
  if (rest === 0) return []
  const bySize = named.toSorted((one, other) => one.length - other.length)
  const hidden: (readonly T[])[] = []
  for (const group of bySize) {
    if (rest + hidden.flat().length >= k) break
    hidden.push(group)
  }
  return hidden
}
