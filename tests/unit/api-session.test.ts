// The session over HTTP: where it is, and who may move it.
import { boardSession, sessionAnswer } from '@kringbord/shared/api'
import { startState } from '@kringbord/shared/session-steps'
import { expect, test } from 'vitest'
import { createTestApi } from '../help/api.ts'

async function createSession() {
  const api = createTestApi()
  const board = await api.makeBoard()
  const [host, guest, viewer] = [
    await api.join(board.id, board.facilitatorKey),
    await api.join(board.id, board.joinKey),
    await api.join(board.id, board.viewKey),
  ]
  const path = `/api/boards/${board.id}/session`
  const read = async (token = host.token) => boardSession.parse(await (await api.ask(path, { token })).json())
  const post = (json: unknown, token = host.token) => api.ask(path, { json, token })
  const command = async (json: unknown) => sessionAnswer.parse(await (await post(json)).json())
  return { ...api, board, host, guest, viewer, path, read, post, command }
}

test('a board that nobody commanded has the steps of its form, and is not begun', async () => {
  const { read, store, board, clock } = await createSession()
  clock.now = 1_000
  const { state, steps, now, form } = await read()
  expect(form.id).toBe('posterpresentatie')
  expect(state).toEqual(startState(state.steps))
  expect(steps).toEqual(state.steps)
  expect(now).toBe(1_000)
  expect(await store.session(board.id), 'reading stores nothing').toBeNull()
})

test('T4: a command is stored, answered and told to everyone on the board', async () => {
  const { command, read, store, board, told, clock } = await createSession()
  const [first, second] = (await read()).state.steps
  clock.now = 60_000
  const { state, now } = await command({ kind: 'go', step: second?.id })
  expect(state).toMatchObject({ version: 1, current: second?.id, previous: null, startedAt: 60_000 })
  expect(state.clock).toEqual({ kind: 'running', endsAt: 60_000 + (second?.minutes ?? 0) * 60_000 })
  expect(now).toBe(60_000)
  expect(await store.session(board.id)).toEqual(state)
  expect((await read()).state).toEqual(state)
  expect(told).toContain(`session ${board.id} 1`)
  await command({ kind: 'go', step: first?.id })
  expect((await read()).state).toMatchObject({ version: 2, current: first?.id, previous: second?.id })
})

test('a command that changes nothing is neither stored nor told', async () => {
  const { command, told } = await createSession()
  await command({ kind: 'add', ms: 60_000 })
  await command({ kind: 'pause' })
  const before = told.length
  expect((await command({ kind: 'pause' })).state.version).toBe(2)
  expect(told.length).toBe(before)
})

test('T4: only facilitators command', async () => {
  const { post, refusal, ask, path, guest, viewer, store, board, makeBoard, join } = await createSession()
  const json = { kind: 'add', ms: 60_000 }
  for (const { token } of [guest, viewer])
    expect(await refusal(post(json, token))).toMatchObject({ status: 403, code: 'forbidden' })
  expect(await refusal(ask(path, { json }))).toMatchObject({ status: 401 })
  const other = await makeBoard()
  const { token } = await join(other.id, other.facilitatorKey)
  expect(await refusal(post(json, token))).toMatchObject({ status: 401 })
  expect(await store.session(board.id)).toBeNull()
})

test('what makes no sense is refused with the field that is wrong, and changes nothing', async () => {
  const { post, refusal, read, store, board } = await createSession()
  const { steps } = (await read()).state
  const invalid = async (json: unknown) => {
    const answer = await refusal(post(json))
    expect(answer).toMatchObject({ status: 400, code: 'invalid' })
    return answer.fields
  }
  expect(await invalid({ kind: 'go', step: 'nergens' })).toEqual([{ path: 'step', reason: 'unknown' }])
  expect(await invalid({ kind: 'go' })).toMatchObject([{ path: 'step' }])
  expect(await invalid({ kind: 'end' })).toEqual([{ path: 'kind', reason: 'no-session' }])
  expect(await invalid({ kind: 'pause' })).toEqual([{ path: 'kind', reason: 'no-session' }])
  expect(await invalid({ kind: 'jump' })).toBeDefined()
  expect(await invalid({ kind: 'add', ms: 1e9 })).toMatchObject([{ path: 'ms', reason: 'out-of-range' }])
  expect(await invalid({ kind: 'call', view: { x: 0, y: 0, w: 0, h: 1 }, hold: false })).toMatchObject([
    { path: 'view.w' },
  ])
  expect(await invalid({ kind: 'steps', steps: [] })).toBeDefined()
  const twice = [steps[0], steps[0]]
  expect(await invalid({ kind: 'steps', steps: twice })).toEqual([{ path: 'steps.1.id', reason: 'duplicate' }])
  const long = [{ ...steps[0], title: 'x'.repeat(61) }]
  expect(await invalid({ kind: 'steps', steps: long })).toEqual([{ path: 'steps.0.title', reason: 'too-long' }])
  expect(await store.session(board.id)).toBeNull()
})

test('steps can be changed, and the answer to who asks next has them', async () => {
  const { command, read, post, refusal } = await createSession()
  const { steps } = (await read()).state
  const edited = [{ ...steps[1], title: '  Ronde door de zaal ' }, steps[0]]
  const { state } = await command({ kind: 'steps', steps: edited })
  expect(state.steps.map((step) => step.title)).toEqual(['Ronde door de zaal', steps[0]?.title])
  expect((await read()).steps).toEqual(state.steps)
  await command({ kind: 'go', step: steps[0]?.id })
  const answer = await refusal(post({ kind: 'steps', steps: [steps[1]] }))
  expect(answer.fields).toEqual([{ path: 'steps', reason: 'current-missing' }])
})

test('T5: what a step tells the facilitator is not told to others', async () => {
  const { read, host, guest, viewer } = await createSession()
  expect((await read(host.token)).state.steps.some((step) => step.script !== '')).toBe(true)
  for (const { token } of [guest, viewer]) {
    const { state, steps } = await read(token)
    expect(state.steps.every((step) => step.script === '')).toBe(true)
    expect(steps).toEqual(state.steps)
  }
})

test('T4: commands that come together are done one after another', async () => {
  const { command, read, told, board } = await createSession()
  await Promise.all(Array.from({ length: 20 }, () => command({ kind: 'add', ms: 60_000 })))
  const { state } = await read()
  expect(state.version).toBe(20)
  expect(state.clock).toEqual({ kind: 'running', endsAt: 20 * 60_000 })
  const versions = told.filter((line) => line.startsWith('session')).map((line) => line.split(' ').at(-1))
  expect(versions).toEqual(Array.from({ length: 20 }, (_, i) => String(i + 1)))
  expect(told.every((line) => !line.startsWith('session') || line.includes(board.id))).toBe(true)
})

test('a refused command does not stand in the way of the next', async () => {
  const { command, post, refusal } = await createSession()
  const [wrong, right] = await Promise.all([
    refusal(post({ kind: 'go', step: 'nergens' })),
    command({ kind: 'add', ms: 1_000 }),
  ])
  expect(wrong.code).toBe('invalid')
  expect(right.state.version).toBe(1)
})
