// Hidden writing as people see it: a facilitator and two participants, one of them on a phone.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { faults } from '../help/board-page.ts'
import { shot } from '../help/shot.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()

/** Every text that the page has anywhere: on screen, in fields, in the editor's store. */
const allOf = (page: Page) =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll('textarea, input')].map((field) =>
      'value' in field ? field.value : '',
    )
    return `${document.documentElement.innerHTML} ${fields.join(' ')} ${JSON.stringify({ ...sessionStorage, ...localStorage })}`
  })
const panel = (page: Page) => page.getByRole('dialog', { name: 'Mijn tegels' })

test('H6: what is written hidden is seen by its writer alone, saved and told so, until it is shown to all', async () => {
  const board = await visits.makeBoard({ form: 'tegeltjeswijsheden', title: 'Leerdag' })
  const host = await visits.comeOn(board.urls.facilitate, { name: 'Anne' })
  const [laptop, phone] = [
    await visits.comeOn(board.urls.join, { name: 'Bob' }),
    await visits.comeOn(board.urls.join, { name: 'Cem', width: 390 }),
  ]
  await host.getByRole('button', { name: /Begin met stap 1/ }).click()
  await host
    .getByRole('button', { name: /^Volgende stap.*Schrijf/ })
    .first()
    .click()
  await host.getByText('Er staat nu niets verborgen.').waitFor()

  for (const [page, text] of [
    [laptop, 'Kanarie van Bob: alleen ga je sneller'],
    [phone, 'Kanarie van Cem: zonder fouten geen leren'],
  ] as const) {
    await page.getByRole('main').getByRole('button', { name: 'Schrijf je tegel' }).click()
    await panel(page).getByLabel('Jouw tekst').fill(text)
    expect(await faults(page)).toEqual([])
    await panel(page).getByLabel('Jouw tekst').press('Control+Enter')
    await panel(page).getByRole('listitem').getByText('Bewaard. Alleen jij ziet dit.').waitFor()
  }
  await shot(laptop, 'hidden-laptop')
  await shot(phone, 'hidden-phone')
  await host.getByText('2 verborgen tegels van 2 deelnemers').waitFor()
  await host.getByText('Van iedereen die hier is, staat er iets').waitFor()
  await shot(host, 'hidden-host')
  expect(await faults(host)).toEqual([])
  expect(await allOf(host)).not.toContain('Kanarie')
  expect(await allOf(laptop)).not.toContain('Cem: zonder')
  expect(await allOf(phone)).not.toContain('Bob: alleen')

  // The line is gone: what is typed stays, is said not to be saved, and is saved once it is back, also after loading anew.
  await phone.context().setOffline(true)
  await panel(phone).getByLabel('Jouw tekst').fill('Kanarie zonder lijn')
  await panel(phone).getByRole('button', { name: 'Bewaar' }).click()
  await panel(phone).getByText('Nog niet bewaard. We proberen het opnieuw.').first().waitFor()
  await phone.context().setOffline(false)
  await panel(phone).getByText('Nog niet bewaard. We proberen het opnieuw.').first().waitFor({ state: 'detached' })
  await host.getByText('3 verborgen tegels van 2 deelnemers').waitFor()
  await phone.reload()
  await phone.getByRole('main').getByRole('button', { name: 'Schrijf je tegel' }).click()
  await panel(phone).getByText('Kanarie zonder lijn').waitFor()
  await panel(phone).getByText('Je hebt geschreven wat in deze stap kan.').waitFor()
  await panel(phone).getByRole('button', { name: 'Haal weg: Kanarie zonder lijn' }).click()
  await host.getByText('2 verborgen tegels van 2 deelnemers').waitFor()

  await host.getByRole('button', { name: 'Toon alles' }).click()
  await host.getByText('2 tegels staan op het bord.').waitFor()
  for (const page of [host, laptop, phone])
    for (const text of ['Bob: alleen ga je sneller', 'Cem: zonder fouten geen leren'])
      await page.locator('.tl-shapes').getByText(text).first().waitFor({ state: 'attached' })
  await panel(laptop).getByText('Er staat nu niets van jou verborgen.').waitFor()
  await shot(host, 'shown-host')
  await shot(phone, 'shown-phone')
})
