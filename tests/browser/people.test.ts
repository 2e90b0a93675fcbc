// People as a facilitator has to do with them: a newcomer on a phone waits to be let in, gets other roles while at work, is
// put out, and finds that an old link is told to be old before a name is asked.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask } from '../help/ask.ts'
import { addNote, faults, saved, standing } from '../help/board-page.ts'
import { still } from '../help/camera.ts'
import { joinBoard } from '../help/server.ts'
import { shot } from '../help/shot.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()

const people = (page: Page) => page.getByRole('dialog', { name: 'Mensen' })
const zoomOf = (page: Page) => page.getByTestId('minimap.zoom-menu-button').textContent()
const openPeople = (page: Page) => page.getByRole('button', { name: /^Mensen op het bord/ }).click()
const row = (page: Page, name: string) => people(page).getByRole('listitem').filter({ hasText: name })
async function choose(page: Page, name: string, choice: string): Promise<void> {
  await row(page, name)
    .getByRole('button', { name: `Meer met ${name}` })
    .click()
  await page.getByRole('menuitem', { name: choice }).click()
}

test('A2 A3 A5: a newcomer waits and is let in, changes roles without losing work, and is put out at once', async () => {
  const board = await visits.makeBoard({ form: 'posterpresentatie', title: 'Leerdag Waterland' })
  const host = await visits.comeOn(board.urls.facilitate, { name: 'Anne' })
  const laptop = await visits.comeOn(board.urls.join, { name: 'Bob' })

  await host.getByRole('button', { name: 'Deel', exact: true }).click()
  await host.getByRole('button', { name: 'Zet de wachtkamer aan' }).click()
  await host.getByText('De wachtkamer is aan', { exact: true }).waitFor()
  expect(await faults(host)).toEqual([])
  await shot(host, 'share-waiting-on')

  const phone = await visits.visit(board.urls.join, { width: 390 })
  await phone.getByText('De begeleider laat je binnen zodra het kan.').waitFor()
  await shot(phone, 'door-waits')
  await phone.getByLabel('Je naam').fill('Fatima')
  await phone.getByLabel('Je organisatie').fill('Buurtzorg Waterland')
  await phone.getByRole('button', { name: 'Doe mee' }).click()
  await phone.getByText('De begeleider laat je zo binnen').waitFor()
  expect(await faults(phone)).toEqual([])
  await shot(phone, 'waiting-phone')
  const second = await visits.visit(board.urls.join, { width: 1440 })
  await second.getByLabel('Je naam').fill('Cem')
  await second.getByLabel('Je naam').press('Enter')
  await second.getByText('Voor jou wacht nog 1 ander.').waitFor()
  await shot(second, 'waiting-laptop')
  // Whoever loads the page again keeps their place in line.
  await phone.reload()
  await phone.getByText('Je bent als eerste aan de beurt.').waitFor()

  await host.getByRole('status').getByText('2 wachten om binnen te komen').waitFor({ state: 'attached' })
  await shot(host, 'badge')
  await host.keyboard.press('Escape')
  await openPeople(host)
  expect(await faults(host)).toEqual([])
  await shot(host, 'waiting-list')
  await people(host).getByRole('button', { name: 'Weiger Cem' }).click()
  await second.getByRole('heading', { name: 'Je bent niet binnengelaten' }).waitFor()
  await shot(second, 'refused')
  await people(host).getByRole('button', { name: 'Laat binnen: Fatima' }).click()
  await phone.locator('.ph-main').waitFor()
  await row(host, 'Fatima').waitFor()

  await addNote(laptop, 'Parkeerplek', 'Samen eten werkt')
  await saved(laptop)
  await still(laptop)
  const looked = await zoomOf(laptop)
  await row(host, 'Bob').getByRole('button', { name: 'Meer met Bob' }).click()
  await shot(host, 'person-menu')
  await host.getByRole('menuitem', { name: 'Maak toeschouwer' }).click()
  await laptop.getByText('Je bent toeschouwer. Je ziet alles en verandert niets.').waitFor()
  await laptop.getByRole('button', { name: /^Alleen kijken/ }).waitFor()
  await standing(laptop)
  await row(host, 'Bob').getByText('Toeschouwer', { exact: true }).waitFor()
  expect(await zoomOf(laptop), 'the view stays where it was').toBe(looked)
  await shot(laptop, 'observer')
  // Back at work, and typing: who may do more from now on finishes that first.
  await choose(host, 'Bob', 'Maak deelnemer')
  await laptop.getByText('Je bent nu deelnemer op dit bord.').waitFor()
  await laptop.getByTestId('tools.note').waitFor()
  await standing(laptop)
  await laptop.locator('.tl-canvas').focus()
  await laptop.keyboard.press('b')
  await laptop.getByRole('textbox', { name: 'Tekst op het bord' }).waitFor()
  await laptop.keyboard.type('Elke week ')
  await choose(host, 'Bob', 'Maak begeleider')
  await shot(host, 'ask-facilitator')
  await host.getByRole('button', { name: 'Maak begeleider', exact: true }).click()
  await laptop.getByText('Je kunt hier meer doen zodra je klaar bent met typen.').waitFor()
  await shot(laptop, 'role-waits')
  await laptop.keyboard.type('samen koken')
  await laptop.keyboard.press('Escape')
  await laptop.getByText('Je bent nu begeleider van dit bord.').waitFor()
  await standing(laptop)
  await saved(laptop)
  await laptop.locator('.tl-canvas').getByText('Elke week samen koken').waitFor()
  // What was chosen is chosen still.
  await laptop.locator('.tl-selection__fg').first().waitFor({ state: 'attached' })
  await row(host, 'Bob').getByText('Begeleider', { exact: true }).waitFor()

  const { token } = await joinBoard(visits.server, board.id, board.viewKey, 'Kijker')
  const onBoard = () =>
    expect.poll(async () =>
      JSON.stringify(await ask(visits.server, { board: board.id, token }, '/file')).includes('Bel eerst even'),
    )
  await phone.getByLabel('Jouw tekst').fill('Bel eerst even')
  await phone.getByRole('button', { name: 'Zet op het bord' }).click()
  await onBoard().toBe(true)

  // The new facilitator puts someone out; how soon they are out is measured on the sockets.
  await openPeople(laptop)
  await choose(laptop, 'Fatima', 'Haal van het bord')
  await laptop.getByLabel('Haal ook de briefjes van deze persoon weg').check()
  expect(await faults(laptop)).toEqual([])
  await shot(laptop, 'ask-remove')
  await laptop.getByRole('button', { name: 'Haal van het bord', exact: true }).click()
  await phone.getByRole('heading', { name: 'Je doet niet meer mee op dit bord' }).waitFor()
  await shot(phone, 'removed-phone')
  await phone.reload()
  await phone.getByRole('heading', { name: 'Je doet niet meer mee op dit bord' }).waitFor()
  await people(laptop).getByText('Van het bord gehaald (1)').click()
  await shot(laptop, 'removed-list')
  await people(laptop).getByRole('button', { name: 'Laat weer toe: Fatima' }).waitFor()
  expect(await faults(laptop)).toEqual([])
  await onBoard().toBe(false)
  await people(laptop)
    .getByRole('button', { name: /^Zet werk terug .*: Fatima$/ })
    .click()
  await onBoard().toBe(true)
  await people(laptop)
    .getByRole('button', { name: /^Zet werk terug .*: Fatima$/ })
    .waitFor({ state: 'detached' })
  await people(laptop).getByRole('button', { name: 'Laat weer toe: Fatima' }).click()
  await phone.getByRole('button', { name: 'Probeer opnieuw' }).click()
  await phone.locator('.ph-main').waitFor()
  await shot(phone, 'back-phone')

  // A renewed link: the old one says so before anyone types a name.
  await host.keyboard.press('Escape')
  await host.getByRole('button', { name: 'Deel', exact: true }).click()
  await host.getByText('Vernieuw een link').click()
  await host.getByRole('button', { name: 'Vernieuw de link en de code om mee te doen' }).click()
  await shot(host, 'ask-renew')
  await host.getByRole('button', { name: 'Vernieuw nu' }).click()
  await host.getByText('Er is een nieuwe link en een nieuwe code. De oude werken niet meer.').waitFor()
  await host.getByRole('button', { name: 'Klaar' }).click()
  await shot(host, 'share-renewed')
  const late = await visits.visit(board.urls.join, { width: 390 })
  await late.getByRole('heading', { name: 'Deze link werkt niet' }).waitFor()
  expect(await late.getByLabel('Je naam').count()).toBe(0)
  await shot(late, 'old-link')
})
