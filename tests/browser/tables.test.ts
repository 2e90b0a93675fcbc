// Groups and tables as people meet them: a facilitator makes them, a laptop and a phone are taken to their own table, and in
// a rondgang to their own poster.

import type { CreatedBoard as Board } from '@kringbord/shared/api'
import { seatIn, type TablesView } from '@kringbord/shared/tables'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ask } from '../help/ask.ts'
import { faults } from '../help/board-page.ts'
import { joinBoard } from '../help/server.ts'
import { until } from '../help/until.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()

/** Asks the server, as whoever has `token`. */
const askAs = <Answer>({ id }: Board, token: string, path: string, json?: object, method?: string) =>
  ask<Answer>(visits.server, { board: id, token }, path, json, method)

async function joinAs(board: Board, name: string, organisation: string): Promise<string> {
  const person = { name, organisation }
  const joined = await askAs<{ token: string }>(board, '', '/join', { key: board.joinKey, person })
  return joined.token
}

/** Whether the middle of a shape is in view. */
const inView = (page: Page, shape: string) =>
  page.evaluate((id) => {
    const box = document.querySelector(`[data-shape-id="${id}"]`)?.getBoundingClientRect()
    const canvas = document.querySelector('.tl-canvas')?.getBoundingClientRect()
    if (!box || !canvas) return false
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    return x > canvas.left && x < canvas.right && y > canvas.top && y < canvas.bottom
  }, shape)

const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click()

describe('tables', () => {
  test('Z7: groups are made with a preview, everyone is taken to their own table, and moving someone takes them along', async () => {
    const board = await visits.makeBoard({ form: 'whole-system', title: 'Wijkdag' })
    const [anne, bob, carla] = await Promise.all([
      visits.comeOn(board.urls.facilitate, { name: 'Anne' }),
      visits.comeOn(board.urls.join, { name: 'Bob' }),
      visits.comeOn(board.urls.join, { name: 'Carla', width: 390 }),
    ])
    // Those without an organisation are a group too: they are spread.
    for (let i = 0; i < 6; i++) await joinAs(board, `Gast ${i}`, `Huis ${i % 2}`)
    await press(anne, 'Maak groepen')
    await anne.locator('.k-make-tables li').nth(1).waitFor()
    await anne.locator('.k-certificate').getByText('Eerlijk verdeeld').first().waitFor()
    expect(await faults(anne)).toEqual([])
    await press(anne, 'Deel zo in')
    await anne.locator('.k-make').waitFor({ state: 'detached' })
    const step = anne.locator('.k-step').filter({ hasText: 'De ideale toekomst' })
    await step.locator('.k-step-head').click()
    await step.getByRole('button', { name: 'Ga met iedereen naar deze stap' }).click()
    for (const page of [bob, carla])
      await page
        .locator('.k-seat-line')
        .getByText(/Tafel \d/)
        .waitFor()
    const place = async (page: Page) => {
      const number = /Tafel (\d)/.exec((await page.locator('.k-seat-line').textContent()) ?? '')?.[1]
      return `shape:vorm.tafel.${number}.kop`
    }
    const [one, other] = [await place(bob), await place(carla)]
    expect(one).not.toBe(other)
    for (const [page, own] of [
      [bob, one],
      [carla, other],
    ] as const)
      await until('each is at the own table', () => inView(page, own))
    await expect
      .poll(() => bob.locator('.k-seat-line').textContent())
      .toMatch(/gespreksleider|schrijver|verteller|tijdbewaker/)

    // The overview: moving with the keyboard.
    await press(anne, 'Overzicht')
    await anne.locator('.k-table-card').first().waitFor()
    expect(await faults(anne)).toEqual([])
    await anne.getByRole('button', { name: 'Verplaats Bob' }).focus()
    await anne.keyboard.press('Enter')
    await anne.keyboard.press('Enter')
    await until('Bob goes along', async () => (await place(bob)) === other && (await inView(bob, other)))
    await press(anne, 'Maak weer gelijk')
    await until('each at a table of their own again', async () => (await place(bob)) !== (await place(carla)))

    // The list on the phone, and the way back.
    await carla.locator('.k-seat-line').click()
    await carla.locator('.k-my-table').waitFor()
    expect(await faults(carla)).toEqual([])
    await carla.keyboard.press('Escape')
    await bob.mouse.wheel(0, 4_000)
    await press(bob, 'Breng me naar mijn tafel')
    const own = await place(bob)
    await until('back at the table', () => inView(bob, own))
  })

  test('Z9: a rondgang takes everyone one poster on when the facilitator says so', async () => {
    const board = await visits.makeBoard()
    const helper = await joinBoard(visits.server, board.id, board.facilitatorKey, 'Hulp')
    const [anne, bob] = await Promise.all([
      visits.comeOn(board.urls.facilitate, { name: 'Anne' }),
      visits.comeOn(board.urls.join, { name: 'Bob' }),
    ])
    const { token } = helper
    const make = async (json: object) => {
      const seen = await askAs<{ seed: number; people: string[] }>(board, token, '/tables/preview', json)
      const { seed, people } = seen
      return askAs<TablesView>(board, token, '/tables', { kind: 'make', ...json, seed, people })
    }
    const teams = await make({ step: 'poster', way: 'team' })
    const mate = await joinAs(board, 'Dirk', '')
    await askAs(board, mate, '/tables/seat', { round: teams.rounds[0]?.id, table: 't2' }, 'PUT')
    await askAs(board, token, '/session', { kind: 'go', step: 'poster' })
    await press(bob, 'Kies je team')
    await bob.locator('.k-my-teams').getByRole('button', { name: 'Gezonde Heuvelrand' }).click()
    await until('in the team', async () => (await bob.locator('.k-seat-line').textContent()) === 'Gezonde Heuvelrand')
    await until('at the poster of the team', () => inView(bob, 'shape:vorm.poster-2.kracht'))
    await bob.keyboard.press('Escape')

    const made = await make({ step: 'rondgang', way: 'walk' })
    await askAs(board, token, '/session', { kind: 'go', step: 'rondgang' })
    const bobs = made.rounds.find(({ way }) => way === 'team')?.tables[1]?.members[1] ?? ''
    const posters: string[] = []
    for (let at = 0; at < 4; at++) {
      await bob
        .getByText(`Ronde ${at + 1} van 4`)
        .first()
        .waitFor()
      const view = await askAs<TablesView>(board, token, '/tables')
      const poster = seatIn(view, { id: 'rondgang', harvest: [] }, bobs)?.zones[0] ?? ''
      posters.push(poster)
      await until(`at ${poster}`, () => inView(bob, `shape:vorm.${poster}.plan`))
      if (at < 3) await press(anne, 'Volgende ronde')
    }
    expect(new Set(posters).size, 'of two in a team each stays twice, and walks twice').toBe(3)
  })
})
