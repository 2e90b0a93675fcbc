// The start page and joining, as people meet them: a real server and a real Chromium.
import { createTLSchema } from '@tldraw/tlschema'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()

/** A file as tldraw saves it, with an empty page. */
function tldrawFile(): string {
  const records = [
    { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} },
    { id: 'page:page', typeName: 'page', name: 'Page 1', index: 'a1', meta: {} },
  ]
  return JSON.stringify({ tldrawFileFormatVersion: 1, schema: createTLSchema().serialize(), records })
}

const openForm = (page: Page) => page.getByRole('button', { name: 'Posterpresentatie' }).click()

describe('a new board', () => {
  test('is made on the page, and is there to go on with later', async () => {
    const page = await visits.visit()
    await openForm(page)
    await page.getByLabel('Titel van het bord').fill('Onze leerdag')
    await page.getByRole('button', { name: 'Maak het bord' }).click()
    await page.getByRole('heading', { name: 'Onze leerdag' }).waitFor()
    await page.getByText('Je begeleidt dit bord').waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/b\/[\w-]{20,}$/)

    await page.goto(visits.server.url)
    const recent = page.getByRole('link', { name: 'Onze leerdag' })
    await recent.click()
    await page.getByText('Je begeleidt dit bord').waitFor()
  })

  test('with a wrong field says so at the field, and loses nothing', async () => {
    const page = await visits.visit()
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

  test('with a title that is far too long keeps every character and says so', async () => {
    const page = await visits.visit()
    await openForm(page)
    const title = page.getByLabel('Titel van het bord')
    await title.fill('x'.repeat(10_000))
    await page.getByRole('button', { name: 'Maak het bord' }).click()
    await page.getByText('Dit is te lang').waitFor()
    expect((await title.inputValue()).length).toBe(10_000)
    expect(await title.getAttribute('aria-invalid')).toBe('true')
  })

  test('takes a pasted list of names', async () => {
    const page = await visits.visit()
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
    const page = await visits.visit()
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
    const { code } = await visits.makeBoard()
    const page = await visits.visit()
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
    const { code } = await visits.makeBoard()
    const page = await visits.visit(`/c/${code.toLowerCase()}`, { width: 390 })
    await page.getByRole('heading', { name: 'Leerdag Waterland' }).waitFor()
  })

  test('asks for a name, and remembers whoever wants that', async () => {
    const { urls } = await visits.makeBoard()
    const page = await visits.visit(urls.join, { width: 390 })
    await page.getByRole('button', { name: 'Doe mee' }).click()
    await page.getByText('Vul je naam in').waitFor()
    await page.getByLabel('Je naam').fill('Anna')
    await page.getByLabel(/Je organisatie/).fill('Wijkteam Oost')
    await page.getByRole('radio', { name: 'Welzijn' }).check()
    await page.getByLabel('Onthoud mij').check()
    await page.getByRole('button', { name: 'Doe mee' }).click()
    await page.getByLabel('Je naam').waitFor({ state: 'detached' })

    const other = await visits.makeBoard({ form: 'posterpresentatie', title: 'Volgende keer' })
    await page.goto(other.urls.join)
    await page.getByRole('button', { name: 'Doe mee als Anna' }).waitFor()
  })

  test('with a wrong key, or a board that is not there, is told on a page with a way back', async () => {
    const { id } = await visits.makeBoard()
    const page = await visits.visit(`/b/${id}#k=pWrongKey`)
    // Before a name is asked.
    await page.getByRole('heading', { name: 'Deze link werkt niet' }).waitFor()

    const gone = await visits.visit('/b/AAAAAAAAAAAAAAAAAAAAAA#k=pWrongKey')
    await gone.getByRole('heading', { name: 'Dit bord vinden we niet' }).waitFor()
    await gone.getByRole('link', { name: 'Naar het begin', exact: true }).waitFor()
  })
})
