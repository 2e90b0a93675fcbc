// Who is on the board, as the panel lists them.
import { describe, expect, test } from 'vitest'
import { type AwarenessStates, createPresent, type PresentPerson } from '../../client/src/session/people/present.ts'
import { comings, rollOf, searchRoll } from '../../client/src/session/people/roll.ts'

const here = (participant: string, name: string): PresentPerson => ({
  participant,
  name,
  organisation: '',
  color: '#000',
  role: 'participant',
  userId: `user-${participant}`,
})
const row = (participant: string, name: string, organisation = '') => ({
  participant,
  name,
  organisation,
  domain: '' as const,
  role: '' as const,
  boardRole: 'participant' as const,
  color: '#000',
  joinedAt: '2026-01-01T10:00:00Z',
})

describe('list of people', () => {
  test('you first, then who is here by name, then who left', () => {
    const roll = rollOf(
      [here('a', 'Zoë'), here('b', 'anne'), here('me', 'Piet')],
      [row('c', 'Bob'), row('a', 'Zoë')],
      'me',
    )
    expect(roll.map((entry) => [entry.name, entry.you, entry.here])).toEqual([
      ['Piet', true, true],
      ['anne', false, true],
      ['Zoë', false, true],
      ['Bob', false, false],
    ])
  })

  test('who is here on a phone, without the board, has not left', () => {
    const roll = rollOf([here('me', 'Piet')], [row('c', 'Bob'), row('d', 'Dee')], 'me', ['d'])
    expect(roll.map((entry) => [entry.name, entry.here, entry.userId])).toEqual([
      ['Piet', true, ''],
      ['Dee', true, ''],
      ['Bob', false, ''],
    ])
  })

  test('you cannot follow yourself, nor who left', () => {
    const roll = rollOf([here('me', 'Piet')], [row('c', 'Bob')], 'me')
    expect(roll.map((entry) => entry.userId)).toEqual(['', ''])
  })

  test('a viewer is never said to have left, and sees themselves', () => {
    const viewer = { ...row('v', 'Eve'), boardRole: 'viewer' as const }
    expect(rollOf([], [viewer], 'me')).toEqual([])
    expect(rollOf([], [viewer], 'v')).toMatchObject([{ name: 'Eve', you: true, here: true, role: 'viewer' }])
  })

  test('searching ignores case and accents and looks at the organisation', () => {
    const roll = rollOf([], [row('a', 'Zoë'), row('b', 'Bob', 'Woonstede')], 'me')
    expect(searchRoll(roll, 'zoe').map((entry) => entry.participant)).toEqual(['a'])
    expect(searchRoll(roll, 'WOON bo').map((entry) => entry.participant)).toEqual(['b'])
  })

  test('who came and who went', () => {
    expect(comings([here('a', 'Anne')], [here('b', 'Bob')])).toEqual({ came: ['Bob'], went: ['Anne'] })
  })
})

describe('presence', () => {
  function awareness(states: Map<number, unknown>) {
    const listeners = new Set<() => void>()
    const fake: AwarenessStates = {
      clientID: 1,
      getStates: () => states,
      on: (_, listener) => void listeners.add(listener),
      off: (_, listener) => void listeners.delete(listener),
    }
    return {
      fake,
      tell: () => {
        for (const listener of listeners) listener()
      },
      listeners,
    }
  }
  const user = (participant: string, name = participant) => ({
    participant,
    name,
    organisation: '',
    color: '#000',
    role: 'viewer',
  })

  test('two tabs of one person are one person; what is no person is left out', () => {
    const { fake } = awareness(
      new Map<number, unknown>([
        [1, { user: user('a') }],
        [2, { user: user('a'), presence: { cursor: null } }],
        [3, { user: { name: 'nobody' } }],
        [4, null],
      ]),
    )
    expect(createPresent(fake).people.get()).toMatchObject([{ participant: 'a', userId: 'a', role: 'viewer' }])
  })

  test('a moving cursor tells nobody, a newcomer does', () => {
    const states = new Map<number, unknown>([[1, { user: user('a'), presence: { cursor: { x: 1 } } }]])
    const { fake, tell, listeners } = awareness(states)
    const present = createPresent(fake)
    let told = 0
    present.people.subscribe(() => told++)
    states.set(1, { user: user('a'), presence: { cursor: { x: 2 } } })
    tell()
    expect(told).toBe(0)
    states.set(2, { user: user('b') })
    tell()
    expect(told).toBe(1)
    present.close()
    expect(listeners.size).toBe(0)
  })
})
