// A session without a mouse: joining, writing, the list, sharing and the harvest, and always knowing where one is.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { faults, saved, standing } from '../help/board-page.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()

/** Name of what has the focus, and whether one sees that. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return { name: '', visible: false }
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const name = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()
    return { name, visible: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0 }
  })

/** Waits until the focus is back on what opened something. */
const comesBack = (page: Page, name: string) => expect.poll(async () => (await focused(page)).name).toBe(name)

/** Presses Tab until `name` has the focus, and looks whether one sees that. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (stop.name.match(name)) return expect(stop.visible, stop.name).toBe(true)
  }
  throw new Error(`Tab does not reach ${name}`)
}

test('K1: everything on a board can be done with keys, and the focus comes back to where it was', async () => {
  const { urls } = await visits.makeBoard()
  const page = await visits.visit(urls.facilitate)
  await page.getByLabel('Je naam').waitFor()
  for (let i = 0; i < 8 && (await page.locator('input:focus').count()) === 0; i++) await page.keyboard.press('Tab')
  await page.keyboard.type('Anne')
  await page.keyboard.press('Enter')
  await standing(page)

  await page.keyboard.press('b')
  await page.locator('[contenteditable="true"]').waitFor()
  await page.keyboard.type('Met toetsen')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await saved(page)
  await page.locator('[data-shape-type=note]', { hasText: 'Met toetsen' }).waitFor()

  await tabTo(page, /^Deel$/)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Kopieer link' }).waitFor()
  await page.keyboard.press('Escape')
  await comesBack(page, 'Deel')

  await tabTo(page, /^Oogst$/)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Oogst' }).waitFor()
  expect(await faults(page)).toEqual([])
  await tabTo(page, 'Posters en bladen')
  await page.keyboard.press('ArrowRight')
  await page.getByRole('button', { name: 'Markdown' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Oogst' }).waitFor({ state: 'detached' })
  await comesBack(page, 'Oogst')

  await tabTo(page, 'Bordmenu')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Het bord als lijst' }).waitFor()
  await tabTo(page, 'Zoek in het bord')
  await page.keyboard.type('Met toetsen')
  await page.getByRole('dialog').getByText('Met toetsen').first().waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await comesBack(page, 'Bordmenu')
})
