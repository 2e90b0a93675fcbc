// A whole session with thirty simulated participants and real browsers, every byte that reaches anyone tapped. In each hidden
// step everyone leaves a canary; in each step forged clients try what the step forbids. No canary is with anyone else before
// it is shown, nothing that was forged is ever with anyone, and everyone stays.
import type { Step } from '@kringbord/shared/session'
import type { VoteView } from '@kringbord/shared/votes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeHome } from '../help/board-page.ts'
import { openBrowser } from '../help/browser.ts'
import type { outOfStep } from '../help/forged-requests.ts'
import { makeBoard, type RunningServer, startServer } from '../help/server.ts'
import { type Cast, gatherCast } from '../help/session-cast.ts'
import { createForgers } from '../help/session-forging.ts'
import { askEverything, leaksOf, takeCopy } from '../help/session-looks.ts'
import { chooseSteps, partsOf, TILES } from '../help/session-plan.ts'
import { allCanaries, canaries, createStory, hiddenId, openId } from '../help/session-story.ts'
import { done } from '../help/simulated.ts'

let server: RunningServer
let cast: Cast
let browser: Awaited<ReturnType<typeof openBrowser>>
beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: 'trace' })
  browser = await openBrowser()
  const board = await makeBoard(server, { form: 'kompas', title: 'Leerdag' })
  cast = await gatherCast(server, browser, board)
})
afterAll(async () => {
  await cast?.close()
  await browser?.close()
  await server?.stop()
})

function fail(): never {
  throw new Error('it is not there')
}

/** One button moves everyone, on pages too. */
async function next({ pages }: Cast, step: Step, first: boolean): Promise<void> {
  const name = first ? /Begin met stap 1/ : /^Volgende stap/
  await pages.host.page.getByRole('button', { name }).first().click()
  await pages.phone.page.getByRole('heading', { level: 1, name: step.title, exact: true }).waitFor()
}

test('H2, C1, Q3, R5, P2: in a whole session nobody gets a hidden byte before it is shown, nor anything that was forged', {
  timeout: 480_000,
}, async () => {
  const { crowd, lead, pages } = cast
  const story = createStory(cast)
  const steps = await chooseSteps(cast)
  const forgers = createForgers(cast, partsOf(cast), (n) => `shape:${openId(n)}`)
  const last = crowd.at(-1) ?? fail()
  /** What honest people do while others forge. */
  let meanwhile: (() => Promise<void>) | null = null
  let vote: Pick<VoteView, 'id' | 'items'> = { id: '', items: [] }

  /** All that the step forbids is tried; then everything is asked for, and nobody has what is hidden from them. */
  async function hold(step: Step, late: readonly (keyof typeof outOfStep)[], ...hidden: Hidden[]): Promise<void> {
    await forgers.forge(
      step,
      {
        victim: last.seat.participant,
        theirs: `shape:${openId(crowd.length - 1)}`,
        theirHidden: hiddenId(step.id, crowd.length - 1),
        step: step.id,
        other: step.id === 'slotwoord' ? 'tegels' : 'slotwoord',
        zone: step.harvest[0] ?? TILES,
        vote: vote.id,
        item: vote.items[0]?.id ?? '',
      },
      late,
      meanwhile,
    )
    await askEverything(cast, vote.id)
    await cast.caughtUp()
    for (const [mark, allowed] of [...hidden, scripts]) expect(await leaksOf(cast, mark, allowed), step.id).toEqual([])
  }
  const plays: Record<string, (step: Step) => Promise<void>> = {
    async 'check-in'(step) {
      await story.writeOpen(step)
      await story.shownOnBoards(allCanaries(step.id, crowd.length), story.own(step.id))
      await hold(step, ['tegel', 'hidden', 'showOwn', 'needle'])
    },
    noorden: (step) => hold(step, ['tegel', 'hidden', 'showOwn', 'needle']),
    async bruggen(step) {
      vote = await story.consent(step)
      await hold(step, ['note', 'tegel', 'hidden', 'showOwn', 'needle'], [canaries(step.id), story.own(step.id)])
      await story.endVote(vote.id)
      for (const { name, tap } of cast.everyone())
        expect(
          allCanaries(step.id, crowd.length).filter((mark) => !tap.has(mark)),
          `reasons with ${name}`,
        ).toEqual([])
    },
    windroos: (step) => hold(step, ['note', 'tegel', 'hidden', 'showOwn', 'needle']),
    async naald(step) {
      await story.point()
      await hold(step, ['note', 'tegel', 'hidden', 'showOwn'], ...needles(story.ownNeedle))
      await pages.host.page.getByRole('button', { name: 'Toon de uitkomst', exact: true }).click()
      await pages.host.page.getByRole('button', { name: 'Vraag het opnieuw' }).waitFor()
      await story.shownOnBoards([NEEDLE_ON_BOARD])
    },
    async tegels(step) {
      await story.writeHidden(step)
      await hold(step, ['note', 'tegel', 'showOwn', 'needle'], [canaries(step.id), story.own(step.id)])
      await oneByOne(step)
      await showAll(step, '30 tegels')
    },
    async hartjes(step) {
      vote = await story.dots(step, TILES)
      await hold(step, ['note', 'tegel', 'hidden', 'showOwn', 'needle'], ['"count":', story.ownDots])
      await story.endVote(vote.id)
      expect(await leaksOf(cast, '"count":', story.ownDots), 'nor afterwards').toEqual([])
    },
    async slotwoord(step) {
      await story.writeHidden(step)
      await cast.comeLate('Late Mo')
      await takeCopy(cast)
      for (const file of [
        ['Verslag', 'Markdown'],
        ['Gegevens', 'Briefjes als CSV'],
      ] as const)
        pages.host.tap.keep(file[1], await takeHome(pages.host.page, file[0], file[1]))
      await pages.host.page.keyboard.press('Escape')
      await hold(step, ['note', 'tegel', 'showOwn', 'needle'], [canaries(step.id), story.own(step.id)])
      await showAll(step, '32 briefjes')
    },
    async kompaszin(step) {
      meanwhile = story.rewrite
      await hold(step, ['tegel', 'hidden', 'showOwn', 'needle'])
    },
  }
  /** One that the facilitator shows and one that its writer shows are there; the others still are not. */
  async function oneByOne(step: Step): Promise<void> {
    const open = () => allCanaries(step.id).filter((mark) => lead.tap.has(mark))
    done(await lead.ask('/hidden/show', { step: step.id, how: 'next' }))
    done(await lead.ask('/hidden/show', { step: step.id, how: 'own' }))
    await cast.caughtUp()
    expect(open()).toHaveLength(1)
    const willing = crowd.find(({ name }) => !open().some((mark) => story.own(step.id)(name).includes(mark))) ?? fail()
    done(await willing.ask('/own-notes/show', { step: step.id }))
    await cast.caughtUp()
    expect(open()).toHaveLength(2)
    const allowed = (who: string) => [...story.own(step.id)(who), ...open()]
    expect(await leaksOf(cast, canaries(step.id), allowed), 'one by one').toEqual([])
  }
  async function showAll(step: Step, left: string): Promise<void> {
    await pages.host.page.getByRole('button', { name: 'Toon alles' }).click()
    await pages.host.page.getByText(`${left} staan op het bord.`).first().waitFor()
    await story.shown(allCanaries(step.id))
  }

  for (const [i, step] of steps.entries()) {
    await next(cast, step, i === 0)
    await (plays[step.id] ?? fail())(step)
    story.forget()
  }
  expect(
    [...forgers.tried].filter(([, times]) => times === 0),
    'every forgery was tried',
  ).toEqual([])
  expect(forgers.requests()).toBeGreaterThan(400)
  expect(server.log()).not.toMatch(/kanarie|vervalst/)
  expect(cast.everyone().flatMap(({ closes }) => closes)).toEqual([])
})

/** What begins so is hidden, but for what someone may have. */
type Hidden = readonly [mark: string, allowed: (who: string) => readonly string[]]

/** What the steps tell who leads. */
const scripts: Hidden = [canaries('regie'), (who) => (['Regie', 'Anne'].includes(who) ? [canaries('regie')] : [])]

/** A needle in an answer, and in a document: how lib0 writes a fraction between 1/4 and 1. */
const NEEDLE_ON_BOARD = 'strength\x7b\x3f'
const needles = (own: (who: string) => readonly string[]): Hidden[] => [
  ['"strength":0.', own],
  [NEEDLE_ON_BOARD, () => []],
]
