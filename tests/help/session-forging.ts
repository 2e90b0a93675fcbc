// Forged clients at work in a step: changes of the document that the step forbids, and requests that nobody may make. After
// that nobody has anything of it, nothing is otherwise than before, and everyone is still there.
import { boardRights } from '@kringbord/shared/hidden-writing'
import type { Step } from '@kringbord/shared/session'
import { STEP_GRACE_MS } from '@kringbord/shared/session-state'
import { CLOSE } from '@kringbord/shared/wire'
import { expect } from 'vitest'
import { leading, outOfStep, type Request, type Surrounds, trespassing } from './forged-requests.ts'
import { forge } from './forged-tab.ts'
import { AWAY, type Forgery, forgeries, type Targets } from './forgeries.ts'
import type { Cast } from './session-cast.ts'
import { contentOf, factsOf, leaksOf } from './session-looks.ts'
import type { Simulated } from './simulated.ts'
import type { StockClient } from './stock.ts'
import { until } from './until.ts'

/** Refused changes of one person before they are turned away: one fewer than the server takes. */
const PER_PERSON = 4
const PER_STEP = 13
const AT_ONCE = 6
const NAME = 'vervalst'
/** Refused for whose it is, not for what it looks like. */
const REASONS = ['step', 'not-own', 'form-part', 'server-record', 'server-root', 'foreign-client']

export type Forgers = ReturnType<typeof createForgers>

/** Forgers among the cast; `noteOf` is the shape that someone has on the board. */
export function createForgers(cast: Cast, form: Omit<Targets, 'mine' | 'theirs'>, noteOf: (n: number) => string) {
  const tried = new Map<string, number>(Object.keys(forgeries).map((title) => [title, 0]))
  const spent = cast.crowd.map(() => 0)
  const lookers = { viewer: 0, observer: 0 }
  let marks = 0
  let requests = 0
  const newMark = (who: Simulated) => `${NAME}${cast.everyone().indexOf(who)}x${marks++}y`
  const ownOf = (who: string) => [`${NAME}${cast.everyone().findIndex(({ name }) => name === who)}x`]

  /** What this step forbids, what was tried least first. */
  const forbidden = (step: Step) =>
    Object.entries(forgeries)
      .filter(([, { allowed }]) => !allowed(boardRights(step)))
      .toSorted(([one], [other]) => (tried.get(one) ?? 0) - (tried.get(other) ?? 0))
      .slice(0, PER_STEP)

  async function tryChange(title: string, forgery: Forgery, n: number): Promise<void> {
    const who = cast.crowd[n]
    const victim = cast.crowd[(n + 3) % cast.crowd.length]
    const there = cast.crowd.find(({ client }, at) => client && at !== n)
    if (!who || !victim || !there?.client) throw new Error('nobody is there')
    const targets = { ...form, mine: noteOf(n), theirs: noteOf((n + 3) % cast.crowd.length) }
    const speaks = { participant: there.seat.participant, client: there.client.doc.clientID }
    const attempt = { who, forgery, targets, mark: newMark(who), victim: speaks }
    const { code, reason } = await forge(cast.server, cast.board, attempt)
    expect(code, `${title} by ${who.name}`).toBe(CLOSE.refused)
    expect(REASONS, `${title} by ${who.name}`).toContain(reason)
    tried.set(title, (tried.get(title) ?? 0) + 1)
  }
  async function tryLooking(role: 'viewer' | 'observer', title: string, forgery: Forgery): Promise<void> {
    const all = role === 'viewer' ? cast.viewers : cast.observers
    const who = all[Math.floor(lookers[role] / PER_PERSON)]
    const there = cast.crowd.find(({ client }) => client)
    if (!who || !there?.client) throw new Error(`no ${role} is left`)
    lookers[role] += 1
    const targets = { ...form, mine: noteOf(0), theirs: noteOf(1) }
    const victim = { participant: there.seat.participant, client: there.client.doc.clientID }
    const { code } = await forge(cast.server, cast.board, { who, forgery, targets, mark: newMark(who), victim })
    expect(code, `${title} by ${who.name}`).toBe(CLOSE.forbidden)
  }
  async function ask(who: Simulated, title: string, request: Request, now: Surrounds): Promise<void> {
    const { status, text } = await who.ask(request.path(now), request.body?.(now, newMark(who)), request.method)
    requests += 1
    const least = request.silent ? 200 : 400
    expect(status >= least && status < 500, `${title} by ${who.name}: ${status} ${text}`).toBe(true)
  }

  return {
    tried,
    requests: () => requests,
    /** Everything that `step` forbids is tried, `meanwhile` honest people go on; `late` are requests for which it has no room. */
    async forge(
      step: Step,
      now: Surrounds,
      late: readonly (keyof typeof outOfStep)[],
      meanwhile: (() => Promise<void>) | null,
    ): Promise<void> {
      const { stepStartedAt } = JSON.parse((await cast.lead.ask('/session')).text).state
      await until('what was on its way is in', () => Date.now() > stepStartedAt + STEP_GRACE_MS)
      // Once before, so that who takes part is known already.
      await meanwhile?.()
      await cast.caughtUp()
      const [facts, board] = [await factsOf(cast), contentOf(cast.docs()[0]?.[1] ?? fail())]

      const forgers = cast.crowd.map((_, n) => n).toSorted((one, other) => (spent[one] ?? 0) - (spent[other] ?? 0))
      const changes = forbidden(step).map(([title, forgery], i) => {
        const n = forgers[i] ?? 0
        spent[n] = (spent[n] ?? 0) + 1
        expect(spent[n]).toBeLessThanOrEqual(PER_PERSON)
        return () => tryChange(title, forgery, n)
      })
      const [note, move] = [forgeries['makes a note'] ?? fail(), forgeries['moves a field of the form'] ?? fail()]
      changes.push(
        () => tryLooking('viewer', 'makes a note', note),
        () => tryLooking('observer', 'moves a field', move),
      )
      await Promise.all([inTurns(changes, AT_ONCE), meanwhile?.()])

      const wanted = Object.entries({
        ...leading,
        ...trespassing,
        ...Object.fromEntries(late.map((title) => [title, outOfStep[title]])),
      })
      const asks = wanted.flatMap(([title, request], i) => {
        const looker = (i % 2 === 0 ? cast.viewers : cast.observers)[0]
        return [cast.crowd[i % (cast.crowd.length - 1)], looker].flatMap((who) =>
          who ? [() => ask(who, title, request, now)] : [],
        )
      })
      await inTurns(asks, AT_ONCE)

      await cast.caughtUp()
      const after = meanwhile ? contentOf(await cast.stored()) : board
      for (const [who, doc] of cast.docs()) expect(contentOf(doc), `the board of ${who} after ${step.id}`).toBe(after)
      expect(after).not.toContain(String(AWAY))
      expect(await factsOf(cast), `what there is to know after ${step.id}`).toEqual(facts)
      expect(await leaksOf(cast, NAME, ownOf)).toEqual([])
      for (const { name, closes, client } of cast.everyone()) {
        expect(closes, `${name} is still there`).toEqual([])
        if (!client) continue
        const said = cast.crowd.flatMap((one) => (one.client ? [nameIn(client, one.client.doc.clientID)] : []))
        const names = cast.crowd.flatMap((one) => (one.client ? [one.name] : []))
        expect(said, `who is who to ${name}`).toEqual(names)
      }
    },
  }
}

/** Who `client` takes the tab with this client id for. */
function nameIn(client: StockClient, id: number): string {
  const state = client.awareness.getStates().get(id)
  return String(state?.user?.name)
}

async function inTurns(tasks: readonly (() => Promise<void>)[], atOnce: number): Promise<void> {
  const left = [...tasks]
  const work = async () => {
    for (let task = left.shift(); task; task = left.shift()) await task()
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}

function fail(): never {
  throw new Error('what is tried is not there')
}
