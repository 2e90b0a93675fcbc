// Using a board again: a copy from the start page, an own working form by code and file, and a rehearsal that leaves nothing.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { choose, faults, standing } from '../help/board-page.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kringbord-reuse-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const notes = (page: Page) => page.locator('.tl-shape[data-shape-type="note"]')

test('N5 N6 N7: a facilitator practises, keeps the form, and begins again from the start page', async () => {
  const board = await visits.makeBoard({ form: 'reflectie', title: 'Leerdag', filled: true })
  const anne = await visits.comeOn(board.urls.facilitate, { name: 'Anne' })
  await expect.poll(() => notes(anne).count()).toBeGreaterThan(3)
  const address = new URL(anne.url()).pathname

  await choose(anne, 'Oefenen')
  await anne.getByRole('radiogroup', { name: 'Hoeveel mensen doen mee?' }).getByLabel('4').check()
  expect(await faults(anne)).toEqual([])
  await button(anne, 'Begin met oefenen').click()
  await anne.getByText('De 4 deelnemers zijn verzonnen.').waitFor()
  await standing(anne)
  await anne.locator('.k-bar').getByText('5', { exact: true }).waitFor()
  expect(await anne.getByRole('button', { name: 'Oogst' }).count()).toBe(0)
  expect(await faults(anne)).toEqual([])
  const rehearsal = new URL(anne.url()).pathname
  expect(rehearsal).not.toBe(address)
  await button(anne, 'Stop met oefenen').click()
  await anne.waitForURL((url) => url.pathname === address)
  await standing(anne)
  expect((await fetch(`${visits.server.url}/api${rehearsal.replace('/b/', '/boards/')}`)).status).toBe(410)

  await choose(anne, 'Kopie of eigen werkvorm')
  await anne.getByRole('tab', { name: 'Eigen werkvorm' }).click()
  await anne.getByLabel('Naam van je werkvorm').fill('Kort terugkijken')
  expect(await faults(anne)).toEqual([])
  const [file] = await Promise.all([anne.waitForEvent('download'), button(anne, 'Download als bestand').click()])
  const path = join(folder, file.suggestedFilename())
  expect(path).toMatch(/Kort terugkijken\.kringvorm$/)
  await file.saveAs(path)
  await button(anne, 'Bewaar met een code').click()
  const link = await anne.getByLabel('Link naar je werkvorm').inputValue()

  await anne.goto(link)
  await anne.getByRole('heading', { name: 'Kort terugkijken' }).waitFor()
  expect(await faults(anne)).toEqual([])
  await button(anne, 'Maak een bord').click()
  await anne.getByLabel('Je naam').fill('Anne')
  await anne.getByLabel('Je naam').press('Enter')
  await standing(anne)
  expect(await notes(anne).count()).toBe(0)

  await anne.goto(visits.server.url)
  await anne.getByRole('heading', { name: 'Eigen werkvormen' }).waitFor()
  expect(await faults(anne)).toEqual([])
  const boards = anne.locator('.recent').first().getByRole('link')
  await expect.poll(() => boards.allInnerTexts()).toEqual(['Kort terugkijken', 'Leerdag'])
  await button(anne, 'Maak een kopie van Leerdag').click()
  await anne.getByLabel('Met inhoud').check()
  await button(anne, 'Maak de kopie').click()
  await anne.getByText('Leerdag (kopie)').first().waitFor()

  await anne.goto(visits.server.url)
  await anne.locator('input[type=file]').setInputFiles(path)
  await anne.getByLabel('Je naam').waitFor()
  await anne.getByText('Kort terugkijken').first().waitFor()
})
