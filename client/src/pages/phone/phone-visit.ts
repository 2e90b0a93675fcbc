// One visit to a board on the light page: everything that starts when someone comes and must stop when they go. Knows no
// React, no document and no editor.

import type { Joined } from '@kringbord/shared/api'
import type { BoardNotes } from '@kringbord/shared/board-notes'
import type { OwnNote } from '@kringbord/shared/own-notes'
import { stepOf } from '@kringbord/shared/session-steps'
import type { OwnSeatBody } from '@kringbord/shared/tables-schema'
import type { Api } from '../../api.ts'
import { keepMeasuring } from '../../board/server-clock.ts'
import { EVERYTHING, openFeed } from '../../session/feed/feed.ts'
import { createLoader } from '../../session/loader.ts'
import { oneAtATime } from '../../session/one-at-a-time.ts'
import { createOwnNotes } from '../../session/own-notes/own-notes.ts'
import { createVoteDesk } from '../../session/votes/vote-desk.ts'
import { createSafeStorage } from '../../storage.ts'

export type PhoneVisit = ReturnType<typeof openPhoneVisit>

const AGAIN_MS = 4_000

/** Listens to the board and starts fetching what the page shows. */
export function openPhoneVisit(api: Api, joined: Joined) {
  const { token, participant } = joined
  const boardId = joined.board.id
  // What was written here outlives a locked phone and a page that the browser put away.
  const storage = createSafeStorage(() => localStorage)
  const feed = openFeed({ boardId, token })
  const stopMeasuring = keepMeasuring(feed.clock, async () => {
    const sentAt = Date.now()
    feed.clock.answered((await api.session(boardId, token)).now, sentAt)
  })
  const readBoard = oneAtATime(() => api.notes(boardId, token).read())
  const board = createLoader(readBoard)
  const seats = api.tables(boardId, token)
  const tables = createLoader(seats.read)
  const people = createLoader(() => api.people(boardId, token))
  const votes = createVoteDesk(api, boardId, token)
  const hidden = createOwnNotes({
    api: api.ownNotes(boardId, token),
    storage,
    keptAs: `${boardId}.${participant}`,
  })
  const open = createOwnNotes({
    api: openNotes(api.notes(boardId, token), readBoard, () => board.reload()),
    storage,
    keptAs: `${boardId}.${participant}.open`,
  })
  const reload = () => {
    board.reload()
    hidden.reload()
    open.reload()
  }
  const stopChanged = feed.onChanged((what) => {
    if (what === 'own-notes' || what === EVERYTHING || (what === 'tables' && atTables())) reload()
    else if (what === 'table-notes') hidden.reload()
    if (what === 'tables' || what === EVERYTHING) tables.reload()
    if (what === 'people' || what === EVERYTHING) people.reload()
    if (what === 'votes' || what === EVERYTHING) votes.list.reload()
  })
  const atTables = () => {
    const session = feed.session.get()
    return session !== null && stepOf(session)?.visibility === 'own-table'
  }
  // An answer that did not come says nothing of where one may write now.
  const askAgain = setInterval(() => {
    const known = board.get()
    if (known.state === 'loading' || feed.status.get() !== 'open') return
    if (known.state === 'failed' || known.value.step !== (feed.session.get()?.current ?? null)) board.reload()
  }, AGAIN_MS)
  let step = feed.session.get()?.current ?? null
  const stopSession = feed.session.subscribe(() => {
    const now = feed.session.get()?.current ?? null
    if (now !== step) reload()
    step = now
  })
  return {
    joined,
    feed,
    board,
    votes,
    tables,
    /** Chooses one's own team. */
    sit: async (seat: OwnSeatBody) => tables.set(await seats.sit(seat)),
    people,
    /** What this person wrote hidden, and what they wrote on the board. */
    hidden,
    open,
    send: api.live(boardId, token),
    close(): void {
      clearInterval(askAgain)
      stopChanged()
      stopSession()
      stopMeasuring()
      hidden.close()
      open.close()
      for (const loader of [board, votes, tables, people]) loader.close()
      feed.close()
    },
  }
}

type Written = { id: string; text: string; zone: string; kind: OwnNote['kind']; look?: OwnNote['look'] }

/** One's notes on the board, for the same queue that sends hidden ones: kept here until the server has them. */
function openNotes(notes: ReturnType<Api['notes']>, read: () => Promise<BoardNotes>, onDone: () => void) {
  /** What may be done with it, and how many more, is known anew. */
  const done = async <T>(work: Promise<T>): Promise<T> => {
    const answer = await work
    onDone()
    return answer
  }
  return {
    async list() {
      const { mine } = await read()
      const kept = mine.map(({ id, kind, text, zone }): OwnNote => {
        return { id, kind, text, zone, step: '', look: '', sign: 'name', shareable: true }
      })
      return { notes: kept, table: [], mayShow: [] }
    },
    // What is on the board is shown already.
    show: () => Promise.resolve({ shown: 0, left: 0 }),
    add: ({ id, kind, zone, text, look }: Written) => done(notes.write({ id, kind, zone, text, look })),
    change: (id: string, { text }: { text: string }) => done(notes.change(id, { text })),
    remove: (id: string) => done(notes.remove(id)),
  }
}
