// What goes on in the room, as people meet it: a facilitator and a participant in real browsers, and one on a light feed.
import { type Feed, openFeed } from '@kringbord/client/session/feed/feed'
import type { LiveCommand } from '@kringbord/shared/live'
import type { SessionCommand } from '@kringbord/shared/session-state'
import { timeLeft } from '@kringbord/shared/session-steps'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { ask } from '../help/ask.ts'
import { faults } from '../help/board-page.ts'
import { joinBoard } from '../help/server.ts'
import { until } from '../help/until.ts'
import { openVisits } from '../help/visits.ts'

const visits = openVisits()
let feed: Feed | undefined

afterAll(async () => {
  feed?.close()
})

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

test('V1 V3 V4: hands in order, done, help and a reaction, between the board and a light feed', async () => {
  const board = await visits.makeBoard({ form: 'posterpresentatie', title: 'Wijkdag' })
  const carla = await joinBoard(visits.server, board.id, board.joinKey, 'Carla')
  // reason: ws is a WebSocket, with types of its own.
  const socket = WebSocket as unknown as typeof globalThis.WebSocket
  const light = openFeed({ boardId: board.id, token: carla.token, url: visits.server.syncUrl, socket })
  feed = light
  const say = (command: LiveCommand) => ask(visits.server, { board: board.id, token: carla.token }, '/live', command)
  const [anne, bob] = await Promise.all([
    visits.comeOn(board.urls.facilitate, { name: 'Anne' }),
    visits.comeOn(board.urls.join, { name: 'Bob' }),
  ])
  await press(anne, /Begin met stap 1/)
  await until('the feed is in the step', () => typeof light.session.get()?.current === 'string')

  await press(bob, 'Steek je hand op')
  await until('the hand is up', () => light.live.get().hands.length === 1)
  await say({ kind: 'hand', up: true })
  const hands = anne.getByRole('list', { name: 'Handen omhoog' }).getByRole('listitem')
  await hands.nth(1).waitFor()
  expect(await hands.allTextContents()).toEqual([expect.stringContaining('Bob'), expect.stringContaining('Carla')])
  await press(anne, 'Laat zakken: de hand van Bob')
  await shows(bob, 'Je hand is omlaag.')
  await bob.getByRole('button', { name: 'Steek je hand op', pressed: false }).waitFor()
  expect(light.live.get().hands.map((one) => one.participant)).toEqual([carla.participant])

  await press(bob, 'Laat weten dat je klaar bent')
  await shows(anne, '1 van 2 klaar')
  await say({ kind: 'ready', on: true })
  await shows(anne, 'Iedereen is klaar.')
  await anne.getByRole('button', { name: 'Mensen op het bord: 3' }).waitFor()

  const seen: string[] = []
  light.onReaction(({ emoji }) => seen.push(emoji))
  await press(bob, 'Reageer')
  await bob.getByRole('menuitem', { name: /applaus/ }).press('Enter')
  await bob.keyboard.press('Escape')
  await until('the feed sees it', () => seen.includes('👏'))
  await shows(anne, 'Bob: applaus.')
  for (const page of [anne, bob]) await page.locator('.k-signs-one').first().waitFor({ state: 'detached' })
  expect([await faults(anne), await faults(bob)]).toEqual([[], []])

  const steps = light.session.get()?.steps ?? []
  const tables = steps.find((step) => step.grouping !== 'plenary' && step.grouping !== 'alone' && !step.beforehand)
  const host = await joinBoard(visits.server, board.id, board.facilitatorKey, 'Dirk')
  const steer = (command: SessionCommand) =>
    ask(visits.server, { board: board.id, token: host.token }, '/session', command)
  await steer({ kind: 'go', step: tables?.id ?? '' })
  await shows(anne, '0 van 2 klaar')
  await shows(anne, 'Nog niemand deed mee')
  await press(bob, 'Vraag de begeleider om hulp')
  await press(anne, 'Geholpen: Bob')
  await shows(bob, 'Je vraag om hulp is weg.')

  await press(bob, /^Geluid uit/)
  await bob.getByRole('button', { name: /^Geluid aan/ }).waitFor()
  // The last minute is said, once, to who does not see the digits.
  const left = timeLeft({ clock: light.session.get()?.clock ?? null }, light.now()) ?? 0
  // Ten seconds more than a minute: it is to be said when it comes, not when the clock jumps past it.
  await steer({ kind: 'add', ms: Math.round(70_000 - left) })
  await shows(bob, 'Nog 1 minuut.')
  expect(await bob.locator('.k-timer').getAttribute('data-phase')).toBe('last-minute')
})
