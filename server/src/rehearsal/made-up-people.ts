// People who do not exist, for rehearsals: from several organisations and domains, as in a real group.
import type { Person } from '@kringbord/shared/api'

const names = [
  'Fatima',
  'Bram',
  'Chaima',
  'Daan',
  'Esra',
  'Floor',
  'Gijs',
  'Hanneke',
  'Ilias',
  'Joke',
  'Karim',
  'Lotte',
  'Mehmet',
  'Noor',
  'Okke',
  'Petra',
  'Quinten',
  'Rachida',
  'Sjoerd',
  'Tineke',
  'Umut',
  'Vera',
  'Wim',
  'Xandra',
  'Youssef',
  'Zoë',
  'Anouk',
  'Berend',
  'Corrie',
  'Dirkje',
] as const

const organisations = [
  { organisation: 'Wijkteam Noord', domain: 'welzijn', role: 'professional' },
  { organisation: 'Gemeente', domain: 'overheid', role: 'manager' },
  { organisation: 'Huisartsenpraktijk De Brug', domain: 'zorg', role: 'professional' },
  { organisation: 'Bewonersgroep', domain: 'inwoners', role: 'inwoner' },
  { organisation: 'Hogeschool', domain: 'onderwijs', role: 'docent' },
  { organisation: 'Woonwijs', domain: 'wonen', role: 'professional' },
] as const satisfies readonly Omit<Person, 'name'>[]

/** The first `count` of them, at most thirty. Three in a row share an organisation as long as there are enough people. */
export function madeUpPeople(count: number): Person[] {
  const groups = Math.max(1, Math.min(organisations.length, Math.floor(count / 3)))
  return names.slice(0, count).map((name, i): Person => {
    const { organisation, domain, role } = organisations[i % groups] ?? organisations[0]
    return { name, organisation, domain, role }
  })
}
