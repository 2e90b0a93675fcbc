// What a facilitator sees of a step without tables: how much each of its zones holds, beside the buttons and in the overview.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask } from '../help/ask.ts'
import { choose, faults } from '../help/board-page.ts'
import { joinBoard } from '../help/server.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()

const shots = process.env.KRINGBORD_SHOTS
const shot = async (page: Page, name: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` })
}

test('Z11: where there are no tables, zones say how much they hold, on a laptop and on a phone', async () => {
  const board = await visits.makeBoard({ form: 'reflectie', title: 'Leerdag' })
  const [{ token: host }, { token: guest }] = await Promise.all([
    joinBoard(visits.server, board.id, board.facilitatorKey, 'Regie'),
    joinBoard(visits.server, board.id, board.joinKey, 'Bob'),
  ])
  const go = (step: string) => ask(visits.server, { board: board.id, token: host }, '/session', { kind: 'go', step })
  const write = (zone: string, n: number) =>
    ask(visits.server, { board: board.id, token: guest }, '/notes', {
      id: `briefje-nummer-${zone.replaceAll('.', '-')}-${n}`,
      kind: 'note',
      step: 'terughalen',
      zone,
      text: `Wat ik zag ${n}`,
    })
  await go('terughalen')
  const { steps } = await ask<{ steps: { id: string; harvest: string[] }[] }>(
    visits.server,
    { board: board.id, token: host },
    '/session',
  )
  const [first = '', second = ''] = steps.find(({ id }) => id === 'terughalen')?.harvest ?? []
  for (let n = 0; n < 3; n++) await write(first, n)
  await write(second, 0)
  const [anne, dina] = await Promise.all([
    visits.comeOn(board.urls.facilitate, { name: 'Anne' }),
    visits.comeOn(board.urls.facilitate, { name: 'Dina', width: 390, height: 844 }),
  ])
  const held = (page: Page) => page.locator('.k-lead-held')
  const counts = (page: Page) => held(page).locator('.k-held b').allTextContents()
  await held(anne).getByText('4 bijdragen').waitFor()
  expect(await counts(anne)).toEqual(['3', '1', '0'])
  await shot(anne, 'held')
  await write(second, 1)
  await expect.poll(() => counts(anne)).toEqual(['3', '2', '0'])
  expect(await faults(anne)).toEqual([])
  await choose(anne, 'Groepen en tafels')
  const panel = anne.getByRole('dialog', { name: 'Overzicht van de groepen' })
  await panel.getByText('5 bijdragen').waitFor()
  expect(await faults(anne)).toEqual([])
  await shot(anne, 'held-overview')
  await dina.locator('.k-steps-line').click()
  await held(dina).getByText('5 bijdragen').waitFor()
  expect(await faults(dina)).toEqual([])
  await held(dina).scrollIntoViewIfNeeded()
  await shot(dina, 'held-phone')
  // Hidden writing is counted elsewhere; here it is said that nothing lies there.
  await go('schrijven')
  await held(dina).getByRole('button', { name: 'Wat er ligt' }).click()
  await held(dina).getByText('Mensen schrijven verborgen. Op het bord ligt nog niets.').waitFor()
  await panel.getByText('Mensen schrijven verborgen. Op het bord ligt nog niets.').waitFor()
  await shot(anne, 'held-hidden')
  await shot(dina, 'held-hidden-phone')
})
