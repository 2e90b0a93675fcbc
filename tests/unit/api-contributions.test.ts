// Who took part in a step: numbers for facilitators, of everyone and per table, and never a name.
import { boardSession } from '@kringbord/shared/api'
import { contributions } from '@kringbord/shared/live-schema'
import { beforeEach, expect, test } from 'vitest'
import { createTestApi, type TestApi } from '../help/api.ts'

type Seat = { participant: string; token: string }

let api: TestApi
let board: string
let host: Seat
let people: Seat[]

beforeEach(async () => {
  api = createTestApi()
  const made = await api.makeBoard({ form: 'tegeltjeswijsheden' })
  board = made.id
  host = await api.join(board, made.facilitatorKey)
  people = []
  for (const name of ['Ann', 'Bo', 'Cas', 'Dee'])
    people.push(await api.join(board, made.joinKey, { name, organisation: name === 'Dee' ? 'Zorg' : 'Wijk' }))
  api.room.present = people.slice(0, 3).map((one) => one.participant)
})

const steer = (json: object) => api.ask(`/api/boards/${board}/session`, { json, token: host.token })
const stepsNow = async () => {
  const answer = await api.ask(`/api/boards/${board}/session`, { token: host.token })
  return boardSession.parse(await answer.json()).state.steps
}
const read = async () => {
  const answer = await api.ask(`/api/boards/${board}/contributions`, { token: host.token })
  return contributions.parse(await answer.json())
}

test('V3: those who are here and did something are counted; who left and who only looks are not', async () => {
  expect(await read()).toEqual({ step: null, here: 3, contributed: 0 })
  api.room.active = [people[0]?.participant ?? '', people[3]?.participant ?? '', host.participant]
  expect(await read()).toEqual({ step: null, here: 3, contributed: 1 })
})

test('V3: what is hidden counts without being seen, and voting does while the round is open', async () => {
  const hidden = (await stepsNow()).find((step) => step.visibility === 'hidden-until-shown')
  await steer({ kind: 'go', step: hidden?.id })
  const note = { id: 'aaaaaaaaaaaaaaaaaaaaa', step: hidden?.id, zone: hidden?.zones[0], text: 'kanarie', look: 'krul' }
  const written = await api.ask(`/api/boards/${board}/own-notes`, { json: note, token: people[1]?.token })
  expect(written.status).toBe(200)
  const answer = await api.ask(`/api/boards/${board}/contributions`, { token: host.token })
  const text = await answer.text()
  expect(contributions.parse(JSON.parse(text))).toMatchObject({ step: hidden?.id, here: 3, contributed: 1 })
  for (const secret of ['kanarie', 'Bo', ...people.map((one) => one.participant)]) expect(text).not.toContain(secret)
  expect(api.room.active).toEqual([people[1]?.participant])
})

test('V3: at tables it is told per table', async () => {
  const steps = (await stepsNow()).map((step, i) => (i === 0 ? { ...step, grouping: 'table' as const } : step))
  await steer({ kind: 'steps', steps })
  const step = steps[0]?.id
  await steer({ kind: 'go', step })
  const seated = people.map((one) => one.participant)
  const make = { kind: 'make', step, way: 'organisation', size: 4, seed: 1, people: seated }
  const made = await api.ask(`/api/boards/${board}/tables`, { json: make, token: host.token })
  expect(made.status, await made.clone().text()).toBe(200)
  api.room.active = [people[0]?.participant ?? '']
  const { byTable = [] } = await read()
  const numbers = byTable.map(({ here, contributed }) => [here, contributed]).sort()
  expect(numbers).toEqual([
    [0, 0],
    [3, 1],
  ])
})

test('R6: nobody but a facilitator learns who has not taken part', async () => {
  const answer = api.ask(`/api/boards/${board}/contributions`, { token: people[0]?.token })
  expect(await api.refusal(answer)).toMatchObject({ status: 403 })
})
