// Working with many notes at once, as a facilitator meets it: pasting, grouping, merging, and putting it back.

import type { CreatedBoard as Board } from '@kringbord/shared/api'
import { boardFile } from '@kringbord/shared/api'
import { placeShapes } from '@kringbord/shared/shape-place'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask } from '../help/ask.ts'
import { choose, faults, saved } from '../help/board-page.ts'
import { joinBoard } from '../help/server.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
/** Shapes on the board that are shown, as the server has them. */
async function shown(board: Board, type: string): Promise<string[]> {
  const { token } = await joinBoard(visits.server, board.id, board.viewKey, 'Kijker')
  const { records } = boardFile.parse(await ask(visits.server, { board: board.id, token }, '/file'))
  return placeShapes(records).flatMap((shape) => (shape.type === type ? [String(shape.props.title ?? shape.id)] : []))
}
const noteCount = (board: Board) => expect.poll(async () => (await shown(board, 'note')).length)
const groups = (board: Board) =>
  expect.poll(async () => (await shown(board, 'area')).filter((title) => title === 'Beginnen').length)
const panel = (page: Page) => page.locator('.k-panel')

/** Pastes on the board, as Ctrl+V does. */
async function paste(page: Page, text: string): Promise<void> {
  await page.locator('.tl-canvas').click({ position: { x: 30, y: 500 } })
  await page.evaluate((plain) => {
    const data = new DataTransfer()
    data.setData('text/plain', plain)
    const target = document.querySelector('.tl-container')
    target?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
  await page.getByRole('dialog', { name: 'Regels als briefjes' }).waitFor()
}

/** Ticks lessons in the list of the board. */
async function tick(page: Page, lessons: readonly string[]): Promise<void> {
  await choose(page, 'Bord als lijst')
  await page.locator('dialog details').first().waitFor()
  await page.locator('dialog details').evaluateAll((all: HTMLDetailsElement[]) => {
    for (const one of all) one.open = true
  })
  for (const n of lessons) await page.getByLabel(`Kies Les ${n}: klein beginnen`).check()
}

test('N2 N3 N4 N8: twelve pasted lines become notes, groups and one note, for everyone, and all of it goes back after a reload', async () => {
  const board = await visits.makeBoard({ form: 'reflectie', title: 'Leerdag' })
  const anne = await visits.comeOn(board.urls.facilitate, { name: 'Anne' })
  const bob = await visits.comeOn(board.urls.join, { name: 'Bob' })
  const lines = Array.from({ length: 11 }, (_, i) => `Les ${String(i + 1).padStart(2, '0')}: klein beginnen`)

  await paste(anne, [...lines, 'x'.repeat(700)].join('\n'))
  expect(await faults(anne)).toEqual([])
  await anne.getByText('Regel 12 te lang: 700 tekens, 600 kan').waitFor()
  await button(anne, 'Zet 11 briefjes op het bord').click()
  await anne.getByText('11 briefjes staan op het bord. 1 regel staat hier nog.').waitFor()
  await anne.getByLabel(/^Plak of typ regels/).fill('Les 12: kort gezegd')
  await button(anne, 'Zet 1 briefje op het bord').click()
  await noteCount(board).toBe(12)
  await anne.getByRole('dialog').waitFor({ state: 'detached' })
  // What was pasted together goes together.
  await anne.locator('.tl-canvas').focus()
  await anne.keyboard.press('Control+z')
  await anne.keyboard.press('Control+z')
  await noteCount(board).toBe(0)
  await anne.keyboard.press('Control+Shift+z')
  await anne.keyboard.press('Control+Shift+z')
  await noteCount(board).toBe(12)
  await saved(anne)

  // From the list, with the keyboard's own means.
  await tick(anne, ['01', '02', '03'])
  await button(anne, 'Orden 3 briefjes').click()
  expect(await faults(anne)).toEqual([])
  await panel(anne).getByText('Gekozen (3)').waitFor()
  await button(anne, 'Maak groepen').click()
  const dialog = anne.getByRole('dialog', { name: 'Maak groepen' })
  await dialog.getByLabel('Naam van een nieuwe groep').fill('Beginnen')
  await anne.keyboard.press('Enter')
  await dialog.getByLabel('Naam van een nieuwe groep').fill('De rest')
  await anne.keyboard.press('Enter')
  await dialog.getByLabel('Groep van Les 04: klein beginnen').selectOption({ label: 'De rest' })
  expect(await faults(anne)).toEqual([])
  await button(anne, 'Zet de groepen op het bord').click()
  await groups(board).toBe(1)

  await panel(anne).getByText('Gekozen (3)').waitFor()
  await button(anne, 'Voeg samen').click()
  await panel(anne).getByLabel('Tekst op het nieuwe briefje').fill('Begin klein')
  await button(anne, 'Voeg 3 briefjes samen').click()
  await noteCount(board).toBe(10)
  await panel(anne).getByText('In dit briefje zitten er 3:').waitFor()
  await choose(bob, 'Bord als lijst')
  await bob.getByLabel('Zoek in het bord').fill('Begin klein')
  await bob.getByText('samengevoegd uit 3').click()
  await bob.getByText('Les 02: klein beginnen').waitFor()
  await bob.keyboard.press('Escape')

  await anne.reload()
  await anne.locator('.k-loading').waitFor({ state: 'detached' })
  await choose(anne, 'Briefjes ordenen')
  await button(anne, 'Zet terug: Anne voegde 3 briefjes samen').click()
  await noteCount(board).toBe(12)
  await button(anne, /^Zet terug: Anne maakte groepen van/).click()
  await groups(board).toBe(0)
  await expect.poll(() => panel(anne).getByText('Teruggezet door Anne').count()).toBe(2)

  // Right after it was done there is a way back in the message, and with the keyboard. The panel is open already.
  for (const back of ['message', 'keys'] as const) {
    await tick(anne, ['01', '02'])
    await button(anne, 'Orden 2 briefjes').click()
    await panel(anne).getByText('Gekozen (2)').waitFor()
    await button(anne, 'Voeg samen').click()
    await button(anne, 'Voeg 2 briefjes samen').click()
    const undo = anne.locator('.k-toasts').getByRole('button', { name: 'Maak ongedaan' })
    // It stays while one points at it, however long the rest takes.
    await undo.hover()
    await noteCount(board).toBe(11)
    await panel(anne).getByText('In dit briefje zitten er 2:').waitFor()
    if (process.env.KRINGBORD_SHOTS) await anne.screenshot({ path: `${process.env.KRINGBORD_SHOTS}/undo-${back}.png` })
    if (back === 'message') await undo.click()
    else await anne.keyboard.press('Control+z')
    await noteCount(board).toBe(12)
    await undo.waitFor({ state: 'detached' })
  }
})
