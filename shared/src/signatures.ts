// What is said of who wrote a note when it is shown: their name, their organisation where enough of its people wrote, or
// nothing (docs/decisions/005). Pure.
import type { Person } from './api.ts'
import { domainName } from './domain-names.ts'
import type { Lang } from './form.ts'
import type { Sign } from './hidden-writing.ts'
import { type Label, labelsOf } from './methods/anonymity.ts'

export type Signed = { id: string; participant: string; sign: Sign }
type Known = Pick<Person, 'name' | 'organisation' | 'domain'>

/** The words under each of `notes`, by note id. `people` by participant; who is not known is not named. */
export function signatures(
  notes: readonly Signed[],
  people: ReadonlyMap<string, Known>,
  lang: Lang,
): Map<string, string> {
  const grouped = notes.filter(({ sign }) => sign === 'organisation').map(({ participant }) => participant)
  const contributors = grouped.map((id) => {
    const { organisation = '', domain = '' } = people.get(id) ?? {}
    return { id, organisation: organisation.trim(), domain }
  })
  const labels = labelsOf(contributors)
  return new Map(
    notes.map(({ id, participant, sign }) => {
      if (sign === 'name') return [id, people.get(participant)?.name ?? '']
      return [id, sign === 'anonymous' ? '' : wordsOf(labels.get(participant), lang)]
    }),
  )
}

function wordsOf(label: Label | undefined, lang: Lang): string {
  if (label?.kind === 'organisation') return label.name
  if (label?.kind !== 'domain') return ''
  return domainName(label.name, lang)
}
