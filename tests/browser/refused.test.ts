// A change that is refused, and the way back: someone who was offline while the step changed goes on without loading the page
// and loses nothing.
import { STEP_GRACE_MS } from '@kringbord/shared/session-state'
import { expect, test } from 'vitest'
import { ask } from '../help/ask.ts'
import { addNote, faults, goOffline, saved, standing } from '../help/board-page.ts'
import { joinBoard } from '../help/server.ts'
import { shot } from '../help/shot.ts'
import { until } from '../help/until.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()

test('L5: offline through a change of step: one goes on with one press, what may be is on the board, the rest in a copy', async () => {
  const board = await visits.makeBoard({ form: 'kompas', title: 'Kompasdag' })
  const { token } = await joinBoard(visits.server, board.id, board.facilitatorKey, 'Regie')
  const lead = (path: string, json?: object) => ask(visits.server, { board: board.id, token }, path, json)
  /** The whole board as its file has it. */
  const stored = async () => JSON.stringify(await lead('/file'))
  await lead('/session', { kind: 'go', step: 'noorden' })
  const carla = await visits.comeOn(board.urls.join, { name: 'Carla' })
  await addNote(carla, 'Alleen', 'Van Carla')
  await saved(carla)
  const bob = await visits.comeOn(board.urls.join, { name: 'Bob' })
  const note = bob.locator('[data-shape-type="note"]').first()
  await note.waitFor()

  // Out of reach, Bob writes a note and moves one of Carla's; here that may be, in the next step it may not.
  await goOffline(bob)
  await bob.getByText('Geen verbinding').first().waitFor()
  await addNote(bob, 'Alleen', 'Van Bob, onderweg')
  await bob.keyboard.press('Escape')
  await note.click({ force: true })
  await bob.keyboard.press('Shift+ArrowRight')
  await lead('/session', { kind: 'go', step: 'tonen' })
  const changed = Date.now()
  await until('the grace is over', () => Date.now() > changed + STEP_GRACE_MS)
  await bob.context().setOffline(false)

  const goOn = bob.getByRole('button', { name: 'Ga verder' })
  await goOn.waitFor()
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
