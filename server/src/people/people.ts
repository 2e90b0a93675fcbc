// Who may do what on a board, changed while people are on it: roles, handing over, removal. One after another per board, and
// never so that nobody facilitates (docs/decisions/009). Who may ask for it is decided by the routes.
import type { GivenRole } from '@kringbord/shared/people'
import { AppError } from '../app-error.ts'
import type { WritableBoards } from '../rooms/writable-boards.ts'
import type { ParticipantRow, Store } from '../store/store.ts'
import { createTurns } from '../turns.ts'
import { removeWork, type TakenWork } from './remove-work.ts'

/** What changes of people need of the open boards. */
export type PeopleRooms = WritableBoards & {
  /** Tells everyone on the board to fetch `what` again. */
  notify(boardId: string, what: string): void
  /** The participant has another role, on all connections, from now on. */
  setRole(boardId: string, participant: string, role: GivenRole): void
  /** Ends all connections of a participant who may no longer be there. */
  closeParticipant(boardId: string, participant: string): void
}

export type People = {
  /** @throws AppError 'not-found', 'last-facilitator', or 'invalid' for a viewer */
  giveRole(change: Change, role: GivenRole): Promise<void>
  /** Makes `who` facilitator and `by` a participant, or neither. */
  handOver(change: Change): Promise<void>
  /** Puts someone out. @returns what of theirs went with them */
  remove(change: Change, work: 'keep' | 'remove'): Promise<TakenWork>
  /** Lets someone who was put out come back with the token they had. */
  takeBack(change: Change): Promise<void>
  /** Puts all other facilitators out; should they be taken back, they take part. @returns their ids */
  removeOtherFacilitators(boardId: string, by: string): Promise<string[]>
}

/** `by` and `who` are ids of participants. */
export type Change = { boardId: string; by: string; who: string }

type Surroundings = {
  store: Store
  rooms: PeopleRooms
  /** The time of day, ms since 1970. */
  clock(): number
}

export function createPeople({ store, rooms, clock }: Surroundings): People {
  const inTurn = createTurns()

  /** Everyone on the board, once `by` is seen to facilitate it still. */
  async function peopleFor({ boardId, by }: Omit<Change, 'who'>): Promise<ParticipantRow[]> {
    const people = await store.participants(boardId)
    if (!people.some(({ id, role }) => id === by && role === 'facilitator'))
      throw new AppError('forbidden', 'you do not facilitate this board any more')
    return people
  }
  async function setRole(boardId: string, { id, role: before }: ParticipantRow, role: GivenRole): Promise<void> {
    if (before === role) return
    await store.patchParticipant(boardId, id, { role })
    rooms.setRole(boardId, id, role)
    rooms.notify(boardId, 'people')
  }
  async function putOut(boardId: string, id: string, patch: { role?: 'participant' } = {}): Promise<void> {
    await store.patchParticipant(boardId, id, { ...patch, removedAt: new Date(clock()).toISOString() })
    rooms.closeParticipant(boardId, id)
    rooms.notify(boardId, 'people')
  }

  return {
    giveRole: (change, role) =>
      inTurn(change.boardId, async () => {
        const people = await peopleFor(change)
        const person = find(people, change.who)
        const others = people.filter(({ id }) => id !== person.id)
        const isLast = person.role === 'facilitator' && !others.some((one) => one.role === 'facilitator')
        if (isLast && role !== 'facilitator')
          throw new AppError('last-facilitator', 'nobody else facilitates the board')
        await setRole(change.boardId, person, role)
      }),
    handOver: (change) =>
      inTurn(change.boardId, async () => {
        const { boardId, by, who } = change
        if (who === by) throw new AppError('invalid', 'to somebody else', self('to'))
        const people = await peopleFor(change)
        await setRole(boardId, find(people, who), 'facilitator')
        await setRole(boardId, find(people, by), 'participant')
      }),
    remove: (change, work) =>
      inTurn(change.boardId, async () => {
        const { boardId, by, who } = change
        if (who === by) throw new AppError('invalid', 'nobody puts themselves out', self('participant'))
        const people = await peopleFor(change)
        const removed = await store.removedParticipants(boardId)
        if (!removed.some(({ id }) => id === who)) {
          if (!people.some(({ id }) => id === who)) throw nobody()
          await putOut(boardId, who)
        }
        return work === 'remove' ? removeWork({ store, rooms }, boardId, who) : { count: 0, records: [] }
      }),
    takeBack: (change) =>
      inTurn(change.boardId, async () => {
        const { boardId, who } = change
        await peopleFor(change)
        if (!(await store.removedParticipants(boardId)).some(({ id }) => id === who)) throw nobody()
        await store.patchParticipant(boardId, who, { removedAt: null })
        rooms.notify(boardId, 'people')
      }),
    removeOtherFacilitators: (boardId, by) =>
      inTurn(boardId, async () => {
        const others = (await peopleFor({ boardId, by })).filter(({ id, role }) => id !== by && role === 'facilitator')
        for (const { id } of others) await putOut(boardId, id, { role: 'participant' })
        return others.map(({ id }) => id)
      }),
  }
}

const nobody = () => new AppError('not-found', 'there is nobody with this id')
const self = (path: string) => [{ path, reason: 'out-of-range' }]

function find(people: readonly ParticipantRow[], who: string): ParticipantRow {
  const person = people.find(({ id }) => id === who)
  if (!person) throw nobody()
  if (person.role === 'viewer') throw new AppError('invalid', 'a viewer has no other role', self('participant'))
  return person
}
