// What the wall screen holds while it is on a board: the connection, the facts, the invitation, and who is there. Knows no
// React and no editor.
import type { Joined } from '@kringbord/shared/api'
import type { Invitation } from '@kringbord/shared/screen'
import type { Api } from '../../api.ts'
import { connectBoard } from '../../board/connect.ts'
import { createValue } from '../../board/readable.ts'
import { keepMeasuring } from '../../board/server-clock.ts'
import { createLoader } from '../../session/loader.ts'
import { createVoteDesk } from '../../session/votes/vote-desk.ts'
import { watchShown } from './shown-at.ts'

export type ScreenVisit = ReturnType<typeof openScreenVisit>

/** Connects; ends with `close`. */
export function openScreenVisit(api: Api, joined: Joined, secret: string) {
  const { token, role, board } = joined
  const connection = connectBoard({ boardId: board.id, token, role })
  const facts = createLoader(() => api.boardFacts(board.id))
  const invitation = createLoader<Invitation | null>(() =>
    secret === '' ? Promise.resolve(null) : api.screen(board.id, token).invitation(secret),
  )
  const votes = createVoteDesk(api, board.id, token)
  const stopMeasuring = keepMeasuring(connection.clock, async () => {
    const sentAt = Date.now()
    const session = await api.session(board.id, token)
    connection.clock.answered(session.now, sentAt)
  })
  const reload = () => {
    facts.reload()
    invitation.reload()
  }
  const stopChanged = connection.onChanged((what) => {
    if (what === 'title' || what === 'links') reload()
    if (what === 'votes') votes.list.reload()
  })
  // What was told while the line was gone was missed.
  let away = false
  const stopSave = connection.save.subscribe(() => {
    const { kind } = connection.save.get()
    const now = kind === 'offline' || kind === 'connecting'
    if (away && !now) {
      reload()
      votes.list.reload()
    }
    away = now
  })
  const ready = createValue(false)
  const shownAt = watchShown(connection.doc)
  connection.ready.then(
    () => ready.set(true),
    () => undefined, // `save` says why: it ended before the board was there.
  )
  return {
    joined,
    connection,
    facts,
    invitation,
    votes,
    ready,
    shownAt,
    close(): void {
      shownAt.close()
      stopMeasuring()
      stopChanged()
      stopSave()
      facts.close()
      invitation.close()
      votes.close()
      connection.close()
    },
  }
}
