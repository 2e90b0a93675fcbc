// What holds for every light page: it fits, everyone can use it, it speaks two languages, it asks nothing of others.
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { faults } from '../help/board-page.ts'
import { openPage } from '../help/open-page.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()

/** As for the light page: 100 kB, compressed. React is 67 of it; what all light pages share, coming in as well, is 20. */
const MAX_SCRIPT_BYTES = 100_000

const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)
const openForm = (page: Page) => page.getByRole('button', { name: 'Posterpresentatie' }).click()

describe('every page', () => {
  test.each([320, 390, 1440])('fits %d px and has no faults for axe', async (size) => {
    const { urls, code } = await visits.makeBoard()
    const paths = ['/', urls.join, urls.view, urls.facilitate, `/c/${code.slice(1)}`, '/privacy', '/nergens']
    for (const path of paths) {
      const page = await visits.visit(path, { width: size })
      await page.locator('h1').waitFor()
      if (path === '/') await page.getByRole('button', { name: 'Posterpresentatie' }).waitFor()
      expect
        .soft({ path, width: await width(page), faults: await faults(page) })
        .toEqual({ path, width: size, faults: [] })
      if (path === '/') {
        await openForm(page)
        await page.getByLabel('Titel van het bord').waitFor()
        expect.soft({ sheet: await faults(page) }).toEqual({ sheet: [] })
      }
      await page.context().close()
    }
  })

  test('speaks English to who asks for it, and remembers that', async () => {
    const page = await visits.visit('/', { locale: 'en-GB' })
    await page.getByRole('heading', { name: 'Learning together' }).waitFor()
    await page.getByRole('button', { name: 'Nederlands' }).click()
    await page.getByRole('heading', { name: 'Samen leren' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Samen leren' }).waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe('nl')
  })

  test('asks nothing of others, and the start page carries no editor', async () => {
    const page = await openPage(visits.browser)
    const asked: string[] = []
    const scripts: Promise<number>[] = []
    page.on('response', (response) => {
      asked.push(response.url())
      if (/\.js($|\?)/.test(response.url())) scripts.push(response.body().then((body) => gzipSync(body).length))
    })
    await page.goto(visits.server.url, { waitUntil: 'networkidle' })
    const { origin } = new URL(visits.server.url)
    expect(asked.filter((url) => new URL(url).origin !== origin)).toEqual([])
    expect(asked.filter((url) => /editor|tldraw/.test(url))).toEqual([])
    const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0)
    expect(bytes).toBeLessThan(MAX_SCRIPT_BYTES)
  })
})
