// Gezamenlijk kompas as people meet it: needles set on a laptop and a phone, shown by the facilitator, and a vote on the
// statements of the bridges; what they say is on the board, in the list and in the report.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask } from '../help/ask.ts'
import { choose, faults } from '../help/board-page.ts'
import { joinBoard } from '../help/server.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
/** The button on the board, when the step is known: before that there may be another. */
const setNeedle = (page: Page) => page.locator('.k-new-note', { hasText: 'Zet je naald' })
const compass = (page: Page) => page.locator('[data-shape-type=kompas]')

test('C1, C3, Q6: needles are set with keys and by dragging, shown once for everyone, and statements are voted on', async () => {
  const board = await visits.makeBoard({ form: 'kompas', title: 'Kompasdag', filled: true })
  const { token: lead } = await joinBoard(visits.server, board.id, board.facilitatorKey, 'Regie')
  const go = (step: string) => ask(visits.server, { board: board.id, token: lead }, '/session', { kind: 'go', step })
  await go('naald')
  const [anne, bob, carla] = await Promise.all([
    visits.comeOn(board.urls.facilitate, { name: 'Anne' }),
    visits.comeOn(board.urls.join, { name: 'Bob' }),
    visits.comeOn(board.urls.join, { name: 'Carla', width: 390 }),
  ])

  // Two sliders do everything, on a phone.
  await setNeedle(carla).click()
  const direction = carla.getByRole('slider', { name: 'Welke kant op?' })
  expect(await direction.getAttribute('aria-valuetext')).toBe('Nog niet gekozen')
  await direction.focus()
  for (let i = 0; i < 9; i++) await carla.keyboard.press('ArrowRight')
  await expect.poll(() => direction.getAttribute('aria-valuetext')).toBe('Dichtbij')
  await carla.keyboard.press('ArrowRight')
  await carla.keyboard.press('ArrowRight')
  await expect.poll(() => direction.getAttribute('aria-valuetext')).toBe('Dichtbij, een beetje naar Tempo')
  await carla.getByRole('slider', { name: 'Hoe sterk vind je dat?' }).press('End')
  await carla.getByText('Bewaard. Je kunt het nog veranderen.').waitFor()
  expect(await faults(carla)).toEqual([])
  // Loaded again, it is still there.
  await carla.reload()
  await button(carla, 'Je naald staat').waitFor()

  // And by dragging.
  await setNeedle(bob).click()
  const rose = await bob.locator('.k-rose svg').boundingBox()
  if (!rose) throw new Error('there is no rose')
  await bob.mouse.move(rose.x + rose.width / 2, rose.y + rose.height / 2)
  await bob.mouse.down()
  await bob.mouse.move(rose.x + rose.width * 0.9, rose.y + rose.height / 2, { steps: 3 })
  await bob.mouse.up()
  await bob.locator('.k-panel').getByText('Tempo', { exact: true }).last().waitFor()
  await bob.getByText('Bewaard. Je kunt het nog veranderen.').waitFor()
  expect(await faults(bob)).toEqual([])

  await anne.getByText('2 deelnemers vulden het in').waitFor()
  expect(await button(anne, 'Toon de uitkomst').getAttribute('aria-disabled')).toBe('true')
  const before = await compass(anne).textContent()
  const { token } = await joinBoard(visits.server, board.id, board.joinKey, 'Dirk')
  await ask(visits.server, { board: board.id, token }, '/needle', { angle: 60, strength: 1 }, 'PUT')
  await anne.getByText('3 deelnemers vulden het in').waitFor()
  expect(await compass(anne).textContent(), 'nothing shows before it is shown').toBe(before)
  await button(anne, 'Toon de uitkomst').click()
  await button(anne, 'Vraag het opnieuw').waitFor()
  // Bob, who still has his panel open, reads what they say together; so does everyone on the board.
  await bob.locator('.k-needle-says').first().waitFor()
  const said = (await bob.locator('.k-needle-says').first().textContent()) ?? ''
  expect(said).toMatch(/‘(Dichtbij|Tempo)’\.$/)
  for (const page of [anne, bob, carla]) await compass(page).getByText(said).waitFor({ state: 'attached' })
  await choose(anne, 'Bord als lijst')
  await anne.getByLabel('Zoek in het bord').fill('naalden')
  await anne.locator('dialog').getByText(said).first().waitFor()
  await anne.locator('dialog').getByRole('button', { name: 'Sluit' }).first().click()

  // Bridges: the statements in the text boxes, one of three answers each.
  await go('bruggen')
  await anne.locator('.k-vote-tag').getByRole('button', { name: 'Begin met stemmen' }).click()
  const panel = anne.locator('.k-panel')
  expect(await panel.getByRole('radio', { name: 'Eens of oneens' }).isChecked()).toBe(true)
  await panel.getByRole('button', { name: 'Begin met stemmen' }).click()
  await carla.locator('.k-vote-tag').getByRole('button', { name: 'Stem' }).click()
  // Four statements are filled in, and each has three columns to answer in.
  await expect.poll(() => bob.locator('.k-answer-columns button').count()).toBe(12)
  const ballot = carla.locator('.k-vote-opinions')
  await ballot.first().waitFor()
  await expect.poll(() => ballot.count()).toBe(4)
  for (let i = 0; i < 4; i++) await ballot.nth(i).getByRole('button').first().click()
  await carla.getByText('Je stem is bewaard').waitFor()
  expect(await faults(carla)).toEqual([])
  // Dirk and the one who steers are not here: those who may vote are Bob and Carla.
  await panel.getByText('1 van 2 mensen heeft gestemd').first().waitFor()
  await button(anne, 'Sluit de stemming').click()
  await anne.locator('dialog').getByRole('button', { name: 'Sluit de stemming' }).click()
  // One vote would say whose it is.
  await panel.getByText('1 mens', { exact: false }).first().waitFor()
  expect(await panel.locator('.k-vote-line').count()).toBe(0)
})
