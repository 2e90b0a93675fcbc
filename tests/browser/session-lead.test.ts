// What a facilitator does to a session that is on: the clock, calling and holding everyone, and changing the steps.

import type { CreatedBoard as Board } from '@kringbord/shared/api'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { faults } from '../help/board-page.ts'
import { seesSame, still } from '../help/camera.ts'
import { openPage } from '../help/open-page.ts'
import { shortest } from '../help/shortest.ts'
import { until } from '../help/until.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()

const makeWall = () => visits.makeBoard({ form: 'posterpresentatie', title: 'Wijkdag' })
const asAnne = (board: Board) => visits.comeOn(board.urls.facilitate, { name: 'Anne' })
const asBob = (board: Board) => visits.comeOn(board.urls.join, { name: 'Bob' })
const asCarla = (board: Board) => visits.comeOn(board.urls.join, { name: 'Carla', width: 390 })

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const isTaken = (page: Page, other: Page) => until('the view is that of the group', () => seesSame(page, other))
const isBack = (page: Page, view: readonly number[]) => expect.poll(() => still(page)).toEqual(view)

describe('the clock', () => {
  test('G4: shows the same digits within 250 ms everywhere, also where the device clock is wrong', async () => {
    const board = await makeWall()
    const [anne, bob] = await Promise.all([asAnne(board), asBob(board)])
    const eva = await openPage(visits.browser)
    await eva.addInitScript(() => {
      const now = Date.now.bind(Date)
      Date.now = () => now() + 87_000
    })
    await eva.goto(board.urls.join)
    await eva.getByLabel('Je naam').fill('Eva')
    await eva.getByLabel('Je naam').press('Enter')
    await eva.locator('.tl-canvas').waitFor()
    await press(anne, /Begin met stap 1/)
    const pages = [anne, bob, eva]
    for (const page of pages) await page.locator('.k-timer-digits').waitFor()
    /** When the digits change next to each value, by a clock that all pages share. */
    const flips = (page: Page) =>
      page.evaluate(
        () =>
          new Promise<[string, number][]>((resolve) => {
            const digits = document.querySelector('.k-timer-digits')
            if (!digits) throw new Error('no clock')
            const seen: [string, number][] = []
            const watch = new MutationObserver(() => {
              seen.push([digits.textContent ?? '', performance.timeOrigin + performance.now()])
              if (seen.length < 5) return
              watch.disconnect()
              resolve(seen)
            })
            watch.observe(digits, { characterData: true, childList: true, subtree: true })
          }),
      )
    const least = await shortest(250, async () => {
      const all = (await Promise.all(pages.map(flips))).map((seen) => new Map(seen))
      const spreads = [...(all[0]?.keys() ?? [])].map((value) => {
        const times = all.map((seen) => seen.get(value) ?? Number.POSITIVE_INFINITY)
        return Math.max(...times) - Math.min(...times)
      })
      return Math.min(...spreads)
    })
    expect(least).toBeLessThan(250)
  })

  test('G2: pauses, goes on, and takes more or less time', async () => {
    const board = await makeWall()
    const [anne, carla] = await Promise.all([asAnne(board), asCarla(board)])
    await press(anne, /Begin met stap 1/)
    const digits = () => carla.locator('.k-timer-digits').textContent()
    await expect.poll(digits).toMatch(/^4:[1-5]\d$/)
    await press(anne, 'Pauzeer de klok')
    await carla.locator('.k-timer').getByText('Pauze').waitFor()
    const stands = (await digits()) ?? ''
    await press(anne, '5 minuten erbij')
    await press(anne, '1 minuut erbij')
    await expect.poll(digits).toBe(stands.replace(/^4/, '10'))
    await press(anne, '1 minuut eraf')
    await expect.poll(digits).toBe(stands.replace(/^4/, '9'))
    await press(anne, 'Laat de klok lopen')
    await expect.poll(digits).not.toBe(stands.replace(/^4/, '9'))
    for (let i = 0; i < 10; i++) await press(anne, '1 minuut eraf')
    await carla.getByText('De tijd is om').first().waitFor()
  })
})

describe('attention', () => {
  test('G5: calls everyone, holds them, lets them go, and brings them back', async () => {
    const board = await makeWall()
    const [anne, bob, carla] = await Promise.all([asAnne(board), asBob(board), asCarla(board)])
    await press(anne, /Begin met stap 1/)
    await bob.locator('.k-session').waitFor()
    // Once the bar has taken its room.
    await isTaken(bob, anne)
    await press(bob, 'Breng me naar de groep')
    const home = await still(bob)
    const before = await still(anne)
    await anne.mouse.move(800, 600)
    await anne.mouse.wheel(2400, 1600)
    await until('Anne looks elsewhere', async () => (await still(anne)).join() !== before.join())
    await press(anne, 'Roep iedereen hier')
    await bob.getByText('Anne riep je hierheen').waitFor()
    for (const page of [bob, carla]) await isTaken(page, anne)
    await press(bob, 'Terug naar waar ik was')
    await isBack(bob, home)

    await press(anne, 'Houd vast')
    await bob.getByText('Anne houdt het beeld vast').waitFor()
    await isTaken(bob, anne)
    const held = await still(bob)
    await bob.mouse.move(700, 500)
    await bob.mouse.wheel(900, 900)
    expect(await still(bob)).toEqual(held)
    expect(await faults(bob)).toEqual([])
    expect(await faults(carla)).toEqual([])
    const dirk = await visits.comeOn(board.urls.join, { name: 'Dirk' })
    await dirk.getByText('Anne houdt het beeld vast').waitFor()
    await isTaken(dirk, anne)

    await press(anne, 'Laat los')
    await press(bob, 'Terug naar waar ik was')
    await isBack(bob, home)
    await bob.mouse.wheel(0, 1200)
    await until('Bob looks elsewhere', async () => (await still(bob)).join() !== home.join())
    await press(bob, 'Breng me naar de groep')
    await isBack(bob, home)
  })
})

describe('changing the steps', () => {
  test('G6: reaches everyone when it is saved; a mistake stands at its field, a removal can be put back', async () => {
    const board = await makeWall()
    const [anne, bob] = await Promise.all([asAnne(board), asBob(board)])
    await press(anne, 'Pas de stappen aan')
    const sheet = anne.getByRole('dialog', { name: 'Pas de stappen aan' })
    await sheet.getByRole('button', { name: 'Welkom en uitleg', exact: true }).click()
    await sheet.getByLabel('Titel').fill('')
    await sheet.getByText('Vul dit in').waitFor()
    await sheet.getByLabel('Titel').fill('Welkom allemaal')
    await sheet.getByLabel('Minuten', { exact: true }).fill('12')
    await sheet.getByLabel('Briefjes schrijven').check()
    await sheet.getByLabel('Vakken van het bord invullen').uncheck()
    await sheet.getByLabel('Wat staat erbij?').selectOption('Alleen de organisatie')
    await sheet.getByLabel('Briefjes per persoon').fill('2')
    await sheet.getByLabel('Wie leest wat mensen schrijven?').selectOption('Niemand, tot jij het toont')
    await sheet.getByText('Ook jij leest niet mee').waitFor()
    await sheet.getByLabel('Wie leest wat mensen schrijven?').selectOption('Iedereen, meteen')
    expect(await faults(anne)).toEqual([])
    await sheet.getByRole('button', { name: 'Verwijder', exact: true }).click()
    await sheet.getByRole('button', { name: 'Zet terug' }).click()
    await sheet.getByRole('button', { name: /^Verplaats Vrije ronde/ }).press('ArrowUp')
    await sheet.getByText('Vrije ronde staat nu op plaats 4 van').waitFor({ state: 'attached' })
    const grip = (name: string) => sheet.getByRole('button', { name: `Verplaats ${name}` }).boundingBox()
    const [from, to] = [await grip('Wat neem ik mee?'), await grip('Verschillen en overeenkomsten')]
    if (!from || !to) throw new Error('no grips')
    await anne.mouse.move(from.x + 10, from.y + 20)
    await anne.mouse.down()
    await anne.mouse.move(to.x + 10, to.y + 15, { steps: 8 })
    await anne.mouse.up()
    await sheet.getByText('Wat neem ik mee? staat nu op plaats 7 van').waitFor({ state: 'attached' })
    await sheet.getByRole('button', { name: 'Bewaar de stappen' }).click()
    await sheet.waitFor({ state: 'detached' })
    await bob.getByText('Welkom allemaal').first().waitFor()
    await press(anne, /Begin met stap 1/)
    await bob.getByText('Je kunt nu briefjes schrijven').waitFor()
    await expect.poll(() => bob.locator('.k-session h2').textContent()).toBe('Welkom allemaal')
    await expect.poll(() => bob.locator('.k-timer-digits').textContent()).toMatch(/^1[12]:\d\d$/)
    const titles = await bob.locator('.k-step-title').allInnerTexts()
    expect(titles.indexOf('Vrije ronde')).toBeLessThan(titles.indexOf('Rondgang in vier rondes'))
  })
})
