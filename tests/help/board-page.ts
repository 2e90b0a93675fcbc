// A board as people see it: coming on with a link, and the few things that tests do there again and again.
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { WRITE_EVERY } from '@kringbord/client/board/local-writes'
import type { Browser, Page } from 'playwright-core'
import { still } from './camera.ts'
import { type Device, openPage } from './open-page.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export type Visitor = Device & { name: string }

/** Follows `link` as someone new and waits until the board stands. */
export async function comeOn(browser: Browser, link: string, { name, ...device }: Visitor): Promise<Page> {
  const page = await openPage(browser, device)
  // Who has chosen the whole board before, on this phone.
  await page.context().addInitScript(() => localStorage.setItem('kringbord.view', 'board'))
  await page.goto(link)
  await page.getByLabel('Je naam').fill(name)
  await page.getByLabel('Je naam').press('Enter')
  await standing(page)
  return page
}

/** Waits until the board stands and everything is confirmed. */
export async function standing(page: Page): Promise<void> {
  await page.locator('.tl-canvas').waitFor()
  await page.locator('.k-loading').waitFor({ state: 'detached' })
}

/** Waits until the save light says so of everything that was done until now. */
export async function saved(page: Page): Promise<void> {
  // What was just done is noticed in the next frame and written some time after: until then the light speaks of before.
  await page.evaluate(async (pause) => {
    for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }, WRITE_EVERY + 1)
  await page.getByRole('button', { name: /^Opgeslagen/ }).waitFor()
}

/**
 * Waits until the parts that a board fetches for when the line is gone can be shown: they, what they need, and how they look.
 */
export async function partsCame(page: Page): Promise<void> {
  const found = await page.waitForFunction(() => {
    const files = performance.getEntriesByType('resource').map(({ name }) => name)
    const parts = [
      'taking-part',
      'list-dialog',
      'harvest',
      'people-panel',
      'share-panel',
      'tables-panel',
      'keys-dialog',
    ].map((part) => files.find((name) => name.includes(`/${part}-`) && name.endsWith('.js')))
    return parts.every(Boolean) && parts
  })
  // As text: a test's own `import` is another one than the page's. It waits for all that they need, and loads nothing twice.
  await page.evaluate(`Promise.all(${JSON.stringify(await found.jsonValue())}.map((file) => import(file)))`)
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet),
  )
}

/** The line goes, when what works without it has come. */
export async function goOffline(page: Page): Promise<void> {
  await partsCame(page)
  await page.context().setOffline(true)
}

/** Chooses in the menu of the bar. */
export async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Bordmenu' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** Goes to the first place on the board with this name, by the list. What is there is selected, unless it is locked. */
export async function goTo(page: Page, name: string): Promise<void> {
  await choose(page, 'Bord als lijst')
  const all = page.locator('dialog details')
  await all.first().waitFor()
  await all.evaluateAll((parts: HTMLDetailsElement[]) => {
    for (const part of parts) part.open = true
  })
  await page
    .getByRole('button', { name: `Ga erheen: ${name}`, exact: true })
    .first()
    .click()
  await page.locator('dialog').waitFor({ state: 'detached' })
  await still(page)
}

/** Writes a note into the zone with this name, by the list. */
export async function addNote(page: Page, zone: string, text: string): Promise<void> {
  await choose(page, 'Bord als lijst')
  await page.getByLabel('Zoek in het bord').fill(zone)
  await page
    .getByRole('button', { name: `Briefje toevoegen aan ${zone}` })
    .first()
    .click()
  await page.getByLabel('Tekst van je briefje').fill(text)
  await page.getByRole('button', { name: 'Zet op het bord' }).click()
  await page.getByText(`Je briefje staat bij ${zone}`).first().waitFor()
  await page.keyboard.press('Escape')
  await page.locator('dialog').waitFor({ state: 'detached' })
}

/** The text that the page shows in one shape, white space aside. */
export function shownText(page: Page, shape: string): Promise<string> {
  return page.evaluate(
    (id) =>
      document.querySelector(`[data-shape-id="${id}"] .tl-rich-text`)?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    shape,
  )
}

/** What is in the file that this button of the harvest gives, under this tab. */
export async function takeHome(page: Page, tab: string, button: string): Promise<string> {
  const dialog = page.locator('dialog')
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'Oogst' }).click()
  await dialog.getByRole('tab', { name: tab }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: button }).and(page.locator(':not([aria-disabled=true])')).click(),
  ])
  return readFile(await file.path(), 'utf8')
}

/** What axe finds, as `rule element`, once what comes or goes has done so: halfway, contrast is what it never is. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    const left = ({ effect, currentTime }: Animation) =>
      Number(effect?.getComputedTiming().endTime) - Number(currentTime ?? 0)
    const passing = document.getAnimations().filter((one) => one.playState === 'running' && left(one) < 5_000)
    await Promise.allSettled(passing.map(({ finished }) => finished))
  })
  await page.evaluate(axe)
  return page.evaluate<string[]>(
    "axe.run(document).then((found) => found.violations.map((one) => one.id + ' ' + one.nodes[0].target))",
  )
}
