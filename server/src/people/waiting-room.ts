// The waiting room of a board: who asked to come in and was not answered yet, and who was refused. Kept as small entries
// beside the document; who waits has a token that gives nothing until they are let in.
import { type Person, person } from '@kringbord/shared/api'
import type { WaitingPerson } from '@kringbord/shared/people'
import { z } from 'zod'
import { makeId } from '../access/keys.ts'
import { AppError } from '../app-error.ts'
import type { EntryRow, Store } from '../store/store.ts'
import { createTurns } from '../turns.ts'
import { admit } from './admit.ts'

export type WaitingRoom = {
  /** Asks to be let in. @returns the id that this person will have. @throws AppError 'too-many' when it is full */
  ask(boardId: string, who: { person: Person; tokenHash: Uint8Array }): Promise<string>
  /** Whose token this is, when they wait or were refused. */
  find(boardId: string, tokenHash: Uint8Array): Promise<Waiting | null>
  /** This person still waits. @returns how many came before them */
  stillThere(boardId: string, id: string): Promise<number>
  /** Who waits, the first first. */
  list(boardId: string): Promise<WaitingPerson[]>
  /** Lets in those who wait, by id, or all. Ids that do not wait (any more) are passed over. */
  letIn(boardId: string, who: readonly string[] | 'all'): Promise<number>
  refuse(boardId: string, who: readonly string[] | 'all'): Promise<number>
}

export type Waiting = { id: string; person: Person; tokenHash: string; since: string; refused: boolean }

type Surroundings = {
  store: Store
  rooms: { notify(boardId: string, what: string): void }
  /** The time of day, ms since 1970. */
  clock(): number
}

const KIND = 'waiting'
const MOST = 500
/** Whoever asks no more for this long has gone; a locked phone may be silent for a while. */
const GONE_AFTER = 10 * 60_000
const value = z.object({ person, tokenHash: z.string(), since: z.string(), refused: z.boolean() })

export function createWaitingRoom({ store, rooms, clock }: Surroundings): WaitingRoom {
  const inTurn = createTurns()
  const openedAt = clock()
  /** When each who waits last asked, by id. */
  const seen = new Map<string, number>()

  const all = async (boardId: string) => (await store.entries(boardId, KIND)).map(parseWaiting)
  const isHere = ({ id, refused }: Waiting) => !refused && clock() - (seen.get(id) ?? openedAt) < GONE_AFTER
  const present = async (boardId: string) => (await all(boardId)).filter(isHere)
  const chosen = async (boardId: string, who: readonly string[] | 'all') =>
    (await present(boardId)).filter(({ id }) => who === 'all' || who.includes(id))
  const put = (boardId: string, { id, ...rest }: Waiting) => store.putEntry(boardId, KIND, { id, value: rest })

  /** Those who gave up make room; the refused stay known as long as there is any. */
  async function makeRoom(boardId: string): Promise<void> {
    const entries = await all(boardId)
    if (entries.filter(isHere).length >= MOST) throw new AppError('too-many', 'too many people wait', undefined, 60)
    const spare = entries.filter((one) => !isHere(one)).slice(0, Math.max(0, entries.length - MOST + 1))
    await store.removeEntries(
      boardId,
      KIND,
      spare.map(({ id }) => id),
    )
    for (const { id } of spare) seen.delete(id)
  }

  return {
    ask: (boardId, { person: asker, tokenHash }) =>
      inTurn(boardId, async () => {
        await makeRoom(boardId)
        const id = makeId()
        const since = new Date(clock()).toISOString()
        await put(boardId, { id, person: asker, tokenHash: toText(tokenHash), since, refused: false })
        seen.set(id, clock())
        rooms.notify(boardId, KIND)
        return id
      }),
    async find(boardId, tokenHash) {
      const text = toText(tokenHash)
      return (await all(boardId)).find((one) => one.tokenHash === text) ?? null
    },
    async stillThere(boardId, id) {
      const wasGone = clock() - (seen.get(id) ?? openedAt) >= GONE_AFTER
      seen.set(id, clock())
      if (wasGone) rooms.notify(boardId, KIND)
      const waiting = await present(boardId)
      return Math.max(
        0,
        waiting.findIndex((one) => one.id === id),
      )
    },
    list: async (boardId) =>
      (await present(boardId)).map(({ id, person: who, since }) => ({ ...who, participant: id, since })),
    letIn: (boardId, who) =>
      inTurn(boardId, async () => {
        const due = await chosen(boardId, who)
        const joinedAt = new Date(clock()).toISOString()
        for (const { id, person: who, tokenHash } of due) {
          const bytes = new Uint8Array(Buffer.from(tokenHash, 'base64url'))
          await admit(store, { id, boardId, role: 'participant', person: who, tokenHash: bytes }, joinedAt)
          await store.removeEntries(boardId, KIND, [id])
          seen.delete(id)
        }
        if (due.length > 0) for (const what of [KIND, 'people']) rooms.notify(boardId, what)
        return due.length
      }),
    refuse: (boardId, who) =>
      inTurn(boardId, async () => {
        const due = await chosen(boardId, who)
        for (const one of due) await put(boardId, { ...one, refused: true })
        if (due.length > 0) rooms.notify(boardId, KIND)
        return due.length
      }),
  }
}

const toText = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

function parseWaiting({ id, value: stored }: EntryRow): Waiting {
  return { id, ...value.parse(stored) }
}
