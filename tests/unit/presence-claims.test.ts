// Whose presence is whose, for a connection that has said nothing of itself yet.
import { createClaims } from '@kringbord/server/src/rooms/claims.ts'
import { defaultLimits } from '@kringbord/server/src/rooms/limits.ts'
import { createPresence, type PresenceOwner } from '@kringbord/server/src/rooms/presence.ts'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'

const VICTIM = 20

const connection = (id: string): PresenceOwner => ({
  participant: { id, role: 'participant', name: id, organisation: '', color: '#336699' },
  client: null,
})

function state(client: number, clock: number, json: string): Uint8Array {
  const out = encoding.createEncoder()
  for (const value of [1, client, clock]) encoding.writeVarUint(out, value)
  encoding.writeVarString(out, json)
  return encoding.toUint8Array(out)
}

test('P2: nobody begins as another: not by a later clock, and not by saying that they left', () => {
  const claims = createClaims([[VICTIM, 'victim']])
  const presence = createPresence(
    () => claims,
    defaultLimits,
    () => undefined,
  )
  const [victim, again, attacker] = [connection('victim'), connection('victim'), connection('attacker')]
  expect(presence.receive(victim, state(VICTIM, 5, '{"cursor":1}'))).toBe(true)
  const before = presence.all()
  for (const json of ['{"cursor":9}', '{}', 'null'])
    expect(presence.receive(attacker, state(VICTIM, 2 ** 40, json)), json).toBe(false)
  expect(presence.all()).toEqual(before)
  expect(attacker.client).toBeNull()
  expect(presence.receive(again, state(VICTIM, 4, '{"cursor":2}')), 'an older state of themselves').toBe(false)
  expect(presence.receive(again, state(VICTIM, 6, '{"cursor":2}')), 'the same person, back in the same tab').toBe(true)
  expect(presence.leave(victim), 'the old connection is nobody any more').toBe(false)
  expect(presence.has(VICTIM)).toBe(true)
})
