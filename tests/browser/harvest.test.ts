// Taking a board home through the page: what lands on the person's disk is read with other programs.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { imageCount, readPdf } from '../help/poppler.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kringbord-harvest-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Opens a new board of `form` as its facilitator, with the harvest dialog in view. */
async function openHarvest(form: string, params: object = {}): Promise<Page> {
  const board = await visits.makeBoard({ form, filled: true, params })
  const page = await visits.comeOn(board.urls.facilitate, { name: 'Anne' })
  await page.getByRole('button', { name: 'Oogst' }).click()
  await page.getByRole('dialog').waitFor()
  return page
}

/** Presses `button` and saves what is downloaded. */
async function download(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  const path = join(folder, `${Math.random()}-${file.suggestedFilename()}`)
  await file.saveAs(path)
  return path
}

test('E1: an A1 poster is 594 × 841 mm, its text can be selected, its fonts are embedded, nothing is a picture', async () => {
  const page = await openHarvest('posterpresentatie', { teams: ['Vitaal Waterland', 'Gezonde Heuvelrand'] })
  await page.getByRole('button', { name: 'Niets kiezen' }).click()
  await page.getByLabel('Vitaal Waterland').check()
  const path = await download(page, 'Maak een PDF')
  const pdf = readPdf(path)
  expect(pdf.pages).toEqual([{ w: 594, h: 841 }])
  for (const words of ['Vitaal Waterland', 'Onze kracht', 'Onze leervraag']) expect(pdf.text).toContain(words)
  expect(pdf.fonts.length).toBeGreaterThan(0)
  expect(pdf.fonts.filter((font) => !font.embedded)).toEqual([])
  // Signs that no font has are small pictures; the poster itself is not one.
  expect(imageCount(path)).toBeLessThan(10)
})

test('E1: text wraps in the PDF as on the screen', async () => {
  const page = await openHarvest('posterpresentatie', { teams: ['Vitaal Waterland', 'Gezonde Heuvelrand'] })
  const onScreen = await page.evaluate(async () => {
    await document.fonts.ready
    const lines: string[] = []
    const label = [...document.querySelectorAll('[data-shape-type=textbox]')].find((e) =>
      e.textContent?.includes('Wie zijn wij'),
    )
    const walker = document.createTreeWalker(label ?? document.body, NodeFilter.SHOW_TEXT)
    let last = Number.NaN
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const word of (node.textContent ?? '').matchAll(/\S+/g)) {
        const range = document.createRange()
        range.setStart(node, word.index)
        range.setEnd(node, word.index + word[0].length)
        const { top, height } = range.getBoundingClientRect()
        if (Math.abs(top - last) < height / 2) lines[lines.length - 1] += ` ${word[0]}`
        else lines.push(word[0])
        last = top
      }
    }
    return lines
  })
  expect(onScreen.length).toBeGreaterThan(2)
  await page.getByRole('button', { name: 'Niets kiezen' }).click()
  await page.getByLabel('Vitaal Waterland').check()
  const pdf = readPdf(await download(page, 'Maak een PDF'))
  for (const line of onScreen) expect(pdf.text).toContain(line)
})

test('E4: all tegels come in one PDF, two on a page', async () => {
  const page = await openHarvest('tegeltjeswijsheden')
  await page.getByRole('tab', { name: 'Tegels' }).click()
  const count = Number(/\d+/.exec((await page.getByText(/tegels? met een tekst/).textContent()) ?? '')?.[0])
  const pdf = readPdf(await download(page, 'Maak een PDF van de tegels'))
  expect(count).toBeGreaterThan(3)
  expect(pdf.pages).toHaveLength(Math.ceil(count / 2))
  expect(pdf.pages[0]).toEqual({ w: 210, h: 297 })
})

test('E3: the report of a reflection is a Word document with what was written and its drawings', async () => {
  const page = await openHarvest('reflectie')
  await page.getByRole('tab', { name: 'Verslag' }).click()
  const files = unzipSync(new Uint8Array(await readFile(await download(page, 'Word (DOCX)'))))
  const markdown = await readFile(await download(page, 'Markdown'), 'utf8')
  const document = new TextDecoder().decode(files['word/document.xml'])
  const items = [...markdown.matchAll(/^- (.*?)(?: — .*)? \[\d+\]$/gm)].map(([, text]) => text ?? '')
  expect(items.length).toBeGreaterThan(5)
  const words = document
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
  for (const item of items) expect(words).toContain(item.replaceAll('\\', ''))
  expect(Object.keys(files).filter((name) => name.startsWith('word/media/')).length).toBeGreaterThan(0)
})

test('E5: a board file opens again as a board with the same shapes', async () => {
  const page = await openHarvest('kompas')
  await page.getByRole('tab', { name: 'Gegevens' }).click()
  const file = await readFile(await download(page, 'Bord als bestand'))
  const response = await fetch(`${visits.server.url}/api/files`, { method: 'POST', body: file })
  expect(response.status).toBe(201)
  const opened = (await response.json()) as { id: string; skipped: number; facilitatorKey: string }
  expect(opened.skipped).toBe(0)
  const link = `${visits.server.url}/b/${opened.id}#k=${opened.facilitatorKey}`
  const again = await visits.comeOn(link, { name: 'Bo' })
  await again.locator('[data-shape-type=kompas]').waitFor()
})
