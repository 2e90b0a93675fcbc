// What a device remembers, and what it must never lose: a facilitator's key.

import { describe, expect, test } from 'vitest'
import { createDevice, type RecentBoard } from '../../client/src/device.ts'
import { createMemoryStorage, createSafeStorage } from '../../client/src/storage.ts'

const person = { name: 'Anna', organisation: 'Wijkteam Oost', domain: 'welzijn', role: 'professional' } as const
const facts = {
  id: 'b1',
  title: 'Bord',
  form: 'kompas',
  lang: 'nl',
  createdAt: '2026-01-01',
  joinOpen: true,
  waitingRoom: false,
} as const
const joined = { participant: 'p1', token: 'secret', role: 'participant', color: '#1f57c3', board: facts } as const

function board(id: string, change: Partial<RecentBoard> = {}): RecentBoard {
  return { id, title: `Bord ${id}`, form: 'kompas', role: 'participant', key: `p-${id}`, at: 1, ...change }
}

function newDevice() {
  const local = createMemoryStorage()
  const session = createMemoryStorage()
  return {
    local,
    session,
    device: createDevice(local, session),
    otherTab: () => createDevice(local, createMemoryStorage()),
  }
}

describe('recent boards', () => {
  test('the latest is first and each is there once', () => {
    const { device } = newDevice()
    for (const id of ['a', 'b', 'a']) device.rememberBoard(board(id))
    expect(device.recent().map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('joining with a lesser link keeps the key of the facilitator', () => {
    const { device } = newDevice()
    device.rememberBoard(board('a', { role: 'facilitator', key: 'f-a' }))
    device.rememberBoard(board('a', { role: 'viewer', key: 'v-a', title: 'Nieuwe titel' }))
    expect(device.recent()).toEqual([board('a', { role: 'facilitator', key: 'f-a', title: 'Nieuwe titel' })])
  })

  test('a full list drops others before boards that are facilitated here', () => {
    const { device } = newDevice()
    device.rememberBoard(board('mine', { role: 'facilitator', key: 'f-mine' }))
    for (let index = 0; index < 80; index++) device.rememberBoard(board(`other${index}`))
    expect(device.recent()).toHaveLength(50)
    expect(device.recent().at(-1)?.id).toBe('mine')
  })

  test('forgetting a board forgets the place on it too', () => {
    const { device } = newDevice()
    device.rememberBoard(board('b1'))
    device.keepPlace('b1', { joined, person }, { remember: true })
    device.forgetBoard('b1')
    expect([device.recent(), device.place('b1')]).toEqual([[], null])
  })

  test.each([
    '',
    'nonsense',
    '{}',
    '[null, 3, {"id": "a"}]',
    '[{"id":"a","title":"t","form":"f","role":"boss","key":"k","at":1}]',
  ])('what is stored as %j is read as no boards', (text) => {
    const { device, local } = newDevice()
    local.setItem('kringbord.recent', text)
    expect(device.recent()).toEqual([])
  })
})

describe('person and place', () => {
  test('a place that is not to be remembered lasts as long as the tab', () => {
    const { device, otherTab } = newDevice()
    device.keepPlace('b1', { joined, person }, { remember: false })
    expect(device.place('b1')).toEqual({ joined, person })
    expect(otherTab().place('b1')).toBeNull()
  })

  test('a remembered place and person are there in the next tab', () => {
    const { device, otherTab } = newDevice()
    device.keepPlace('b1', { joined, person }, { remember: true })
    device.rememberPerson(person)
    expect(otherTab().place('b1')).toEqual({ joined, person })
    expect(otherTab().person()).toEqual(person)
  })

  test('a broken place is no place', () => {
    const { device, session } = newDevice()
    session.setItem('kringbord.place.b1', '{"joined":{"token":3},"person":{"name":"Anna"}}')
    expect(device.place('b1')).toBeNull()
  })

  test('forgetting everything leaves nothing of ours and all of others', () => {
    const { device, local, session } = newDevice()
    device.rememberBoard(board('b1'))
    device.rememberPerson(person)
    device.keepPlace('b1', { joined, person }, { remember: true })
    local.setItem('someone.else', 'stays')
    device.forgetEverything()
    expect([local.names(), session.names()]).toEqual([['someone.else'], []])
  })
})

test('where the browser refuses to store, the device remembers until the page closes', () => {
  const refuse = () => {
    throw new Error('SecurityError')
  }
  const device = createDevice(createSafeStorage(refuse), createSafeStorage(refuse))
  device.rememberBoard(board('a'))
  device.rememberPerson(person)
  expect([device.recent(), device.person()]).toEqual([[board('a')], person])
})
