// A session as people meet it: a facilitator and two participants, one of them on a phone, in real browsers.

import type { CreatedBoard as Board } from '@kringbord/shared/api'
import { STEP_GRACE_MS } from '@kringbord/shared/session-state'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { faults, saved } from '../help/board-page.ts'
import { openPage } from '../help/open-page.ts'
import { shortest } from '../help/shortest.ts'
import { until } from '../help/until.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()

const makeWall = () => visits.makeBoard({ form: 'posterpresentatie', title: 'Wijkdag' })
const asAnne = (board: Board) => visits.comeOn(board.urls.facilitate, { name: 'Anne' })
const asBob = (board: Board) => visits.comeOn(board.urls.join, { name: 'Bob' })
const asCarla = (board: Board) => visits.comeOn(board.urls.join, { name: 'Carla', width: 390 })

const next = (page: Page) => page.locator('.k-lead .k-next')
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const instruction = (page: Page) => page.locator('.k-session-instruction p').textContent()

/** The part of the board that this person sees, in board units, as x, y, width and height. */
const view = (page: Page) =>
  page.evaluate(() => {
    const [canvas, layer] = ['.tl-canvas', '.tl-html-layer'].map((one) => document.querySelector(one))
    if (!canvas || !(layer instanceof HTMLElement)) throw new Error('no board')
    const [, zoom, x, y] =
      layer.style.transform.match(/scale\(([-\d.e]+)\) translate\(([-\d.e]+)px, ?([-\d.e]+)px\)/) ?? []
    const { width, height } = canvas.getBoundingClientRect()
    return [-Number(x), -Number(y), width / Number(zoom), height / Number(zoom)].map(Math.round)
  })

/** Waits until the camera stands still, and gives what is seen then. */
async function still(page: Page): Promise<number[]> {
  let last: number[] = []
  await until('the camera stands still', async () => {
    const before = last
    last = await view(page)
    if (last.join() === before.join()) return true
    await page.waitForTimeout(250)
    return false
  })
  return last
}

/** Whether the middle of what `page` sees lies within what `other` sees. */
async function seesSame(page: Page, other: Page): Promise<boolean> {
  const [[x = 0, y = 0, w = 0, h = 0], [left = 0, top = 0, width = 0, height = 0]] = [
    await still(page),
    await still(other),
  ]
  const [middle, centre] = [x + w / 2, y + h / 2]
  return middle > left && middle < left + width && centre > top && centre < top + height
}

describe('one step for everyone', () => {
  test('G1: the next step brings title, instruction, time and view to all; who comes late lands in it', async () => {
    const board = await makeWall()
    const [anne, bob, carla] = await Promise.all([asAnne(board), asBob(board), asCarla(board)])
    await press(anne, /Begin met stap 1/)
    for (const page of [anne, bob, carla]) await page.locator('.k-session').waitFor()
    expect(await instruction(bob)).toBe(await instruction(anne))
    const first = await still(bob)
    expect(await bob.getByText('Je kijkt nu mee').isVisible()).toBe(true)

    // Twice on the button is one step.
    await next(anne).dblclick()
    for (const page of [bob, carla]) await page.getByText('Pitch: 90 seconden per poster').first().waitFor()
    expect(await still(bob)).not.toEqual(first)
    expect(await seesSame(bob, anne)).toBe(true)
    expect(await seesSame(carla, anne)).toBe(true)
    await expect.poll(() => anne.locator('.k-session-number').textContent()).toContain('2')

    const landing = await shortest(2000, async () => {
      const dirk = await visits.comeOn(board.urls.join, { name: 'Dirk' })
      const stands = performance.now()
      await dirk.locator('.k-session').waitFor()
      const took = performance.now() - stands
      expect(await dirk.locator('.k-session h2').textContent()).toBe('Pitch: 90 seconden per poster')
      expect(await seesSame(dirk, anne)).toBe(true)
      await dirk.context().close()
      return took
    })
    expect(landing).toBeLessThan(2000)

    for (const page of [anne, bob, carla]) expect(await faults(page)).toEqual([])
  })

  test('G2: the keyboard goes on, the way back and a jump work, and stopping lets everyone free', async () => {
    const board = await makeWall()
    const [anne, bob] = await Promise.all([asAnne(board), asBob(board)])
    const title = () => bob.locator('.k-session h2').textContent()
    await press(anne, /Begin met stap 1/)
    await expect.poll(title).toBe('Welkom en uitleg')
    await anne.waitForFunction(() => !document.querySelector('.k-next[aria-busy]'))
    await anne.keyboard.press('Shift+ArrowRight')
    await expect.poll(title).toBe('Pitch: 90 seconden per poster')
    await anne.waitForFunction(() => !document.querySelector('.k-next[aria-busy]'))
    await press(anne, /^Vorige stap/)
    await expect.poll(title).toBe('Welkom en uitleg')
    await anne.getByRole('button', { name: /^4\s*Vrije ronde/ }).click()
    await anne.waitForFunction(() => !document.querySelector('.k-next[aria-busy]'))
    await press(anne, 'Ga met iedereen naar deze stap')
    await expect.poll(title).toBe('Vrije ronde')
    await press(anne, 'Meer voor de sessie')
    await anne.getByRole('menuitem', { name: 'Stop de sessie' }).click()
    await anne.getByRole('dialog').getByRole('button', { name: 'Stop de sessie' }).click()
    await bob.locator('.k-session').waitFor({ state: 'detached' })
    await bob.getByTestId('tools.note').waitFor()
  })

  test('G1: who is typing finishes first, and then goes along', async () => {
    const board = await makeWall()
    const [anne, bob] = await Promise.all([asAnne(board), asBob(board)])
    await press(anne, /Begin met stap 1/)
    await bob.locator('.k-session').waitFor()
    await anne.getByRole('button', { name: /^3\s*Rondgang/ }).click()
    await anne.waitForFunction(() => !document.querySelector('.k-next[aria-busy]'))
    await press(anne, 'Ga met iedereen naar deze stap')
    await bob.getByText('Je kunt nu briefjes schrijven').waitFor()
    await still(bob)
    await bob.locator('.tl-canvas').focus()
    await bob.keyboard.press('b')
    await bob.locator('[contenteditable="true"]').waitFor()
    await bob.keyboard.type('Halverwege een')
    const before = await still(bob)
    await next(anne).click()
    await bob.getByText('De groep is verder').waitFor()
    await bob.keyboard.type(' zin')
    expect(await still(bob)).toEqual(before)
    await press(bob, 'Ga nu mee')
    await bob.getByText('De groep is verder').waitFor({ state: 'detached' })
    await saved(bob)
    await anne.getByText('Halverwege een zin').first().waitFor({ state: 'attached' })
  })
})

describe('the rights of a step', () => {
  test('G3: are said in words, and the tools are those', async () => {
    const board = await makeWall()
    const [anne, bob, carla] = await Promise.all([asAnne(board), asBob(board), asCarla(board)])
    await bob.getByTestId('tools.note').waitFor()
    await press(anne, /Begin met stap 1/)
    await bob.getByText('Je kijkt nu mee').waitFor()
    await bob.getByTestId('tools.note').waitFor({ state: 'detached' })
    expect(await anne.getByTestId('tools.note').count()).toBe(1)
    expect(await carla.getByRole('button', { name: 'Nieuw briefje' }).count()).toBe(0)
    // Keys that make something make nothing; after the grace of the step before.
    const began = Date.now()
    await until('the grace is over', () => Date.now() > began + STEP_GRACE_MS)
    const notes = () => bob.locator('[data-shape-type="note"]').count()
    const had = await notes()
    await bob.locator('.tl-canvas').focus()
    await bob.keyboard.press('b')
    await bob.keyboard.press('n')
    await bob.mouse.click(900, 600)
    await bob.mouse.dblclick(700, 500)
    expect(await notes()).toBe(had)
    await saved(bob)
    await anne.getByRole('button', { name: /^3\s*Rondgang/ }).click()
    await press(anne, 'Ga met iedereen naar deze stap')
    await bob.getByText('Je kunt nu briefjes schrijven').waitFor()
    await carla.getByRole('button', { name: 'Nieuw briefje' }).waitFor()
    await bob.getByTestId('tools.note').waitFor()
    expect(await bob.getByTestId('tools.draw').count()).toBe(0)
  })
})

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
    await still(bob)
    await press(bob, 'Breng me naar de groep')
    const home = await still(bob)
    await still(anne)
    await anne.mouse.move(800, 600)
    await anne.mouse.wheel(2400, 1600)
    await still(anne)
    await press(anne, 'Roep iedereen hier')
    await bob.getByText('Anne riep je hierheen').waitFor()
    expect(await seesSame(bob, anne)).toBe(true)
    expect(await seesSame(carla, anne)).toBe(true)
    await press(bob, 'Terug naar waar ik was')
    expect(await still(bob)).toEqual(home)

    await press(anne, 'Houd vast')
    await bob.getByText('Anne houdt het beeld vast').waitFor()
    expect(await seesSame(bob, anne)).toBe(true)
    const held = await still(bob)
    await bob.mouse.move(700, 500)
    await bob.mouse.wheel(900, 900)
    expect(await still(bob)).toEqual(held)
    expect(await faults(bob)).toEqual([])
    expect(await faults(carla)).toEqual([])
    const dirk = await visits.comeOn(board.urls.join, { name: 'Dirk' })
    await dirk.getByText('Anne houdt het beeld vast').waitFor()
    expect(await seesSame(dirk, anne)).toBe(true)

    await press(anne, 'Laat los')
    await press(bob, 'Terug naar waar ik was')
    expect(await still(bob)).toEqual(home)
    await bob.mouse.wheel(0, 1200)
    expect(await still(bob)).not.toEqual(home)
    await press(bob, 'Breng me naar de groep')
    expect(await still(bob)).toEqual(home)
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
    expect(await bob.locator('.k-session h2').textContent()).toBe('Welkom allemaal')
    await expect.poll(() => bob.locator('.k-timer-digits').textContent()).toMatch(/^1[12]:\d\d$/)
    const titles = await bob.locator('.k-step-title').allInnerTexts()
    expect(titles.indexOf('Vrije ronde')).toBeLessThan(titles.indexOf('Rondgang in vier rondes'))
  })
})
