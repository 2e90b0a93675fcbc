// A change that is refused, and the way back: someone who was offline while the step changed goes on without loading the page
// and loses nothing.
import { STEP_GRACE_MS } from '@kringbord/shared/session-state'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addNote, comeOn, faults, goOffline, saved, standing } from '../help/board-page.ts'
import { openBrowser } from '../help/browser.ts'
import { joinBoard, makeBoard, type RunningServer, startServer } from '../help/server.ts'

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

const shots = process.env.KRINGBORD_SHOTS
const shot = async (page: Page, name: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` })
}

test('L5: offline through a change of step: one goes on with one press, what may be is on the board, the rest in a copy', async () => {
  const board = await makeBoard(server, { form: 'kompas', title: 'Kompasdag' })
  const { token } = await joinBoard(server, board.id, board.facilitatorKey, 'Regie')
  async function ask(path: string, json?: object): Promise<unknown> {
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` }
    const method = json ? 'POST' : 'GET'
    const answer = await fetch(`${server.url}/api/boards/${board.id}${path}`, {
      method,
      headers,
      body: json && JSON.stringify(json),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  /** The whole board as its file has it. */
  const stored = async () => JSON.stringify(await ask('/file'))
  await ask('/session', { kind: 'go', step: 'noorden' })
  const carla = await comeOn(browser, board.urls.join, { name: 'Carla' })
  await addNote(carla, 'Alleen', 'Van Carla')
  await saved(carla)
  const bob = await comeOn(browser, board.urls.join, { name: 'Bob' })
  const note = bob.locator('[data-shape-type="note"]').first()
  await note.waitFor()

  // Out of reach, Bob writes a note and moves one of Carla's; here that may be, in the next step it may not.
  await goOffline(bob)
  await bob.getByText('Geen verbinding').first().waitFor()
  await addNote(bob, 'Alleen', 'Van Bob, onderweg')
  await bob.keyboard.press('Escape')
  await note.click({ force: true })
  await bob.keyboard.press('Shift+ArrowRight')
  await ask('/session', { kind: 'go', step: 'tonen' })
  const changed = Date.now()
  await expect.poll(() => Date.now() - changed, { timeout: 10_000 }).toBeGreaterThan(STEP_GRACE_MS)
  await bob.context().setOffline(false)

  const goOn = bob.getByRole('button', { name: 'Ga verder' })
  await goOn.waitFor({ timeout: 60_000 })
  await shot(bob, 'refused')
  expect(await faults(bob)).toEqual([])
  await goOn.click()
  await bob.getByText('1 ding mag hier niet meer op het bord').waitFor()
  await standing(bob)
  await saved(bob)
  await shot(bob, 'went-on')
  expect(await stored()).toContain('Van Bob, onderweg')
  const [download] = await Promise.all([
    bob.waitForEvent('download'),
    bob.getByRole('button', { name: 'Bewaar een kopie' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Kompasdag.kringbord')

  // And works on.
  await addNote(bob, 'Alleen', 'Van Bob, daarna')
  await saved(bob)
  await expect.poll(stored).toContain('Van Bob, daarna')
})
