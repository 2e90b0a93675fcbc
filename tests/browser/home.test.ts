// The start page and joining, as people meet them: a real server and a real Chromium.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { createTLSchema } from '@tldraw/tlschema'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../help/browser.ts'
import { type RunningServer, startServer } from '../help/server.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** React, the start page and joining, compressed; without the board. */
const MAX_SCRIPT_BYTES = 92_000

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A page for someone new; `width` below 600 is a phone. */
async function visit(path = '/', { width = 1440, locale = 'nl-NL' } = {}): Promise<Page> {
  const phone = width < 600
  const viewport = { width, height: phone ? 844 : 900 }
  const context = await browser.newContext({ viewport, locale, hasTouch: phone, isMobile: phone })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(new URL(path, server.url).href)
  return page
}

async function makeBoard(title = 'Leerdag Waterland') {
  const response = await fetch(new URL('/api/boards', server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ form: 'posterpresentatie', title }),
  })
  return await response.json()
}

/** A file as tldraw saves it, with an empty page. */
function tldrawFile(): string {
  const records = [
    { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} },
    { id: 'page:page', typeName: 'page', name: 'Page 1', index: 'a1', meta: {} },
  ]
  return JSON.stringify({ tldrawFileFormatVersion: 1, schema: createTLSchema().serialize(), records })
}

/** What axe finds, as `rule element`. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate<string[]>(
    "axe.run(document).then((found) => found.violations.map((one) => one.id + ' ' + one.nodes[0].target))",
  )
}

const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)
const openForm = (page: Page, name = 'Posterpresentatie') => page.getByRole('button', { name }).click()

describe('a new board', () => {
  test('is made on the page, and is there to go on with later', async () => {
    const page = await visit()
    await openForm(page)
    await page.getByLabel('Titel van het bord').fill('Onze leerdag')
    await page.getByRole('button', { name: 'Maak het bord' }).click()
    await page.getByRole('heading', { name: 'Onze leerdag' }).waitFor()
    await page.getByText('Je begeleidt dit bord').waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/b\/[\w-]{20,}$/)

    await page.goto(server.url)
    const recent = page.getByRole('link', { name: 'Onze leerdag' })
    await recent.click()
    await page.getByText('Je begeleidt dit bord').waitFor()
  })

  test('with a wrong field says so at the field, and loses nothing', async () => {
    const page = await visit()
    await openForm(page)
    await page.getByLabel('Titel van het bord').fill('Blijft staan')
    const [first] = await page
      .getByLabel(/^Teams, regel 1$/)
      .evaluateAll((inputs: HTMLInputElement[]) => inputs.map((one) => one.value))
    await page.getByLabel('Teams, regel 2').fill(first ?? '')
    await page.getByRole('button', { name: 'Maak het bord' }).click()
    await page.getByText('Dit staat er al').waitFor()
    expect(await page.getByLabel('Teams, regel 2').getAttribute('aria-invalid')).toBe('true')

    await page.keyboard.press('Escape')
    await openForm(page)
    expect(await page.getByLabel('Titel van het bord').inputValue()).toBe('Blijft staan')
    expect(await page.getByLabel('Teams, regel 2').inputValue()).toBe(first)
  })

  test('takes a pasted list of names', async () => {
    const page = await visit()
    await openForm(page)
    const row = page.getByLabel('Teams, regel 1')
    await row.fill('')
    await row.evaluate((input) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text', '1. Oost\n2. West\n3. Noord')
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    const names = page.getByLabel(/^Teams, regel \d+$/)
    await expect.poll(() => names.nth(2).inputValue()).toBe('Noord')
    expect([await names.nth(0).inputValue(), await names.nth(1).inputValue()]).toEqual(['Oost', 'West'])
  })

  test('is opened from a tldraw file, and something else is refused with a reason', async () => {
    const page = await visit()
    const choose = page.locator('input[type=file]')
    await choose.setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: Buffer.from('x') })
    await page.getByText('geen bord dat we kunnen openen').waitFor()
    await choose.setInputFiles({ name: 'stuk.tldr', mimeType: '', buffer: Buffer.from('{"records":') })
    await page.getByText('geen bord dat we kunnen openen').waitFor()
    await choose.setInputFiles({ name: 'Schets van de wijk.tldr', mimeType: '', buffer: Buffer.from(tldrawFile()) })
    await page.getByRole('heading', { name: 'Schets van de wijk' }).waitFor()
  })
})

describe('joining', () => {
  test('with a code, typed as people type', async () => {
    const { code } = await makeBoard()
    const page = await visit()
    const field = page.getByLabel('Doe mee met een code')
    await field.fill('abc')
    await field.press('Enter')
    await page.getByText('Een code heeft 8 tekens').waitFor()
    await field.fill('zzzz zzzz')
    await field.press('Enter')
    await page.getByText('We kennen deze code niet').waitFor()
    await field.fill(` ${code.slice(0, 4)}-${code.slice(4)} `.toLowerCase())
    await field.press('Enter')
    await page.getByRole('heading', { name: 'Leerdag Waterland' }).waitFor()
  })

  test('with the link of a code goes straight to the board', async () => {
    const { code } = await makeBoard()
    const page = await visit(`/c/${code.toLowerCase()}`, { width: 390 })
    await page.getByRole('heading', { name: 'Leerdag Waterland' }).waitFor()
  })

  test('asks for a name, and remembers whoever wants that', async () => {
    const { urls } = await makeBoard()
    const page = await visit(urls.join, { width: 390 })
    await page.getByRole('button', { name: 'Doe mee' }).click()
    await page.getByText('Vul je naam in').waitFor()
    await page.getByLabel('Je naam').fill('Anna')
    await page.getByLabel(/Je organisatie/).fill('Wijkteam Oost')
    await page.getByRole('radio', { name: 'Welzijn' }).check()
    await page.getByLabel('Onthoud mij').check()
    await page.getByRole('button', { name: 'Doe mee' }).click()
    await page.getByLabel('Je naam').waitFor({ state: 'detached' })

    const other = await makeBoard('Volgende keer')
    await page.goto(other.urls.join)
    await page.getByRole('button', { name: 'Doe mee als Anna' }).waitFor()
  })

  test('with a wrong key, or a board that is not there, is told on a page with a way back', async () => {
    const { id } = await makeBoard()
    const page = await visit(`/b/${id}#k=pWrongKey`)
    await page.getByLabel('Je naam').fill('Anna')
    await page.getByRole('button', { name: 'Doe mee' }).click()
    await page.getByRole('heading', { name: 'Deze link werkt niet' }).waitFor()

    const gone = await visit('/b/AAAAAAAAAAAAAAAAAAAAAA#k=pWrongKey')
    await gone.getByRole('heading', { name: 'Dit bord vinden we niet' }).waitFor()
    await gone.getByRole('link', { name: 'Naar het begin', exact: true }).waitFor()
  })
})

describe('every page', () => {
  test.each([320, 390, 1440])('fits %d px and has no faults for axe', async (size) => {
    const { urls, code } = await makeBoard()
    const paths = ['/', urls.join, urls.view, urls.facilitate, `/c/${code.slice(1)}`, '/privacy', '/nergens']
    for (const path of paths) {
      const page = await visit(path, { width: size })
      await page.locator('h1').waitFor()
      if (path === '/') await page.getByRole('button', { name: 'Posterpresentatie' }).waitFor()
      expect
        .soft({ path, width: await width(page), faults: await violations(page) })
        .toEqual({ path, width: size, faults: [] })
      if (path === '/') {
        await openForm(page)
        expect.soft({ sheet: await violations(page) }).toEqual({ sheet: [] })
      }
      await page.context().close()
    }
  })

  test('speaks English to who asks for it, and remembers that', async () => {
    const page = await visit('/', { locale: 'en-GB' })
    await page.getByRole('heading', { name: 'Learning together' }).waitFor()
    await page.getByRole('button', { name: 'Nederlands' }).click()
    await page.getByRole('heading', { name: 'Samen leren' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Samen leren' }).waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe('nl')
  })

  test('asks nothing of others, and the start page carries no editor', async () => {
    const context = await browser.newContext({ locale: 'nl-NL' })
    const page = await context.newPage()
    const asked: string[] = []
    const scripts: Promise<number>[] = []
    page.on('response', (response) => {
      asked.push(response.url())
      if (/\.js($|\?)/.test(response.url())) scripts.push(response.body().then((body) => gzipSync(body).length))
    })
    await page.goto(server.url, { waitUntil: 'networkidle' })
    const { origin } = new URL(server.url)
    expect(asked.filter((url) => new URL(url).origin !== origin)).toEqual([])
    expect(asked.filter((url) => /editor|tldraw/.test(url))).toEqual([])
    const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0)
    expect(bytes).toBeLessThan(MAX_SCRIPT_BYTES)
  })
})
