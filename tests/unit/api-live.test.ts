// Who may raise a hand, and who may lower it, over HTTP.
import type { LiveCommand } from '@kringbord/shared/live'
import { beforeEach, expect, test } from 'vitest'
import { createTestApi, type TestApi } from '../help/api.ts'

let api: TestApi
let board: string
let tokens: Record<'facilitator' | 'participant' | 'viewer', string>

beforeEach(async () => {
  api = createTestApi()
  const made = await api.makeBoard()
  board = made.id
  tokens = {
    facilitator: (await api.join(board, made.facilitatorKey)).token,
    participant: (await api.join(board, made.joinKey)).token,
    viewer: (await api.join(board, made.viewKey)).token,
  }
})

const ALL: readonly (LiveCommand & { may: string })[] = [
  { kind: 'hand', up: true, may: 'participant' },
  { kind: 'ready', on: true, may: 'participant' },
  { kind: 'help', on: false, may: 'participant' },
  { kind: 'react', emoji: '👍', may: 'facilitator participant' },
  { kind: 'lower', participant: 'p', may: 'facilitator' },
  { kind: 'clear', may: 'facilitator' },
]

test('R6: what one may say of the moment follows from the role', async () => {
  for (const { may, ...command } of ALL)
    for (const role of ['facilitator', 'participant', 'viewer'] as const) {
      const answer = await api.ask(`/api/boards/${board}/live`, { json: command, token: tokens[role] })
      expect(answer.status, `${role} ${command.kind}`).toBe(may.includes(role) ? 204 : 403)
    }
  expect(api.told.filter((one) => one.startsWith('live'))).toHaveLength(7)
})

test('R6: strangers and nonsense are refused', async () => {
  const path = `/api/boards/${board}/live`
  expect(await api.refusal(api.ask(path, { json: { kind: 'hand', up: true } }))).toMatchObject({ status: 401 })
  const json = { kind: 'react', emoji: '<script>' }
  expect(await api.refusal(api.ask(path, { json, token: tokens.participant }))).toMatchObject({
    code: 'invalid',
    fields: [{ path: 'emoji', reason: 'out-of-range' }],
  })
})
