// Writing at tables as people see it: two at one table, on a laptop and on the light page, one at another, and who facilitates.
import { people as peopleAnswer } from '@kringbord/shared/people'
import { previewAnswer, tablesView } from '@kringbord/shared/tables-schema'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask } from '../help/ask.ts'
import { faults } from '../help/board-page.ts'
import { joinBoard } from '../help/server.ts'
import { shot } from '../help/shot.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()
const panel = (page: Page) => page.getByRole('dialog', { name: 'Mijn briefjes' })

/** A board whose tables can be asked for by the names of people. */
async function makeTables() {
  const board = await visits.makeBoard({ form: 'whole-system', title: 'Wijkdag', params: { tables: 2 } })
  const { token } = await joinBoard(visits.server, board.id, board.facilitatorKey, 'Regie')
  const lead = (path: string, json?: object) => ask(visits.server, { board: board.id, token }, path, json)
  return {
    board,
    go: (step: string) => lead('/session', { kind: 'go', step }),
    /** Two tables, with these people at the first and the others at the second. */
    async seat(first: readonly string[]) {
      const wanted = { step: 'toekomst', way: 'random', count: 2 }
      const { seed, people } = previewAnswer.parse(await lead('/tables/preview', wanted))
      const { rounds } = tablesView.parse(await lead('/tables', { kind: 'make', ...wanted, seed, people }))
      const [one, two] = rounds[0]?.tables ?? []
      const { people: all } = peopleAnswer.parse(await lead('/people'))
      for (const { participant, name, boardRole } of all) {
        const table = first.includes(name) ? one : two
        if (boardRole === 'participant' && !table?.members.includes(participant))
          await lead('/tables', { kind: 'move', round: rounds[0]?.id, participant, table: table?.id })
      }
    },
  }
}

/** Every text that the page has anywhere. */
const allOf = (page: Page) =>
  page.evaluate(() => `${document.documentElement.innerHTML} ${JSON.stringify({ ...sessionStorage, ...localStorage })}`)

test('H9: a table reads along as it writes, on a laptop and on the light page; others see it when it is shown', async () => {
  const { board, seat, go } = await makeTables()
  const host = await visits.comeOn(board.urls.facilitate, { name: 'Anne' })
  const bob = await visits.comeOn(board.urls.join, { name: 'Bob' })
  const dina = await visits.comeOn(board.urls.join, { name: 'Dina', width: 390 })
  const cem = await visits.visit(board.urls.join, { width: 390 })
  await cem.getByLabel('Je naam').fill('Cem')
  await cem.getByLabel('Je naam').press('Enter')
  await cem.locator('.ph-main h1').waitFor()
  await go('toekomst')
  await host.getByText('Er zijn nog geen tafels.').waitFor()
  await seat(['Bob', 'Cem'])

  await bob.locator('.k-seat-line').getByText('Tafel 1').waitFor()
  await bob.getByRole('main').getByRole('button', { name: 'Schrijf je briefje' }).click()
  await panel(bob).getByText('Je tafel leest mee.').waitFor()
  await panel(bob).getByText('De anderen aan je tafel schreven nog niets.').waitFor()
  await panel(bob).getByLabel('Jouw tekst').fill('Kanarie van Bob: elke straat heeft een buurtkamer')
  await panel(bob).getByLabel('Jouw tekst').press('Control+Enter')
  await panel(bob).getByRole('listitem').getByText('Bewaard. Je tafel ziet dit.').waitFor()

  const read = cem.getByRole('region', { name: 'Wat je tafel schreef' })
  await read.getByText('Kanarie van Bob').waitFor()
  await read.getByText('door Bob').waitFor()
  const places = cem.getByLabel('Waar hoort het bij?').locator('option')
  await expect.poll(() => places.count(), { message: 'only the own table' }).toBe(3)
  await cem.getByLabel('Jouw tekst').fill('Kanarie van Cem: de huisarts komt bij de koffie zitten')
  await cem.getByLabel('Waar hoort het bij?').selectOption({ index: 1 })
  await cem.getByRole('button', { name: 'Bewaar' }).click()
  await panel(bob).getByText('Kanarie van Cem').waitFor()
  await panel(bob).getByText('door Cem').waitFor()
  for (const page of [bob, cem]) expect(await faults(page)).toEqual([])
  await shot(bob, 'table-laptop')
  await shot(cem, 'table-light')

  await dina.getByRole('main').getByRole('button', { name: 'Schrijf je briefje' }).click()
  await panel(dina).getByText('De anderen aan je tafel schreven nog niets.').waitFor()
  await panel(dina).getByLabel('Jouw tekst').fill('Kanarie van Dina: wij bouwen een dorp in de stad')
  await panel(dina).getByLabel('Jouw tekst').press('Control+Enter')
  await panel(dina).getByRole('listitem').getByText('Bewaard. Je tafel ziet dit.').waitFor()
  await shot(dina, 'table-phone')
  await host.getByRole('listitem').filter({ hasText: 'Tafel 1' }).getByText('2 briefjes van 2 deelnemers').waitFor()
  await host.getByRole('listitem').filter({ hasText: 'Tafel 2' }).getByText('1 briefje van 1 deelnemer').waitFor()
  await shot(host, 'table-host')
  expect(await faults(host)).toEqual([])
  expect(await allOf(host)).not.toContain('Kanarie')
  expect(await allOf(dina)).not.toMatch(/Kanarie van (Bob|Cem)/)
  for (const page of [bob, cem]) expect(await allOf(page)).not.toContain('Kanarie van Dina')

  await host.getByRole('button', { name: 'Toon wat Tafel 1 schreef' }).click()
  await host.getByText('2 briefjes staan op het bord.').waitFor()
  for (const text of ['Kanarie van Bob', 'Kanarie van Cem'])
    await bob.locator('.tl-canvas').getByText(text).first().waitFor({ state: 'attached' })
  expect(await allOf(host)).not.toContain('Kanarie van Dina')
  await read.waitFor({ state: 'detached' })
  await panel(bob).getByText('Er staat nu niets van jou verborgen.').waitFor()
  await shot(host, 'table-shown')
})
