// What people do in a whole session, in every kind of step: writing openly and hidden, on the board, over the API, on a laptop
// and on a telephone; needles and votes. Everything has a canary in it, by step and by who left it.
import { boardRoots } from '@kringbord/shared/board'
import { writeField, writeRecord } from '@kringbord/shared/records'
import { toRichText } from '@kringbord/shared/rich-text'
import type { Step } from '@kringbord/shared/session'
import { voteView } from '@kringbord/shared/vote-schema'
import type { VoteView } from '@kringbord/shared/votes'
import { type Cast, CROWD } from './session-cast.ts'
import { note } from './shapes.ts'
import { done } from './simulated.ts'
import type { Tap } from './tap.ts'
import { until } from './until.ts'

/** Those in browsers come after the crowd. */
const LAPTOP = CROWD
const PHONE = CROWD + 1

/** What everything begins with that was left in a step. */
export const canaries = (step: string) => `kanarie${step.replace(/\W/g, '')}w`
export const canary = (step: string, n: number) => `${canaries(step)}${String(n).padStart(2, '0')}z`
/** The canaries of all who leave one in a step. */
export const allCanaries = (step: string, people = CROWD + 2) =>
  Array.from({ length: people }, (_, n) => canary(step, n))

const two = (n: number) => String(n).padStart(2, '0')
/** Id of what the n-th of the crowd writes openly, and hidden. */
export const openId = (n: number) => `open-briefje-van-${two(n)}`
export const hiddenId = (step: string, n: number) => `verborgen-${step}-van-${two(n)}`
/** Another one for each, and nothing else has it. */
const strength = (n: number) => (31 + n) / 100
const dots = (n: number) => 41 + n

export function createStory(cast: Cast) {
  const { lead, crowd, pages } = cast
  const numberOf = (who: string) =>
    who === pages.laptop.tap.who
      ? LAPTOP
      : who === pages.phone.tap.who
        ? PHONE
        : crowd.findIndex(({ name }) => name === who)
  const each = async (act: (who: (typeof crowd)[number], n: number) => Promise<unknown>) => {
    await Promise.all(crowd.map(act))
  }

  let written = 0
  const own = (step: string) => (who: string) => (numberOf(who) < 0 ? [] : [canary(step, numberOf(who))])
  const boards = () => {
    const names = new Set(cast.docs().map(([who]) => who))
    return cast.taps().filter(({ who }) => names.has(who))
  }

  return {
    /** What of a step is someone's own. */
    own,
    ownNeedle: (who: string) => [`"strength":${strength(numberOf(who))}`],
    ownDots: (who: string) => [`"count":${dots(numberOf(who))}`],
    /** On the board by who has one, else over the API. */
    writeOpen: ({ id, harvest }: Step) =>
      each(async ({ client, ask }, n) => {
        const text = canary(id, n)
        if (!client) return done(await ask('/notes', { id: openId(n), zone: harvest[0], kind: 'note', text }))
        const record = note(`shape:${openId(n)}`, { x: n * 240, y: -900 })
        client.doc.transact(() => {
          const props = { ...Object(record.props), richText: toRichText(text) }
          writeRecord(boardRoots(client.doc).records, { ...record, props })
        })
      }),
    async writeHidden({ id, harvest, rights }: Step): Promise<void> {
      await each(async ({ ask }, n) =>
        done(await ask('/own-notes', { id: hiddenId(id, n), step: id, zone: harvest[0], text: canary(id, n) })),
      )
      for (const [n, { ask, tap }] of crowd.entries()) {
        done(await ask('/own-notes'))
        if (!tap.has(canary(id, n))) throw new Error(`${tap.who} does not get their own note`)
      }
      const [write, title] = rights.tegel
        ? ['Schrijf je tegel', 'Mijn tegels']
        : ['Schrijf je briefje', 'Mijn briefjes']
      const { page: laptop } = pages.laptop
      await laptop.getByRole('main').getByRole('button', { name: write }).click()
      const panel = laptop.getByRole('dialog', { name: title })
      await panel.getByLabel('Jouw tekst').fill(canary(id, LAPTOP))
      await panel.getByRole('button', { name: 'Bewaar' }).click()
      await panel.getByRole('listitem').getByText('Bewaard. Alleen jij ziet dit.').waitFor()
      await panel.getByRole('button', { name: 'Sluit', exact: true }).click()
      const { page: phone } = pages.phone
      await phone.getByLabel('Jouw tekst').fill(canary(id, PHONE))
      await phone.locator('.ph-write-act button[type=submit]').click()
      const mine = phone.getByRole('region', { name: 'Van jou' }).getByRole('listitem')
      await mine
        .filter({ hasText: canary(id, PHONE) })
        .getByText(/Opgeslagen om/)
        .waitFor()
    },
    point: () =>
      each(async ({ ask }, n) => done(await ask('/needle', { angle: n * 11, strength: strength(n) }, 'PUT'))),
    /** A proposal to which everyone objects or agrees with care, and says why. */
    async consent({ id }: Step): Promise<VoteView> {
      const wanted = { kind: 'consent', proposal: 'Wij doen dit samen', anonymous: true, step: id }
      const vote = voteView.parse(JSON.parse(done(await lead.ask('/votes', wanted))))
      const item = vote.items[0]?.id
      await each(async ({ ask }, n) => {
        const choice = n % 5 === 0 ? 'objection' : 'concern'
        const ballot = [{ item, choice, count: 1, reason: canary(id, n) }]
        done(await ask(`/votes/${vote.id}/ballot`, { ballot }, 'PUT'))
      })
      return vote
    },
    /** Dots on what lies in `zone`; each ballot can be told from the others. */
    async dots({ id, budget }: Step, zone: string): Promise<VoteView> {
      const wanted = { kind: 'dots', budget: budget.votes, zones: [zone], anonymous: true, step: id }
      const vote = voteView.parse(JSON.parse(done(await lead.ask('/votes', wanted))))
      await each(async ({ ask }, n) => {
        const ballot = [{ item: vote.items[n % 3]?.id, choice: 'dot', count: dots(n) }]
        done(await ask(`/votes/${vote.id}/ballot`, { ballot }, 'PUT'))
      })
      return vote
    },
    async endVote(vote: string): Promise<void> {
      done(await lead.ask(`/votes/${vote}`, { state: 'closed', published: true }, 'PATCH'))
      for (const { ask } of cast.everyone()) done(await ask(`/votes/${vote}`))
    },
    /** Everyone has all of `marks`: telephones ask for them when they hear of it, and who only listens here asks now. */
    async shown(marks: readonly string[]): Promise<void> {
      for (const { client, ask } of cast.everyone()) if (!client) done(await ask('/notes'))
      await haveAll(cast.taps(), marks)
    },
    /** Those who have a board have all of `marks`, `but` for what is their own: that is not sent to them. */
    shownOnBoards: (marks: readonly string[], but?: (who: string) => readonly string[]) =>
      haveAll(boards(), marks, but),
    /** Everyone gives their own note another text; resolves when everyone has all of them. */
    async rewrite(): Promise<void> {
      const version = `anders${written++}`
      const text = (n: number) => canary(version, n)
      await each(async ({ client, ask }, n) => {
        if (!client) return done(await ask(`/notes/${openId(n)}`, { text: text(n) }, 'PATCH'))
        const map = boardRoots(client.doc).records.get(`shape:${openId(n)}`)
        if (!map) throw new Error('the note is gone')
        client.doc.transact(() => writeField(map, 'props.richText', toRichText(text(n))))
      })
      // Looked for in documents: of a text that changed only the letters that differ are sent.
      for (const [who, doc] of cast.docs()) {
        const missing = () => {
          const board = JSON.stringify(boardRoots(doc).records.toJSON())
          return allCanaries(version, CROWD).filter((mark) => !board.includes(mark))
        }
        await until(`${who} has what was written anew`, () => missing().length === 0)
      }
    },
    /** What reached people until now was looked at. */
    forget: () => cast.taps().forEach((tap) => void tap.forget()),
  }
}

async function haveAll(taps: readonly Tap[], marks: readonly string[], but?: (who: string) => readonly string[]) {
  for (const tap of taps) {
    const missing = () => marks.filter((mark) => !tap.has(mark) && !but?.(tap.who).includes(mark))
    await until(`${tap.who} has what was shown`, () => missing().length === 0)
  }
}
