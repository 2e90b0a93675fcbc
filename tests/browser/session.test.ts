// A session as people meet it: a facilitator and two participants, one of them on a phone, in real browsers.

import type { CreatedBoard as Board } from '@kringbord/shared/api'
import { STEP_GRACE_MS } from '@kringbord/shared/session-state'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { faults, saved } from '../help/board-page.ts'
import { seesSame, still } from '../help/camera.ts'
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
/** A step that began holds its button for a moment: pressing twice is one step. */
const letGo = (page: Page) => page.waitForFunction(() => !document.querySelector('.k-next[aria-busy]'))
const isTaken = (page: Page, other: Page) => until('the view is that of the group', () => seesSame(page, other))

describe('one step for everyone', () => {
  test('G1: the next step brings title, instruction, time and view to all; who comes late lands in it', async () => {
    const board = await makeWall()
    const [anne, bob, carla] = await Promise.all([asAnne(board), asBob(board), asCarla(board)])
    await press(anne, /Begin met stap 1/)
    for (const page of [anne, bob, carla]) await page.locator('.k-session').waitFor()
    expect(await instruction(bob)).toBe(await instruction(anne))
    await bob.getByText('Je kijkt nu mee').waitFor()
    await isTaken(bob, anne)
    const first = await still(bob)

    // Twice on the button is one step.
    await next(anne).dblclick()
    for (const page of [bob, carla]) await page.getByText('Pitch: 90 seconden per poster').first().waitFor()
    await until('the view has moved', async () => (await still(bob)).join() !== first.join())
    for (const page of [bob, carla]) await isTaken(page, anne)
    await expect.poll(() => anne.locator('.k-session-number').textContent()).toContain('2')

    const landing = await shortest(2000, async () => {
      const dirk = await visits.comeOn(board.urls.join, { name: 'Dirk' })
      const stands = performance.now()
      await dirk.locator('.k-session').waitFor()
      const took = performance.now() - stands
      expect(await dirk.locator('.k-session h2').textContent()).toBe('Pitch: 90 seconden per poster')
      await isTaken(dirk, anne)
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
    await letGo(anne)
    await anne.keyboard.press('Shift+ArrowRight')
    await expect.poll(title).toBe('Pitch: 90 seconden per poster')
    await letGo(anne)
    await press(anne, /^Vorige stap/)
    await expect.poll(title).toBe('Welkom en uitleg')
    await anne.getByRole('button', { name: /^4\s*Vrije ronde/ }).click()
    await letGo(anne)
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
    await letGo(anne)
    await press(anne, 'Ga met iedereen naar deze stap')
    await bob.getByText('Je kunt nu briefjes schrijven').waitFor()
    await bob.getByTestId('tools.note').waitFor()
    await isTaken(bob, anne)
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
    await carla.getByRole('button', { name: 'Nieuw briefje' }).waitFor({ state: 'detached' })
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
    await bob.getByTestId('tools.draw').waitFor({ state: 'detached' })
  })
})
