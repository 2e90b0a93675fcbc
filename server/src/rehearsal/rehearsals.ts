// Rehearsals: a copy of a board where made-up people take part, so that a facilitator can try the steps. It leaves no trace:
// the copy is deleted when it ends, after some hours, when the server stops, and what a crash left behind when it starts.

import type { CreatedBoard } from '@kringbord/shared/api'
import { MAX_TITLE_LENGTH } from '@kringbord/shared/limits'
import type { RehearsalFacts } from '@kringbord/shared/own-form'
import { stepOf } from '@kringbord/shared/session-steps'
import { AppError } from '../app-error.ts'
import { copyBoard } from '../boards/copy-board.ts'
import type { Log } from '../log.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { BoardRow, Store } from '../store/store.ts'
import { isStoreError } from '../store/store-error.ts'
import { madeUpPeople } from './made-up-people.ts'
import { madeUpTexts } from './made-up-texts.ts'
import { createSimulatedPerson } from './simulated-person.ts'
import { type Asking, joinAs, type OpenRoom } from './take-part.ts'

export type Rehearsals = {
  /** Begins one on a copy of `board`; one that was going on for it ends. @throws AppError 'not-now' */
  start(board: BoardRow, options: { people: number; base: string }): Promise<{ copy: CreatedBoard; endsAt: number }>
  /** Whether a board is a rehearsal now. */
  facts(boardId: string): RehearsalFacts['rehearsal']
  /** Deletes it. @throws AppError 'not-found' when it is none */
  end(boardId: string): Promise<void>
  /** Deletes what an earlier process left behind. */
  clean(): Promise<void>
  /** Ends all of them. */
  close(): Promise<void>
}

type Surroundings = {
  store: Store
  sessions: Sessions
  rooms: { open?: OpenRoom; closeBoard(boardId: string): Promise<void> | void }
  log: Log
  clock(): number
  /** Asks the API of this server, as people's browsers do. */
  request: Asking
  /** Milliseconds between two things that one person does. */
  pace?: { least: number; most: number }
}

type Going = { of: string; people: number; endsAt: number; stop(): void }

const KIND = 'rehearsal'
const LASTS_MS = 3 * 3_600_000
/** More than this at a time is nobody practising. */
const MOST = 20
const PACE = { least: 1_500, most: 6_000 }
const TITLE = { nl: 'Oefening: ', en: 'Rehearsal: ' } as const

export function createRehearsals(around: Surroundings): Rehearsals {
  const { store, sessions, rooms, log, clock, request, pace = PACE } = around
  const going = new Map<string, Going>()

  async function remove(boardId: string): Promise<void> {
    going.get(boardId)?.stop()
    going.delete(boardId)
    try {
      await store.deleteBoard(boardId)
    } catch (error) {
      // Deleted already, from the menu of the board itself.
      if (!isStoreError(error, 'gone')) throw error
    }
    await rooms.closeBoard(boardId)
  }

  /** Lets made-up people come one by one, and then do something every few seconds. @returns what stops them */
  function begin(board: BoardRow, joinKey: string, count: number): () => void {
    const timers = new Set<NodeJS.Timeout>()
    const leaves: (() => void)[] = []
    let stopped = false
    const wait = () => pace.least + Math.random() * (pace.most - pace.least)
    const after = (ms: number, run: () => Promise<void>) => {
      if (stopped) return
      const timer = setTimeout(() => {
        timers.delete(timer)
        run().catch((error: unknown) => {
          if (!stopped) log.error({ board: board.id, err: error }, 'a simulated person stopped')
        })
      }, ms)
      timer.unref()
      timers.add(timer)
    }
    const texts = madeUpTexts(board)
    for (const [number, person] of madeUpPeople(count).entries())
      after((number * pace.least) / 3, async () => {
        const place = await joinAs({ boardId: board.id, key: joinKey, person, request, open: rooms.open })
        if (stopped) return place.leave()
        leaves.push(place.leave)
        const someone = createSimulatedPerson({ number, ask: place.ask, texts, chance: Math.random })
        const go = async () => {
          const state = await sessions.get(board)
          await someone.act({ step: stepOf(state), since: state.stepStartedAt })
          after(wait(), go)
        }
        after(wait(), go)
      })
    return () => {
      stopped = true
      for (const timer of timers) clearTimeout(timer)
      for (const leave of leaves) leave()
    }
  }

  return {
    async start(board, { people, base }) {
      if (going.has(board.id)) throw new AppError('not-now', 'this is a rehearsal itself')
      const before = [...going].find(([, { of }]) => of === board.id)
      if (before) await remove(before[0])
      if (going.size >= MOST) throw new AppError('not-now', 'too many rehearsals are going on')
      const title = `${TITLE[board.lang]}${board.title}`.slice(0, MAX_TITLE_LENGTH)
      const copy = await copyBoard(store, board, { content: 'all', title, base })
      await store.putEntry(copy.id, KIND, { id: KIND, value: { of: board.id } })
      const endsAt = clock() + LASTS_MS
      const stopPeople = begin({ ...board, id: copy.id, title }, copy.joinKey, people)
      const last = setTimeout(() => {
        remove(copy.id).catch((error) => log.error({ board: copy.id, err: error }, 'rehearsal not deleted'))
      }, LASTS_MS)
      last.unref()
      const stop = () => {
        clearTimeout(last)
        stopPeople()
      }
      going.set(copy.id, { of: board.id, people, endsAt, stop })
      return { copy, endsAt }
    },
    facts(boardId) {
      const one = going.get(boardId)
      return one ? { of: one.of, people: one.people, endsAt: one.endsAt } : null
    },
    async end(boardId) {
      if (!going.has(boardId)) throw new AppError('not-found', 'this is no rehearsal')
      await remove(boardId)
    },
    async clean() {
      for (const id of await store.boardsWith(KIND)) if (!going.has(id)) await remove(id)
    },
    async close() {
      await Promise.all([...going.keys()].map(remove))
    },
  }
}
