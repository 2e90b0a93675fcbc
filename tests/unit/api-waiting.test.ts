// The waiting room over HTTP: who waits, who is let in, and who does not come in.
import { expect, test } from 'vitest'
import { createMeeting } from '../help/meeting.ts'

test('A5: with a waiting room newcomers wait, hear where they are in line, and come in one by one or all at once', async () => {
  const { board, host, guest, set, come, get, waiting, answer, seat, refusal, told, store, roles, join } =
    await createMeeting()
  await set({ waitingRoom: true })
  const [dana, eva, finn] = [await come('Dana'), await come('Eva'), await come('Finn')]
  expect(dana).toMatchObject({ waiting: true, role: 'participant' })
  expect(told).toContain(`changed ${board.id} waiting`)
  expect(await store.participants(board.id), 'nobody is in yet').toHaveLength(2)
  expect((await waiting()).map(({ name }) => name)).toEqual(['Dana', 'Eva', 'Finn'])
  expect(await seat(finn.token)).toMatchObject({ state: 'waiting', ahead: 2 })
  for (const where of ['people', 'session', 'share', 'file'])
    expect(await refusal(get(where, dana.token)), where).toMatchObject({ code: 'unauthorized' })
  expect(await refusal(get('waiting', guest.token))).toMatchObject({ code: 'forbidden' })
  expect(await refusal(answer('let-in', 'all', guest.token))).toMatchObject({ code: 'forbidden' })

  await answer('let-in', [eva.participant, 'nobody'])
  expect(await seat(eva.token)).toMatchObject({ state: 'in', role: 'participant', participant: eva.participant })
  expect(await seat(finn.token)).toMatchObject({ state: 'waiting', ahead: 1 })
  await answer('refuse', [dana.participant])
  expect(await refusal(get('seat', dana.token))).toMatchObject({ status: 403, code: 'refused' })
  expect((await join(board.id, board.viewKey)).waiting, 'who only watches does not wait').toBe(false)
  expect((await join(board.id, board.facilitatorKey, { name: 'Gijs' })).waiting).toBe(false)
  await answer('let-in', 'all')
  expect(await waiting()).toEqual([])
  expect(await roles()).toMatchObject({
    Anne: 'facilitator',
    Bob: 'participant',
    Eva: 'participant',
    Finn: 'participant',
  })

  const hugo = await come('Hugo')
  await set({ waitingRoom: false })
  expect(await seat(hugo.token), 'turned off, it lets everyone in').toMatchObject({ state: 'in' })
  expect(host.waiting).toBe(false)
})

test('A5: who is refused does not ask again on that device, and who stays away long leaves the line', async () => {
  const { set, come, askIn, answer, refusal, waiting, seat, clock } = await createMeeting()
  await set({ waitingRoom: true })
  const dana = await come('Dana')
  await answer('refuse', 'all')
  expect(await refusal(askIn('Dana', dana.token))).toMatchObject({ code: 'refused' })
  const eva = await come('Eva')
  clock.now += 11 * 60_000
  expect(await waiting()).toEqual([])
  expect(await seat(eva.token), 'back again').toMatchObject({ state: 'waiting', ahead: 0 })
  expect(await waiting()).toHaveLength(1)
})

test('A5: a closed door keeps those out who would wait', async () => {
  const { set, askIn, refusal } = await createMeeting()
  await set({ waitingRoom: true, joinOpen: false })
  expect(await refusal(askIn('Dana'))).toMatchObject({ code: 'closed' })
})
