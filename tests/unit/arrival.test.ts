// The ways onto a board: with a link, with a place that this device has, and with one that is no longer valid.
import { describe, expect, test } from 'vitest'
import { ApiError } from '../../client/src/api-error.ts'
import { type Arrival, createArrival, keyOfFragment } from '../../client/src/session/arrival.ts'

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

type Setup = { key?: string; place?: ReturnType<typeof joinedAs> | null; kept?: string; check?: () => Promise<unknown> }

function arrive({ key = '', place = null, kept = '', check = async () => undefined }: Setup) {
  let left = 0
  const arrival = createArrival({
    key,
    facts: async () => facts,
    check,
    device: {
      place: () =>
        place && { joined: place, person: { name: 'Anne', organisation: '', domain: '' as const, role: '' as const } },
      key: () => kept,
      leave: () => left++,
    },
  })
  const settled = new Promise<Arrival>((resolve) => {
    arrival.state.subscribe(() => resolve(arrival.state.get()))
  })
  return { arrival, settled, left: () => left }
}

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
    const check = async () => {
      throw new ApiError('unauthorized')
    }
    const { settled, left } = arrive({ place: joinedAs('participant'), kept: 'pkept', check })
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
    const check = async () => {
      throw new ApiError('offline')
    }
    const { settled, left } = arrive({ place: joinedAs('participant'), check })
    expect((await settled).at).toBe('failed')
    expect(left()).toBe(0)
  })
  test('the key is read from the fragment', () => {
    expect(keyOfFragment('#k=abc')).toBe('abc')
    expect(keyOfFragment('')).toBe('')
  })
})
