// What tables are called, in the language of their board.
import { domainName } from './domain-names.ts'
import type { Lang } from './form.ts'
import type { Grouping } from './session.ts'
import { organisationName, type Seated } from './tables-people.ts'

const words: Readonly<Record<Lang, { table: string; four: string; pair: string; other: string }>> = {
  nl: { table: 'Tafel', four: 'Groepje', pair: 'Tweetal', other: 'Overig' },
  en: { table: 'Table', four: 'Group', pair: 'Pair', other: 'Others' },
}

/** `Tafel 3`, `Groepje 3`, `Tweetal 3`. */
export function numberedName(grouping: Grouping, number: number, lang: Lang): string {
  const { table, four, pair } = words[lang]
  return `${grouping === 'pair' ? pair : grouping === 'four' ? four : table} ${number}`
}

/** The name of a table of people of one kind; `of` is their domain or organisation. */
export function kindName(way: 'domain' | 'organisation', of: string, people: readonly Seated[], lang: Lang): string {
  if (of === '') return words[lang].other
  return way === 'domain' ? domainName(of, lang) : organisationName(people, of)
}

/** Names that are there more than once get a number. */
export function toldApart(names: readonly string[]): string[] {
  return names.map((name, i) => {
    const twice = names.filter((other) => other === name).length > 1
    return twice ? `${name} ${names.slice(0, i + 1).filter((other) => other === name).length}` : name
  })
}
