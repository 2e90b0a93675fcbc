// The ways onto a board: with a link, with a place that this device has, and with one that is no longer valid.
import type { Role } from '@kringbord/shared/access'
import type { Joined } from '@kringbord/shared/api'
import type { SeatAnswer } from '@kringbord/shared/people'
import { describe, expect, test } from 'vitest'
import { ApiError } from '../../client/src/api-error.ts'
import { type Arrival, createArrival } from '../../client/src/session/arrival.ts'
import { keyOfFragment } from '../../client/src/session/key-of-fragment.ts'
import { until } from '../help/until.ts'

const facts = {
  id: 'b',
  title: 'Bord',
  form: '',
  lang: 'nl' as const,
  createdAt: '',
  joinOpen: true,
  waitingRoom: false,
}
const joinedAs = (role: 'facilitator' | 'participant' | 'viewer') => ({
  participant: 'p',
  token: 't',
  role,
  color: '#000',
  board: facts,
})

type Setup = {
  key?: string
  place?: Joined | null
  kept?: string
  seat?: () => Promise<SeatAnswer>
  checkKey?: () => Promise<{ role: Role }>
}

const inAs = (role: Role): SeatAnswer => ({ state: 'in', participant: 'p', role, color: '#123', board: facts })
const waits = (ahead: number): SeatAnswer => ({ state: 'waiting', participant: 'p', ahead, board: facts })
const person = { name: 'Anne', organisation: '', domain: '' as const, role: '' as const }

function arrive({ key = '', place = null, kept = '', seat, checkKey = async () => ({ role: 'participant' }) }: Setup) {
  let left = 0
  const changed: Joined[] = []
  const arrival = createArrival({
    key,
    facts: async () => facts,
    checkKey,
    seat: seat ?? (async ({ role }) => inAs(role)),
    device: {
      place: () => place && { joined: place, person },
      key: () => kept,
      change: (joined) => changed.push(joined),
      leave: () => left++,
    },
    wait: { every: 1 },
  })
  const settled = new Promise<Arrival>((resolve) => {
    arrival.state.subscribe(() => resolve(arrival.state.get()))
  })
  return { arrival, settled, left: () => left, changed }
}

const fails = (code: ConstructorParameters<typeof ApiError>[0]) => async () => {
  throw new ApiError(code)
}
const codeOf = (now: Arrival) => (now.at === 'failed' && now.error instanceof ApiError ? now.error.code : now.at)

describe('arriving', () => {
  test('a link without a place leads to the door', async () => {
    expect(await arrive({ key: 'pkey' }).settled).toMatchObject({ at: 'door', key: 'pkey' })
  })
  test('a place that is still valid leads straight on', async () => {
    expect((await arrive({ key: 'pkey', place: joinedAs('participant') }).settled).at).toBe('board')
  })
  test('reloading without a key in the address works by the place', async () => {
    expect((await arrive({ place: joinedAs('viewer') }).settled).at).toBe('board')
  })
  test('a place that expired leads back to the door with the key of this device', async () => {
    const { settled, left } = arrive({ place: joinedAs('participant'), kept: 'pkept', seat: fails('unauthorized') })
    expect(await settled).toMatchObject({ at: 'door', key: 'pkept' })
    expect(left()).toBe(1)
  })
  test('a facilitator key asks a participant to join again, a join key does not demote a facilitator', async () => {
    expect((await arrive({ key: 'fkey', place: joinedAs('participant') }).settled).at).toBe('door')
    expect((await arrive({ key: 'pkey', place: joinedAs('facilitator') }).settled).at).toBe('board')
  })
  test('no key and no place says so', async () => {
    const now = await arrive({}).settled
    expect(now.at === 'failed' && now.error instanceof ApiError && now.error.code).toBe('unauthorized')
  })
  test('offline while checking is a failure, not an expired place', async () => {
    const { settled, left } = arrive({ place: joinedAs('participant'), seat: fails('offline') })
    expect((await settled).at).toBe('failed')
    expect(left()).toBe(0)
  })
  test('A1: a key that opens nothing, or not any more, is told before a name is asked', async () => {
    expect(codeOf(await arrive({ key: 'pold', checkKey: fails('wrong-key') }).settled)).toBe('wrong-key')
    expect(await arrive({ key: 'vkey', checkKey: async () => ({ role: 'viewer' }) }).settled).toMatchObject({
      at: 'door',
      role: 'viewer',
    })
  })
  test('A2: who was put out is told so with the place they had, and keeps it in case they are taken back', async () => {
    const { settled, left } = arrive({ place: joinedAs('participant'), seat: fails('removed') })
    expect(codeOf(await settled)).toBe('removed')
    expect(left()).toBe(0)
  })
  test('A2: a connection that ends because of removal says so', async () => {
    const { settled, arrival } = arrive({ place: joinedAs('participant') })
    await settled
    arrival.expired(joinedAs('participant'), 'removed')
    expect(codeOf(arrival.state.get())).toBe('removed')
  })
  test('A5: who waits sees how many came before, comes in by itself, and is not lost when the server is', async () => {
    const answers: (() => Promise<SeatAnswer>)[] = [
      async () => waits(2),
      async () => waits(1),
      fails('offline'),
      async () => inAs('participant'),
    ]
    const place = { ...joinedAs('participant'), color: '', waiting: true }
    const { arrival, changed } = arrive({ place, seat: () => (answers.shift() ?? fails('server'))() })
    const shown: string[] = []
    arrival.state.subscribe(() => {
      const now = arrival.state.get()
      shown.push(now.at === 'waiting' ? `${now.ahead}${now.lost ? ' lost' : ''}` : now.at)
    })
    await until('they are in', () => arrival.state.get().at === 'board')
    expect(shown.filter((one, i) => one !== shown[i - 1])).toEqual(['2', '1', '1 lost', 'board'])
    expect(changed.at(-1)).toMatchObject({ waiting: false, color: '#123', role: 'participant' })
  })
  test('A5: who is refused is told so and asks no more', async () => {
    let asked = 0
    const { arrival, settled } = arrive({
      place: joinedAs('participant'),
      seat: async () => {
        asked += 1
        if (asked > 1) throw new ApiError('refused')
        return waits(0)
      },
    })
    await settled
    await until('they are told', () => codeOf(arrival.state.get()) === 'refused')
    expect(asked).toBe(2)
    arrival.close()
  })
  test('A3: another role is kept with the place', async () => {
    const { arrival, settled, changed } = arrive({ place: joinedAs('participant') })
    await settled
    arrival.changed('facilitator')
    expect(arrival.state.get()).toMatchObject({ at: 'board', joined: { role: 'facilitator' } })
    expect(changed.at(-1)?.role).toBe('facilitator')
  })
  test('the key is read from the fragment', () => {
    expect(keyOfFragment('#k=abc')).toBe('abc')
    expect(keyOfFragment('')).toBe('')
  })
})
