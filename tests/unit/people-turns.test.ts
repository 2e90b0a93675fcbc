// Changes of people that are asked for at the same moment: they are done one after another, each by who may do it by then.
import { createPeople, type People } from '@kringbord/server/src/people/people.ts'
import { createMemoryStore } from '@kringbord/server/src/store/memory.ts'
import { expect, test } from 'vitest'
import { boardRow, bytes, participant } from '../help/store-rows.ts'

/** A board on which Anne and Bob facilitate, Cas takes part, and Dina was put out. */
async function createBoard() {
  const store = createMemoryStore()
  await store.createBoard(boardRow('b'), new Uint8Array([0, 0]))
  for (const [n, id] of ['anne', 'bob', 'cas', 'dina'].entries())
    await store.addParticipant({ ...participant('b', id, bytes(n)), role: n < 2 ? 'facilitator' : 'participant' })
  await store.patchParticipant('b', 'dina', { removedAt: '2026-03-01T10:00:00.000Z' })
  const rooms = { write: async () => undefined, notify() {}, setRole() {}, closeParticipant() {} }
  const people = createPeople({ store, rooms, clock: () => 0 })
  const roles = async () => (await store.participants('b')).map(({ id, role }) => `${id} ${role}`).sort()
  return { people, roles }
}

const byAnne = (who: string) => ({ boardId: 'b', by: 'anne', who })
const asked: Record<string, (people: People) => Promise<unknown>> = {
  'gives a role': (people) => people.giveRole(byAnne('cas'), 'facilitator'),
  'hands over': (people) => people.handOver(byAnne('cas')),
  'puts someone out': (people) => people.remove(byAnne('cas'), 'keep'),
  'takes someone back': (people) => people.takeBack(byAnne('dina')),
  'puts the other facilitators out': (people) => people.removeOtherFacilitators('b', 'anne'),
}

test.each(Object.entries(asked))('A3: who facilitates no more when it is their turn %s in vain', async (_what, ask) => {
  const { people, roles } = await createBoard()
  const [first, second] = await Promise.allSettled([
    people.giveRole({ boardId: 'b', by: 'bob', who: 'anne' }, 'participant'),
    ask(people),
  ])
  expect(first.status).toBe('fulfilled')
  expect(second).toMatchObject({ status: 'rejected', reason: { code: 'forbidden' } })
  expect(await roles()).toEqual(['anne participant', 'bob facilitator', 'cas participant'])
})
