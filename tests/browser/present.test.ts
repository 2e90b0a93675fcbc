// The wall screen, the spotlight and presenting as people see them: a facilitator, a participant and a screen in the room.
import { people } from '@kringbord/shared/people'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask } from '../help/ask.ts'
import { faults } from '../help/board-page.ts'
import { joinBoard } from '../help/server.ts'
import { shot } from '../help/shot.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()

const next = (host: Page, step: RegExp) =>
  host
    .getByRole('button', { name: new RegExp(`^Volgende stap.*${step.source}`) })
    .first()
    .click()

test('W4 W7: the screen for the room asks nothing, keeps up, and shows what is in the spotlight', async () => {
  const board = await visits.makeBoard({ form: 'tegeltjeswijsheden', title: 'Leerdag' })
  const host = await visits.comeOn(board.urls.facilitate, { name: 'Anne' })
  const bob = await visits.comeOn(board.urls.join, { name: 'Bob' })

  // The link of the screen, from the share panel to the computer at the projector.
  await host.getByRole('button', { name: 'Deel', exact: true }).click()
  await host.getByText('Scherm voor de zaal').click()
  const link = await host.getByRole('link', { name: 'Open het scherm voor de zaal' }).getAttribute('href')
  expect(await faults(host)).toEqual([])
  await host.keyboard.press('Escape')
  const wall = await visits.visit(link ?? '', { width: 1920, height: 1080 })
  const room = wall.context()
  await wall.getByRole('heading', { name: 'Leerdag' }).waitFor()
  await wall.getByText('1 deelnemer').waitFor()
  await wall.getByRole('img', { name: 'QR-code met de link om mee te doen' }).waitFor()
  expect(await faults(wall)).toEqual([])
  await shot(wall, 'wall-invite')

  await host.getByRole('button', { name: /Begin met stap 1/ }).click()
  await wall.getByRole('heading', { name: 'Voorbeeld en uitleg' }).waitFor()
  await wall.getByRole('timer').waitFor()
  await next(host, /Schrijf/)
  await wall.getByText('Schrijf het op een tegel').waitFor()
  expect(await faults(wall), 'the task alone').toEqual([])

  // Bob writes two tegels: one may leave the group.
  const panel = bob.getByRole('dialog', { name: 'Mijn tegels' })
  await bob.getByRole('main').getByRole('button', { name: 'Schrijf je tegel' }).click()
  for (const [text, consent] of [
    ['Wie vraagt, leert dubbel', true],
    ['Zonder fouten geen leren', false],
  ] as const) {
    await panel.getByLabel('Jouw tekst').fill(text)
    await panel.getByRole('radio', { name: 'Tulp' }).check({ force: true })
    const box = panel.getByLabel('Mag gedeeld worden buiten deze groep')
    expect(await box.isChecked(), 'nobody says so for its writer').toBe(false)
    if (consent) await box.check()
    await panel.getByRole('button', { name: 'Bewaar' }).click()
    await panel.getByRole('listitem').filter({ hasText: text }).getByText('Bewaard. Alleen jij ziet dit.').waitFor()
  }
  await next(host, /Lees/)
  await host.getByRole('button', { name: /^Toon alles/ }).click()
  for (const page of [wall, bob])
    await page.locator('.tl-shapes').getByText('Wie vraagt, leert dubbel').first().waitFor({ state: 'attached' })

  // Read aloud: one after the other, with a note that only who presents sees.
  await host.getByRole('button', { name: 'Presenteer', exact: true }).click()
  await host.getByRole('radio', { name: 'Tegels en briefjes' }).check({ force: true })
  await host.getByRole('button', { name: 'Begin', exact: true }).click()
  const lit = (page: Page) => page.locator('main[data-spotlight]')
  await lit(wall).waitFor()
  const note = host.getByLabel('Jouw notitie hierbij')
  await note.fill('Kanarie: vraag wie dit herkent')
  await host.getByText('Notitie bewaard').waitFor()
  const title = host.locator('.k-spot-title')
  const first = await title.textContent()
  await bob.getByText(`In de schijnwerper: ${first}`).waitFor()
  expect(await faults(wall)).toEqual([])
  expect(await faults(host)).toEqual([])
  await shot(host, 'present-host')
  await shot(wall, 'wall-spotlight')
  await host.locator('.k-board-stage').press('PageDown')
  await title.filter({ hasNotText: first ?? '' }).waitFor()
  await bob.getByText(`In de schijnwerper: ${await title.textContent()}`).waitFor()
  expect(await note.inputValue(), 'each has a note of its own').toBe('')
  expect(await bob.content()).not.toContain('Kanarie')

  // The screen is loaded again, and the line goes and comes: it finds its place by itself.
  await wall.reload()
  await lit(wall).waitFor()
  await room.setOffline(true)
  await host.getByRole('button', { name: 'Licht uit' }).click()
  await bob.getByText('In de schijnwerper').waitFor({ state: 'detached' })
  await room.setOffline(false)
  await wall.locator('main[data-scene="board"]:not([data-spotlight])').waitFor()
  const { token } = await joinBoard(visits.server, board.id, board.facilitatorKey, 'Teller')
  const known = people.parse(await ask(visits.server, { board: board.id, token }, '/people'))
  const screens = known.people.filter(({ name }) => name === 'Scherm in de zaal')
  expect(screens.length, 'it joined once').toBe(1)

  // Some of the people are called; the others stay where they are.
  await host.keyboard.press('Escape')
  await host
    .getByRole('button', { name: /^Mensen op het bord/ })
    .first()
    .click()
  await host.getByRole('button', { name: 'Roep een paar mensen' }).click()
  await host.getByRole('checkbox', { name: 'Kies Bob' }).check()
  expect(await faults(host)).toEqual([])
  await host.getByRole('button', { name: 'Roep deze groep' }).click()
  await bob.getByText('Anne riep je hierheen').waitFor()
})
