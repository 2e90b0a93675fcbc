// The light page as people hold it: one participant from the link to the last step, without the board on the screen, and a
// line that goes away and comes back. The facilitator works through the API.
import { expect, test } from 'vitest'
import { faults } from '../help/board-page.ts'
import { bar, comeIn, createPhones, heading, mine } from '../help/phones.ts'
import { shot } from '../help/shot.ts'
import { until } from '../help/until.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()
const { open, wall } = createPhones(visits)

test('F7: from link to vote without the board: instruction, note, hand, hidden note, vote; a lost line loses nothing', async () => {
  const { board, go, ask, textsOn } = await wall('reflectie')
  const asked: string[] = []
  const page = await open(board.urls.join, { asked })
  await comeIn(page, 'Amina')
  expect(page.url(), 'and the key has left the address').toBe(`${visits.server.url}/m/${board.id}`)

  // Where one writes in the new step is not known yet: one types, and it does not go to where one wrote before.
  let arrive = () => {}
  const late = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const notes = `**/api/boards/${board.id}/notes`
  await page.route(notes, async (route) => {
    if (route.request().method() === 'GET') await late
    await route.continue()
  })
  await go('terughalen')
  await heading(page, /Haal terug/).waitFor()
  await page.getByLabel('Jouw tekst').fill('De corporatie kende de wijkverpleegkundige niet.')
  const put = page.getByRole('button', { name: 'Zet op het bord' })
  expect(await put.getAttribute('aria-busy')).toBe('true')
  await page.getByLabel('Jouw tekst').press('Control+Enter')
  expect(await mine(page).count()).toBe(0)
  arrive()
  expect(await faults(page)).toEqual([])
  await put.click()
  await page.unrouteAll({ behavior: 'wait' })
  await mine(page)
    .getByText(/^\s*Opgeslagen om \d\d:\d\d$/)
    .waitFor()
  expect(await textsOn()).toEqual(['De corporatie kende de wijkverpleegkundige niet.'])
  await shot(page, 'phone-note')

  await bar(page).getByRole('button', { name: 'Hand' }).click()
  await bar(page).getByRole('button', { name: 'Hand', pressed: true }).waitFor()
  await bar(page).getByRole('button', { name: 'Klaar' }).click()
  await bar(page).getByRole('button', { name: 'Reageer' }).click()
  await page.getByRole('button', { name: 'Applaus' }).click()
  expect(await faults(page)).toEqual([])

  // The line goes while one writes; the text stays, also when the browser puts the page away meanwhile.
  await page.context().setOffline(true)
  await page.getByLabel('Jouw tekst').fill('Geschreven in de tunnel')
  await page.getByRole('button', { name: 'Zet op het bord' }).click()
  await mine(page)
    .getByText(/Staat veilig op dit toestel/)
    .waitFor()
  await page.getByText('Geen verbinding. Schrijf gerust door').waitFor()
  await page.getByLabel('Jouw tekst').fill('Nog niet af')
  await shot(page, 'phone-offline')
  await page.context().setOffline(false)
  await page.reload()
  await mine(page).getByText('Geschreven in de tunnel').waitFor()
  await until('it arrives', async () => (await textsOn()).includes('Geschreven in de tunnel'))
  expect(await page.getByLabel('Jouw tekst').inputValue()).toBe('Nog niet af')

  // What went on meanwhile is there when the line is back.
  await page.context().setOffline(true)
  await page.getByText('Geen verbinding. Schrijf gerust door').waitFor()
  await go('schrijven')
  await page.context().setOffline(false)
  await heading(page, /./).filter({ hasNotText: 'Haal terug' }).waitFor()
  await page.getByLabel('Jouw tekst').fill('Dit ziet nog niemand')
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await mine(page)
    .getByRole('listitem')
    .filter({ hasText: 'Dit ziet nog niemand' })
    .getByText(/Opgeslagen om/)
    .waitFor()
  expect(await textsOn()).not.toContain('Dit ziet nog niemand')
  expect(await faults(page)).toEqual([])
  await shot(page, 'phone-hidden')
  await ask('/hidden/show', { step: 'schrijven', how: 'all' })
  await until('it is shown', async () => (await textsOn()).includes('Dit ziet nog niemand'))

  await ask('/votes', { kind: 'dots', budget: 3, question: 'Wat raakt je het meest?' })
  await bar(page).getByRole('button', { name: 'Stem' }).click()
  await page
    .getByRole('button', { name: /^Eén erbij/ })
    .first()
    .click()
  await page.getByText('Je stem is bewaard').waitFor()
  expect(await faults(page)).toEqual([])
  await shot(page, 'phone-vote')

  await page.getByText('Lees wat er staat').click()
  await page.getByRole('listitem').filter({ hasText: 'van jou' }).first().waitFor()
  await shot(page, 'phone-read')
  // A step that begins is seen from its title on.
  await go('schakelen')
  await heading(page, /Toon, lees/).waitFor()
  await until('the page is at its top', () => page.evaluate(() => scrollY === 0))
  expect(
    asked.filter((url) => /editor|tldraw/.test(url)),
    'nothing of the board is loaded',
  ).toEqual([])

  // With one tap to the whole board, on the same place, and that is remembered.
  await page.getByRole('link', { name: 'Open het hele bord' }).click()
  await page.locator('.tl-canvas').waitFor()
  expect(new URL(page.url()).pathname).toBe(`/b/${board.id}`)
})
