// Voting as people meet it: a facilitator and two participants, one of them on a phone, in real browsers.
import { type CreatedBoard as Board, joined } from '@kringbord/shared/api'
import { voteView } from '@kringbord/shared/vote-schema'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask } from '../help/ask.ts'
import { choose, faults } from '../help/board-page.ts'
import { joinBoard } from '../help/server.ts'
import { shot } from '../help/shot.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()

const asAnne = (board: Board) => visits.comeOn(board.urls.facilitate, { name: 'Anne' })
const asBob = (board: Board) => visits.comeOn(board.urls.join, { name: 'Bob' })
const asCarla = (board: Board) => visits.comeOn(board.urls.join, { name: 'Carla', width: 390 })

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const panel = (page: Page) => page.locator('.k-panel')
const tag = (page: Page) => page.locator('.k-vote-tag')
const bewaard = (page: Page) => panel(page).getByText('Je stem is bewaard').waitFor()
/** The screen in the room. */
const theWall = ({ id, viewKey }: Board) => visits.visit(`/w/${id}#k=${viewKey}`)
const more = (page: Page, at: number) =>
  panel(page)
    .getByRole('button', { name: /^Eén erbij voor/ })
    .nth(at)
/** Every item with its number, as the panel lists them. */
const results = (page: Page) => panel(page).locator('.k-vote-line').allInnerTexts()

/** Brings everyone to a step, as the facilitator's button does. */
async function go(board: Board, step: string): Promise<void> {
  const { token } = await joinBoard(visits.server, board.id, board.facilitatorKey, 'Regie')
  await ask(visits.server, { board: board.id, token }, '/session', { kind: 'go', step })
}

test('hearts: three people vote with the list, the phone and the board; all see the same result, and no sooner', async () => {
  const board = await visits.makeBoard({ form: 'tegeltjeswijsheden', title: 'Tegelmiddag', filled: true })
  await go(board, 'hartjes')
  const anne = await asAnne(board)
  const bob = await asBob(board)
  const carla = await asCarla(board)
  const wall = await theWall(board)

  await tag(anne).getByRole('button', { name: 'Begin met stemmen' }).click()
  expect(await faults(anne)).toEqual([])
  await panel(anne).getByRole('button', { name: 'Begin met stemmen' }).click()
  await panel(anne).getByText('Nog 3 hartjes over').waitFor()

  await wall.getByText('Stem nu').waitFor()
  await wall.getByText('0 van 2 mensen hebben gestemd').waitFor()
  for (const page of [bob, carla]) await tag(page).getByRole('button', { name: 'Stem' }).click()
  await panel(carla).getByText('Nog 3 hartjes over').waitFor()
  expect(await faults(carla)).toEqual([])
  await more(carla, 1).click()
  await more(carla, 2).click()
  await more(carla, 0).click()
  await bewaard(carla)
  expect(await more(carla, 3).getAttribute('aria-disabled')).toBe('true')

  // With the keyboard.
  await more(bob, 1).focus()
  await bob.keyboard.press('Enter')
  await bewaard(bob)
  expect(await faults(bob)).toEqual([])
  await more(anne, 1).click()
  await bewaard(anne)
  await panel(anne).getByText('3 van 3 mensen hebben gestemd').first().waitFor()
  expect(await bob.locator('.k-vote-line').count()).toBe(0)

  await wall.getByText('3 van 3 mensen hebben gestemd').waitFor()
  expect(await wall.locator('.k-screen-lines, .k-vote-mark').count(), 'W10: no totals yet').toBe(0)
  await shot(wall, 'wall-vote')
  // Everyone who is here voted: closing asks nothing.
  await button(anne, 'Sluit de stemming').click()
  await panel(anne).getByText('Alleen jij ziet deze uitslag nog.').waitFor()
  await panel(bob).getByText('De begeleider toont straks de uitslag.').waitFor()
  const told = await results(anne)
  expect(told[0]).toContain('3 hartjes')
  expect(told.join()).not.toContain('Carla')

  await button(anne, 'Toon de uitslag aan iedereen').click()
  for (const page of [bob, carla]) {
    await panel(page).getByText('3 mensen hebben gestemd').waitFor()
    await expect.poll(() => results(page)).toEqual(told)
  }
  const result = wall.getByRole('region', { name: 'Uitslag' })
  await result.getByText('3 hartjes').waitFor()
  expect(await faults(wall)).toEqual([])
  await shot(wall, 'wall-result')
  await expect.poll(() => bob.locator('.k-vote-marks .k-vote-mark').allInnerTexts()).toContain('3')
  expect(await faults(anne)).toEqual([])
})

test('W11: majority and bridge stand side by side, on the wall, in the panel and at the notes', async () => {
  const board = await visits.makeBoard({ form: 'tegeltjeswijsheden', title: 'Tegelmiddag', filled: true })
  await go(board, 'hartjes')
  const { server } = visits
  const come = async (key: string, person: object) => {
    const { token } = joined.parse(
      await ask(server, { board: board.id, token: '' }, '/join', { key, person: { name: 'Gast', ...person } }),
    )
    return { board: board.id, token }
  }
  const lead = await come(board.facilitatorKey, {})
  const wanted = { kind: 'dots', budget: 2, question: 'Wat telt?', step: 'hartjes', zones: ['wand'] }
  const round = voteView.parse(await ask(server, lead, '/votes', wanted))
  const [care, both] = round.items.map(({ id }) => id)
  // Care has more voters and wants the first; the second is what housing supports too.
  const domains = ['zorg', 'zorg', 'zorg', 'zorg', 'wonen', 'wonen', 'wonen']
  for (const [i, domain] of domains.entries()) {
    const ballot = [care, both].filter((_, n) => (domain === 'zorg' ? n === 0 || i < 2 : n === 1))
    const json = { ballot: ballot.map((item) => ({ item, choice: 'dot', count: 1 })) }
    await ask(server, await come(board.joinKey, { domain }), `/votes/${round.id}/ballot`, json, 'PUT')
  }
  for (const change of [{ state: 'closed' }, { published: true }])
    await ask(server, lead, `/votes/${round.id}`, change, 'PATCH')

  const wall = await theWall(board)
  const rows = wall.locator('.k-screen-lines tbody tr')
  await wall.getByRole('columnheader', { name: 'Brug' }).waitFor()
  expect(await rows.first().locator('td').allInnerTexts()).toEqual(['5 stippen', '50%'])
  expect(await rows.nth(1).locator('td').allInnerTexts()).toEqual(['4 stippen', '20%'])
  expect(await faults(wall)).toEqual([])
  await shot(wall, 'wall-bridge')

  const bob = await asBob(board)
  await tag(bob).getByRole('button', { name: 'Bekijk de uitslag' }).click()
  await panel(bob).getByText('Brug 50%').waitFor()
  await bob.locator('.k-vote-mark', { hasText: '50%' }).waitFor()
})

test('consent in a named round: an objection needs a reason, and what is said stands in the result', async () => {
  const board = await visits.makeBoard({ form: 'posterpresentatie', title: 'Besluit' })
  const anne = await asAnne(board)
  const carla = await asCarla(board)
  await choose(anne, 'Stemmen')
  await panel(anne).getByRole('radio', { name: 'Consent', exact: true }).check()
  await anne.getByLabel('Voorstel').fill('We komen elke maand bij elkaar.')
  await button(anne, 'Begin met stemmen').click()
  await tag(carla).getByRole('button', { name: 'Stem' }).click()
  await carla.getByLabel('Overwegend bezwaar').check()
  await carla.getByText('Vertel waarom, dan telt je bezwaar.').waitFor()
  expect(await faults(carla)).toEqual([])
  await carla.getByLabel('Welk risico zie je').fill('Te vaak voor vrijwilligers')
  await bewaard(carla)
  await carla.reload()
  await tag(carla).getByRole('button', { name: 'Bekijk je stem' }).click()
  expect(await carla.getByLabel('Welk risico zie je').inputValue()).toBe('Te vaak voor vrijwilligers')

  // Everyone who is here voted: closing asks nothing.
  await panel(anne).getByText('1 van 1 mens heeft gestemd').waitFor()
  await button(anne, 'Sluit de stemming').click()
  await panel(anne).getByText('Er is een overwegend bezwaar').waitFor()
  await panel(anne).getByText('Te vaak voor vrijwilligers').waitFor()
  await panel(anne).getByText('Overwegend bezwaar · Carla').waitFor()
})
