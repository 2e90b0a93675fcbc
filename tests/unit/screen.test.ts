// The wall screen without a wall: what it shows of a session, and how it finds its place again.
import type { Joined } from '@kringbord/shared/api'
import { applyCommand } from '@kringbord/shared/session-commands'
import type { SessionCommand, SessionState } from '@kringbord/shared/session-state'
import { startState } from '@kringbord/shared/session-steps'
import type { VoteSummary } from '@kringbord/shared/votes'
import { session } from '@kringbord/shared/werkvormen/instantiate'
import { expect, test } from 'vitest'
import { ApiError } from '../../client/src/api-error.ts'
import { sceneOf } from '../../client/src/pages/screen/scene.ts'
import { createScreenSeat } from '../../client/src/pages/screen/screen-seat.ts'
import { wallLines, wallVote } from '../../client/src/pages/screen/wall-votes.ts'
import { createMemoryStorage } from '../../client/src/storage.ts'
import { until } from '../help/until.ts'

const { steps } = session('tegeltjeswijsheden', 'nl', {})
const view = { x: 0, y: 0, w: 100, h: 50 }
const after = (...commands: SessionCommand[]): SessionState =>
  commands.reduce((state, command) => applyCommand(state, command, { now: 0, by: 'p' }), startState(steps))
const go = (step: string): SessionCommand => ({ kind: 'go', step })
const lit: SessionCommand = { kind: 'spotlight', view, title: 'Tegel' }
const called: SessionCommand = { kind: 'call', view, hold: false }

test('W6: the wall shows the step, its task while people write hidden, and what was last pointed at', () => {
  expect(sceneOf(null)).toEqual({ kind: 'invite' })
  expect(sceneOf(after())).toEqual({ kind: 'invite' })
  expect(sceneOf(after(go('lezen')))).toMatchObject({ kind: 'board', target: { zones: ['wand'] }, spotlight: null })
  expect(sceneOf(after(go('schrijven')))).toMatchObject({ kind: 'task', step: { id: 'schrijven' } })
  expect(sceneOf(after(go('schrijven')), 5), 'once it is shown').toMatchObject({ kind: 'board' })
  expect(sceneOf(after(go('schrijven')), -5), 'shown in an earlier step').toMatchObject({ kind: 'task' })
  expect(sceneOf(after(go('schrijven'), lit))).toMatchObject({ kind: 'board', spotlight: { title: 'Tegel' } })
  expect(sceneOf(after(lit)), 'also without a step').toMatchObject({ kind: 'board', step: null })
  expect(sceneOf(after(go('lezen'), lit, called))).toMatchObject({ target: { view }, spotlight: null })
  expect(sceneOf(after(go('lezen'), called, lit))).toMatchObject({ spotlight: { title: 'Tegel' } })
  const some: SessionCommand = { ...called, to: ['bob'] }
  expect(sceneOf(after(go('lezen'), some)), 'a call to some').toMatchObject({ target: { zones: ['wand'] } })
})

test('W10: the wall says that a round is open, and tells the result of its step only when everyone may see it', () => {
  const round = (id: string, changes: Partial<VoteSummary>): VoteSummary => ({
    id,
    kind: 'dots',
    look: 'dot',
    question: '',
    budget: 3,
    cumulative: true,
    anonymous: true,
    step: 'hartjes',
    state: 'closed',
    published: false,
    openedAt: '',
    closedAt: '',
    items: 2,
    voted: 3,
    people: 5,
    ...changes,
  })
  const hearts = { id: 'hartjes' }
  const open = round('b', { state: 'open' })
  const told = round('a', { published: true })
  expect(wallVote([], hearts)).toEqual({ open: null, told: null })
  expect(wallVote([open, told], hearts), 'again').toEqual({ open, told: null })
  expect(wallVote([round('b', {}), told], hearts), 'closed, not shown').toEqual({ open: null, told: null })
  expect(wallVote([told], hearts)).toEqual({ open: null, told })
  expect(wallVote([told], { id: 'lezen' }), 'the next step').toEqual({ open: null, told: null })
  expect(wallVote([told], null)).toEqual({ open: null, told: null })
})

test('W11: the wall has majority and bridge side by side, and the best bridge is never left out', () => {
  const line = (item: string, dot: number, least: number | null) => ({
    item,
    counts: { dot },
    bridge: least === null ? null : { product: least / 2, least },
  })
  const lines = [line('a', 1, 0.2), line('b', 5, 0.1), line('c', 0, 0.6), line('d', 5, 0.3), line('e', 3, 0.4)]
  const items = (most: number) => wallLines('dots', lines, most).map(({ item }) => item)
  expect(items(9)).toEqual(['d', 'b', 'e', 'a', 'c'])
  expect(items(3), 'what every domain supports, though few want it most').toEqual(['d', 'b', 'c'])
  expect(wallLines('dots', lines, 1)).toEqual([{ item: 'c', majority: 0, bridge: 0.6 }])
  const none = lines.map((one) => ({ ...one, bridge: null }))
  expect(wallLines('dots', none, 2)).toEqual([
    { item: 'b', majority: 5, bridge: null },
    { item: 'd', majority: 5, bridge: null },
  ])
})

test('W7: the screen joins once, finds its place again after loading anew, and keeps trying by itself', async () => {
  const storage = createMemoryStorage()
  const asked: string[] = []
  let down = true
  let valid = 'token-1'
  const api = {
    async join(_id: string, { key }: { key: string }): Promise<Joined> {
      asked.push('join')
      if (down) throw new ApiError('offline')
      if (key !== 'v-kijk') throw new ApiError('wrong-key')
      const board = {
        id: 'b',
        title: 'Bord',
        form: '',
        lang: 'nl',
        createdAt: '',
        joinOpen: true,
        waitingRoom: false,
      } as const
      return { participant: 'p', token: valid, role: 'viewer', color: '#000', board }
    },
    async session(_id: string, token: string) {
      asked.push('session')
      if (token !== valid) throw new ApiError('unauthorized')
    },
  }
  const open = (fragment = '#k=v-kijk&s=geheim') =>
    createScreenSeat({
      boardId: 'b',
      fragment,
      api,
      storage,
      name: 'Scherm',
      wait(again) {
        down = false
        queueMicrotask(again)
        return () => {}
      },
    })
  const tokenOf = async (seat: ReturnType<typeof open>) => {
    await until('it has a place', () => seat.state.get().at === 'seat')
    const now = seat.state.get()
    return now.at === 'seat' ? now.joined.token : ''
  }
  const first = open()
  expect(await tokenOf(first)).toBe('token-1')
  expect(asked, 'once without the server, then again').toEqual(['join', 'join'])
  first.close()
  expect(await tokenOf(open(''))).toBe('token-1')
  expect(asked.at(-1)).toBe('session')
  valid = 'token-2'
  const third = open()
  expect(await tokenOf(third), 'another place where the old one is not valid').toBe('token-2')
  valid = 'token-3'
  third.expired()
  await until('it joined anew', () => asked.filter((one) => one === 'join').length === 4)
  const wrong = open('#k=v-fout')
  await until('it gives up', () => wrong.state.get().at === 'failed')
})
