// One visit to a board: everything that starts when someone comes on and must stop when they go. Knows no React and no editor.
import { mayWrite } from '@kringbord/shared/access'
import type { Joined, PatchBoardBody, Person } from '@kringbord/shared/api'
import { boardRoots } from '@kringbord/shared/board'
import type { SessionCommand } from '@kringbord/shared/session-state'
import { stepOf } from '@kringbord/shared/session-steps'
import type { Api } from '../../api.ts'
import { ApiError } from '../../api-error.ts'
import { connectBoard } from '../../board/connect.ts'
import { createValue } from '../../board/readable.ts'
import { keepMeasuring } from '../../board/server-clock.ts'
import { createNeedleDesk } from '../../session/compass/needle-desk.ts'
import { boardFeed } from '../../session/feed/board-feed.ts'
import { EVERYTHING } from '../../session/feed/feed.ts'
import { createHiddenWatch } from '../../session/hidden/hidden-watch.ts'
import { createLoader } from '../../session/loader.ts'
import { createNotesDesk } from '../../session/notes/notes-desk.ts'
import { createOwnNotes } from '../../session/own-notes/own-notes.ts'
import { createAccessDesk } from '../../session/people/access-desk.ts'
import { createPresent } from '../../session/people/present.ts'
import { parseSteps } from '../../session/steps/parse-steps.ts'
import { createTablesDesk } from '../../session/tables/tables-desk.ts'
import { createVoteDesk } from '../../session/votes/vote-desk.ts'
import { createSafeStorage } from '../../storage.ts'

export type Visit = ReturnType<typeof openVisit>

/** Connects and starts fetching what the panels show. */
export function openVisit(api: Api, joined: Joined, person: Person) {
  const { token, role, participant, color } = joined
  const boardId = joined.board.id
  const connection = connectBoard({ boardId, token, role })
  const feed = boardFeed(connection)
  const me = { participant, name: person.name, organisation: person.organisation, color, role }
  // Others see who comes while the board still loads.
  connection.awareness.setLocalStateField('user', me)
  const present = createPresent(connection.awareness)
  const facts = createLoader(() => api.boardFacts(boardId))
  const known = createLoader(() => api.people(boardId, token))
  // Viewers pass nothing on; asking would be refused.
  const share = createLoader(() =>
    !mayWrite(role) ? Promise.reject(new ApiError('forbidden')) : api.share(boardId, token),
  )
  /** Its round trip also says what time it is at the server. */
  const askSession = async () => {
    const sentAt = Date.now()
    const session = await api.session(boardId, token)
    connection.clock.answered(session.now, sentAt)
    return session
  }
  const steps = createLoader(async () => {
    const session = await askSession()
    return { ...session, steps: parseSteps(session.steps) }
  })
  const votes = createVoteDesk(api, boardId, token)
  const notes = createNotesDesk(api, { boardId, token, facilitates: role === 'facilitator' })
  const tables = createTablesDesk(api.tables(boardId, token), connection.session, participant, connection.clock.now)
  /** What this person wrote hidden; null for who writes on the board itself, or not at all. */
  const ownNotes =
    role === 'participant'
      ? createOwnNotes({
          api: api.ownNotes(boardId, token),
          storage: createSafeStorage(() => sessionStorage),
          // Of this person: whoever comes after them in this tab gets nothing of it.
          keptAs: `${boardId}.${participant}`,
        })
      : null
  const hidden =
    role === 'facilitator' ? createHiddenWatch({ ...api.hidden(boardId, token), session: connection.session }) : null
  const access = role === 'facilitator' ? createAccessDesk(api.access(boardId, token), feed, notes) : null
  const needles = createNeedleDesk({
    api: api.needles(boardId, token),
    session: connection.session,
    counts: role === 'facilitator',
  })
  /** Whether this board is a rehearsal: asked by who facilitates. */
  const rehearsal = createLoader(() =>
    role === 'facilitator' ? api.reuse(boardId, token).rehearsal() : Promise.resolve(null),
  )
  const stopMeasuring = keepMeasuring(connection.clock, askSession)

  const { meta } = boardRoots(connection.doc)
  const readTitle = () => {
    const title: unknown = meta.get('title')
    return typeof title === 'string' && title ? title : joined.board.title
  }
  const title = createValue(readTitle())
  const watchTitle = () => title.set(readTitle())
  meta.observe(watchTitle)

  const stepNow = () => {
    const session = connection.session.get()
    return session && stepOf(session)
  }
  // Also what was missed while the connection was away.
  const stopNeedles = feed.onChanged((what) => (what === 'needles' || what === EVERYTHING) && needles.reload())
  const stopTable = feed.onChanged((what) => {
    if (what === 'table-notes' || what === EVERYTHING) ownNotes?.reload()
    // Who goes to another table reads what that one wrote.
    else if (what === 'tables' && stepNow()?.visibility === 'own-table') ownNotes?.reload()
  })
  const stopChanged = connection.onChanged((what) => {
    if (what === 'people') known.reload()
    else if (what === 'own-notes') {
      ownNotes?.reload()
      hidden?.reload()
    } else if (what === 'votes') votes.list.reload()
    else if (what === 'arrangements') notes.trail.reload()
    else if (what === 'tables') tables.view.reload()
    else if (what === 'links') share.reload()
    else if (what !== 'table-notes') facts.reload()
  })
  const ready = createValue(false)
  connection.ready.then(
    () => ready.set(true),
    () => undefined, // The save light says why: it ended before the board was there.
  )
  const mayChange = role === 'facilitator'
  return {
    joined,
    me,
    connection,
    /** What light pages have too. */
    feed,
    /** Raises a hand, says that one is done, and so on. */
    live: api.live(boardId, token),
    /** How many took part in the step that is on: for who facilitates. */
    contributions: () => api.contributions(boardId, token),
    ready,
    people: present.people,
    title,
    facts,
    known,
    share,
    steps,
    ownNotes,
    /** How much is hidden; null for who may not know. */
    hidden,
    votes,
    notes,
    rehearsal,
    tables,
    needles,
    /** null for who may not. */
    rename: mayChange ? (next: string) => api.patchBoard(boardId, token, { title: next }) : null,
    /** Opens or closes the board for newcomers, or lets them wait first; null for who may not. */
    door: mayChange
      ? async (change: Pick<PatchBoardBody, 'joinOpen' | 'waitingRoom'>) =>
          facts.set(await api.patchBoard(boardId, token, change))
      : null,
    /** Who may do what, who comes in and who goes; null for who may not. */
    access,
    /** Steers the session; null for who may not. */
    steer: mayChange ? (command: SessionCommand) => api.steer(boardId, token, command) : null,
    /** Notes of who presents; null for who may not. */
    presenting: mayChange ? api.screen(boardId, token) : null,
    /** The address of the screen for the room; null for who may not. */
    askScreen: mayChange ? api.screen(boardId, token).address : null,
    remove: mayChange ? () => api.deleteBoard(boardId, token) : null,
    close(): void {
      stopChanged()
      stopNeedles()
      stopTable()
      stopMeasuring()
      meta.unobserve(watchTitle)
      present.close()
      ownNotes?.close()
      hidden?.close()
      access?.close()
      for (const loader of [facts, known, share, steps, votes, notes, rehearsal, needles, tables]) loader.close()
      connection.close()
    },
  }
}
