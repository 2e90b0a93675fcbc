// People, steps and a session for tests of tables: what a command meets, without a server.
import type { Person } from '@kringbord/shared/api'
import { domains, personRoles } from '@kringbord/shared/limits'
import type { Step } from '@kringbord/shared/session'
import type { SessionState } from '@kringbord/shared/session-state'
import { startState } from '@kringbord/shared/session-steps'
import type { Surrounding } from '@kringbord/shared/tables-around'
import { changed, type planned } from '@kringbord/shared/tables-change'
import type { Seated } from '@kringbord/shared/tables-people'
import { previewBody, type TablesCommand } from '@kringbord/shared/tables-schema'
import { arrived, settled } from '@kringbord/shared/tables-settled'
import { NO_TABLES, type TablesState } from '@kringbord/shared/tables-state'
import type { Random } from './random.ts'

/** A step with what tables look at. */
export function stepOf(id: string, grouping: Step['grouping'], zones: string[] = [], harvest: string[] = []): Step {
  return {
    id,
    title: id,
    instruction: '',
    minutes: 32,
    minimumMinutes: 10,
    grouping,
    zones,
    visibility: 'open',
    anonymity: 'name',
    rights: { note: true, moveOwn: true, moveAll: false, vote: false, draw: false, tegel: false },
    asks: '',
    budget: { notes: 0, votes: 0 },
    harvest,
    beforehand: false,
    script: '',
  }
}

/** People of unequal organisations; some say nothing of themselves. */
export function guests(random: Random, count: number, first = 0): Seated[] {
  const organisations = random.int(1, 7)
  return Array.from({ length: count }, (_, i) => {
    const number = random.int(1, organisations)
    const says = random.chance(0.9)
    const person: Person = {
      name: `Gast ${first + i}`,
      organisation: says ? `Huis ${number}` : '',
      domain: says ? (domains[number % 4] ?? '') : '',
      role: random.chance(0.7) ? random.pick(personRoles) : '',
    }
    return { id: `p${first + i}`, person }
  })
}

/** Tables that commands can be tried on; everyone is here unless said otherwise. */
export function createTableScene(steps: readonly Step[], people: readonly Seated[], places: readonly string[] = []) {
  let ids = 0
  const around: { -readonly [Key in keyof Surrounding]: Surrounding[Key] } = {
    session: startState(steps),
    people,
    here: people.map(({ id }) => id),
    now: 1_000,
    lang: 'nl',
    places: places.map((zone) => ({ zone, title: `Plek ${zone}`, shape: `shape:vorm.${zone}` })),
    reactions: [],
    newId: () => `r${++ids}`,
  }
  let state: TablesState = NO_TABLES
  return {
    around,
    get state() {
      return state
    },
    run(command: TablesCommand) {
      state = settled(changed(state, command, around), around)
      return state
    },
    make(step: string, way: Parameters<typeof planned>[1]['way'], seed = 1, more: object = {}) {
      const wanted = { ...previewBody.parse({ step, way, ...more }), seed, people: around.people.map(({ id }) => id) }
      return this.run({ kind: 'make', ...wanted })
    },
    arrive(id: string) {
      state = settled(arrived(state, id, around), around)
      return state
    },
    settle() {
      state = settled(state, around)
      return state
    },
    goTo(step: string, from: Partial<SessionState> = {}) {
      const { session } = around
      const used = session.current ? { ...session.used, [session.current]: 1 } : session.used
      around.session = { ...session, current: step, stepStartedAt: around.now, used, ...from }
    },
  }
}
