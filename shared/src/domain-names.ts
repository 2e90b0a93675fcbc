// Names of domains in words, where the server writes them: under shown notes, and of tables.
import type { Person } from './api.ts'
import type { Lang } from './form.ts'

/** The name of `domain` in `lang`; what is no domain is its own name. */
export function domainName(domain: string, lang: Lang): string {
  return new Map(Object.entries(names[lang])).get(domain) ?? domain
}

const names: Readonly<Record<Lang, Readonly<Record<Exclude<Person['domain'], ''>, string>>>> = {
  nl: {
    wonen: 'Wonen',
    welzijn: 'Welzijn',
    zorg: 'Zorg',
    onderwijs: 'Onderwijs',
    overheid: 'Gemeente of overheid',
    inwoners: 'Inwoners',
    landelijk: 'Landelijke partij',
  },
  en: {
    wonen: 'Housing',
    welzijn: 'Welfare',
    zorg: 'Care',
    onderwijs: 'Education',
    overheid: 'Municipality or government',
    inwoners: 'Residents',
    landelijk: 'National organisation',
  },
}
