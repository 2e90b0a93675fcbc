// A board with several people on it, as they meet it: a real server, and browsers of two laptops and a phone.

import type { CreatedBoard as Board } from '@kringbord/shared/api'
import { propsOf } from '@kringbord/shared/record-props'
import { plainText } from '@kringbord/shared/rich-text'
import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { firstTextbox, notesOf, readBoard, recordsOf } from '../help/board-doc.ts'
import { addNote, choose, faults, goTo, partsCame, saved, shownText, standing } from '../help/board-page.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()

const makeWall = () => visits.makeBoard({ form: 'posterpresentatie', title: 'Wijkdag' })
const asFacilitator = (board: Board, name = 'Anne') => visits.comeOn(board.urls.facilitate, { name })
const asParticipant = (board: Board, name: string, width?: number) => visits.comeOn(board.urls.join, { name, width })

const sorted = (text: string) => [...text.replace(/\s/g, '')].sort().join('')

describe('three people on one poster', () => {
  test('type in one text box at once: all three and the server have every character', async () => {
    const board = await makeWall()
    const people = await Promise.all([
      asFacilitator(board),
      asParticipant(board, 'Bob'),
      asParticipant(board, 'Carla', 390),
    ])
    const box = await firstTextbox(visits.server, board)
    for (const page of people) {
      await goTo(page, box.title)
      await page.keyboard.press('Enter')
      await page.locator('[contenteditable="true"]').waitFor()
    }
    const words = ['annekomtuitede', 'BOBWOONTHIER', '1234567890']
    await Promise.all(people.map((page, i) => page.keyboard.type(words[i] ?? '', { delay: 40 })))
    for (const page of people) await saved(page)

    const stored = async () =>
      await readBoard(visits.server, board, (doc) => recordsOf(doc).find(({ id }) => id === box.id))
    const text = plainText(propsOf(await stored()).richText)
    expect(sorted(text)).toBe(sorted(box.text + words.join('')))
    for (const page of people) await expect.poll(() => shownText(page, box.id)).toBe(text.replace(/\s+/g, ' ').trim())
  })

  test('see each other: cursors, the list of people, and following', async () => {
    const board = await makeWall()
    const [anne, bob] = await Promise.all([asFacilitator(board), asParticipant(board, 'Bob')])
    await bob.mouse.move(700, 500)
    await bob.mouse.move(720, 520)
    await anne.locator('.tl-nametag', { hasText: 'Bob' }).waitFor()

    await anne.getByRole('button', { name: 'Mensen op het bord: 2' }).click()
    await anne.getByRole('button', { name: 'Volg Bob' }).click()
    await anne.getByText('Je volgt Bob').waitFor()
    const { title, id } = await firstTextbox(visits.server, board)
    await goTo(bob, title)
    const inMiddle = async () => {
      const place = await anne.locator(`[data-shape-id="${id}"]`).first().boundingBox()
      return place !== null && place.width > 150 && place.x > 0 && place.x < 1440
    }
    await expect.poll(inMiddle).toBe(true)
    await anne.getByRole('button', { name: 'Stop met volgen van Bob' }).first().click()
    await anne.getByText('Je volgt Bob').waitFor({ state: 'detached' })

    await bob.context().close()
    await anne.getByText('Eerder hier (1)').waitFor()
  })

  test('undo only what they did themselves', async () => {
    const board = await makeWall()
    const [anne, bob] = await Promise.all([asFacilitator(board), asParticipant(board, 'Bob')])
    await addNote(bob, 'Dit herken ik', 'van Bob')
    await addNote(anne, 'Dit herken ik', 'van Anne')
    await saved(anne)
    await anne.locator('.tl-canvas').focus()
    await anne.keyboard.press('Control+z')
    await expect.poll(() => readBoard(visits.server, board, notesOf)).toEqual(['van Bob'])
    for (let i = 0; i < 5; i++) await anne.keyboard.press('Control+z')
    await saved(anne)
    expect(await readBoard(visits.server, board, notesOf)).toEqual(['van Bob'])
  })
})

describe('the connection', () => {
  test('gone and back: says what is here alone, then merges', async () => {
    const board = await makeWall()
    const [anne, bob] = await Promise.all([asFacilitator(board), asParticipant(board, 'Bob')])
    onTestFinished(async () => {
      if (!visits.server.isRunning()) await visits.server.start()
    })
    await partsCame(bob)
    // What only who facilitates needs never comes to who takes part.
    const asked = await bob.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    expect(asked.filter((name) => /\/(lead|presenting|steps-editor|make-dialog|notes-work)-/.test(name))).toEqual([])
    await visits.server.kill()
    await bob.getByText('Geen verbinding. Je kunt doorwerken.').waitFor()
    // Panels that nobody opened yet open all the same.
    await bob.getByRole('button', { name: /^Mensen op het bord/ }).click()
    await bob.getByRole('dialog', { name: 'Mensen' }).getByText('Anne').first().waitFor()
    await bob.keyboard.press('Escape')
    await addNote(bob, 'Dit herken ik', 'zonder verbinding')
    await bob.getByText(/Geen verbinding: \d+ wijziging/).waitFor()
    await bob.getByRole('button', { name: /^Geen verbinding \(\d+\)/ }).waitFor()
    await visits.server.start()
    await bob.getByText('Weer verbonden, alles is bewaard').waitFor()
    await saved(bob)
    expect(await readBoard(visits.server, board, notesOf)).toEqual(['zonder verbinding'])
    await choose(anne, 'Bord als lijst')
    await anne.getByLabel('Zoek in het bord').fill('zonder verbinding')
    await anne.locator('dialog').getByText('zonder verbinding').first().waitFor()
  })

  test('a reload needs no key in the address, and a viewer stays a viewer', async () => {
    const board = await makeWall()
    const eve = await visits.comeOn(board.urls.view, { name: 'Eve' })
    expect(new URL(eve.url()).hash).toBe('')
    await eve.reload()
    await standing(eve)
    await eve.getByRole('button', { name: 'Alleen kijken' }).waitFor()
    const count = await readBoard(visits.server, board, (doc) => recordsOf(doc).length)
    await eve.locator('.tl-canvas').click({ position: { x: 400, y: 300 } })
    for (const key of ['n', 'd', 'Control+a', 'Delete']) await eve.keyboard.press(key)
    await eve.mouse.dblclick(600, 500)
    expect(await eve.locator('[data-testid="tools.note"]').count()).toBe(0)
    expect(await readBoard(visits.server, board, (doc) => recordsOf(doc).length)).toBe(count)
  })
})

describe('the facilitator', () => {
  test('changes the title for everyone, and closes the board', async () => {
    const board = await makeWall()
    const [anne, bob] = await Promise.all([asFacilitator(board), asParticipant(board, 'Bob')])
    await anne.getByRole('button', { name: 'Wijkdag', exact: true }).click()
    await anne.getByLabel('Titel van het bord').fill('Wijkdag in de herfst')
    await anne.keyboard.press('Enter')
    await bob.getByRole('heading', { name: 'Wijkdag in de herfst' }).waitFor()

    await anne.getByRole('button', { name: 'Deel', exact: true }).click()
    await anne.getByRole('button', { name: 'Sluit het bord' }).click()
    await anne.getByText('Het bord is dicht').waitFor()
    await bob.getByRole('button', { name: 'Deel', exact: true }).click()
    await bob.getByText('Het bord is dicht').waitFor()
  })

  test('deletes the board, and everyone hears it', async () => {
    const board = await makeWall()
    const [anne, bob] = await Promise.all([asFacilitator(board), asParticipant(board, 'Bob')])
    await choose(anne, 'Verwijder dit bord')
    await anne.getByRole('button', { name: 'Verwijder voorgoed' }).click()
    await anne.getByRole('heading', { name: 'Samen leren' }).waitFor()
    await bob.getByText('Dit bord is verwijderd.').first().waitFor()
  })
})

describe('a phone', () => {
  test('reads the step and writes a note with thumbs', async () => {
    const board = await makeWall()
    const carla = await asParticipant(board, 'Carla', 390)
    expect(await overflow(carla)).toBe(0)
    await carla
      .getByRole('button', { name: /Welkom/ })
      .first()
      .click()
    await carla.getByRole('dialog', { name: 'Stappen' }).waitFor()
    expect(await overflow(carla)).toBe(0)
    await carla.keyboard.press('Escape')
    await carla.getByRole('button', { name: 'Nieuw briefje' }).click()
    await carla.locator('[contenteditable="true"]').waitFor()
    await carla.keyboard.type('met de duim')
    await saved(carla)
    await expect.poll(() => readBoard(visits.server, board, notesOf)).toEqual(['met de duim'])
  })
})

describe('a board page', () => {
  test.each([390, 1440])('at %d px has no faults for axe, panels open or closed', async (size) => {
    const board = await makeWall()
    const page = await visits.comeOn(board.urls.facilitate, { name: 'Anne', width: size })
    expect.soft({ closed: await faults(page) }).toEqual({ closed: [] })
    for (const panel of ['Mensen op het bord: 1', 'Deel', /^Opgeslagen/]) {
      await page.getByRole('button', { name: panel, exact: true }).first().click()
      await page.locator('.k-panel').waitFor()
      expect.soft({ panel, faults: await faults(page) }).toEqual({ panel, faults: [] })
      await page.keyboard.press('Escape')
      await page.locator('.k-panel').waitFor({ state: 'detached' })
    }
    await choose(page, 'Bord als lijst')
    await page.locator('dialog details').first().waitFor()
    await page.locator('dialog details').evaluateAll((parts: HTMLDetailsElement[]) => {
      for (const part of parts) part.open = true
    })
    expect.soft({ list: await faults(page) }).toEqual({ list: [] })
  })
})

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
