// What leaves the browser and what stays in it: nothing goes to anyone else, no cookies, and only what /privacy names.
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { choose, saved, standing } from '../help/board-page.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()

/** Keys in the storages of a device. tldraw keeps its own settings and the number of a tab. */
const KEPT = [
  /^TLDRAW_(USER_DATA_v3|TAB_ID_v2)$/,
  /^kringbord\.(recent|lang|steps|person)$/,
  /^kringbord\.place\.[\w-]+$/,
]

/** Everything that `page` asks for from now on, and everything that its policy forbids. */
async function watch(page: Page) {
  const asked = new Set<string>()
  const faults: string[] = []
  page.on('request', (request) => asked.add(request.url()))
  page.on('websocket', (socket) => asked.add(socket.url()))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`)
    })
  })
  return { asked, faults }
}

const isOurs = (url: string) => {
  if (url.startsWith('data:')) return true
  const { protocol, host } = new URL(url.replace(/^blob:/, ''))
  return ['http:', 'ws:'].includes(protocol) && host === new URL(visits.server.url).host
}

/** Names of everything that the browser keeps for the page. */
async function kept(context: BrowserContext, page: Page) {
  const stores = await page.evaluate(async () => ({
    keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: 'caches' in window ? await caches.keys() : [],
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }))
  return { ...stores, cookies: await context.cookies() }
}

test('V1: from the start page to a harvest, nothing goes to anyone else and nothing is kept in secret', async () => {
  const page = await visits.visit('/privacy')
  const { asked, faults } = await watch(page)
  await page.goto(visits.server.url)
  await page.getByRole('button', { name: 'Posterpresentatie' }).click()
  await page.getByLabel('Titel van het bord').fill('Besloten dag')
  await page.getByRole('button', { name: 'Maak het bord' }).click()
  await page.getByLabel('Je naam').fill('Anne')
  await page.getByRole('button', { name: 'Open het bord' }).click()
  await standing(page)
  await page.getByRole('button', { name: 'Deel', exact: true }).click()
  await page.getByRole('button', { name: 'Kopieer link' }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.tl-canvas').focus()
  await page.keyboard.press('b')
  await page.locator('[contenteditable="true"]').waitFor()
  // Also a sign that no font of ours has.
  await page.keyboard.type('Besloten 🌷')
  // Out of the text, and nothing selected.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await saved(page)
  await page.getByRole('button', { name: 'Oogst' }).click()
  await page.getByRole('button', { name: 'Niets kiezen' }).click()
  await page.getByLabel('Vitaal Waterland').check()
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Maak een PDF' }).click()])
  await page.getByRole('tab', { name: 'Verslag' }).click()
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Word (DOCX)' }).click()])
  await page.keyboard.press('Escape')

  expect([...asked].filter((url) => !isOurs(url))).toEqual([])
  expect(faults).toEqual([])
  const { keys, ...others } = await kept(page.context(), page)
  expect(keys.filter((key) => !KEPT.some((pattern) => pattern.test(key)))).toEqual([])
  expect(others).toEqual({ databases: [], caches: [], workers: 0, cookies: [] })
})

test('V2: whoever watches asks for nothing that is refused, and the key leaves the address', async () => {
  const { urls } = await visits.makeBoard()
  const page = await visits.visit('/privacy')
  const { asked, faults } = await watch(page)
  await page.goto(urls.view)
  await page.getByLabel('Je naam').fill('Eve')
  await page.getByLabel('Je naam').press('Enter')
  await standing(page)
  await page.getByRole('button', { name: 'Alleen kijken' }).waitFor()
  await page.getByRole('button', { name: 'Deel', exact: true }).click()
  await page.getByRole('dialog').waitFor()
  expect(faults).toEqual([])
  expect([...asked].filter((url) => !isOurs(url))).toEqual([])
  expect(page.url()).not.toContain('#')
})

test('V3: this device is empty after emptying it, and tldraw does not keep a name', async () => {
  const { urls } = await visits.makeBoard()
  const page = await visits.visit(urls.join)
  await page.getByLabel('Je naam').fill('Fatima van Wijk')
  await page.getByLabel(/^Onthoud mij/).check()
  await page.getByLabel('Je naam').press('Enter')
  await standing(page)
  await choose(page, 'Bord als lijst')
  const settings = await page.evaluate(() => localStorage.getItem('TLDRAW_USER_DATA_v3') ?? '')
  expect(settings).not.toContain('Fatima')
  await page.goto(new URL('/privacy', visits.server.url).href)
  await page.getByRole('button', { name: 'Maak dit apparaat leeg' }).click()
  await page.getByRole('button', { name: 'Ja, haal alles weg' }).click()
  await page.getByText('Dit apparaat is leeg').waitFor()
  expect((await kept(page.context(), page)).keys).toEqual([])
})
