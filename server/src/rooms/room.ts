// One board's live state: its document, the peers who look at it, and the way of an edit from one to all others.
// Knows no sockets and no storage engine.

import { mayWrite, type Role } from '@kringbord/shared/access'
import type { LiveCommand } from '@kringbord/shared/live'
import type { SessionState } from '@kringbord/shared/session-state'
import { CLOSE, encodeMessage } from '@kringbord/shared/wire'
import * as Y from 'yjs'
import { createAround } from '../live/around.ts'
import { createRoomLive } from '../live/room-live.ts'
import { createTookPart, loadTookPart } from '../live/took-part.ts'
import { loadSession } from '../sessions/form-session.ts'
import { checkStored } from '../store/snapshot.ts'
import type { ClientClaim, Store, StoredDocument } from '../store/store.ts'
import { isStoreError } from '../store/store-error.ts'
import { createAnswers } from './answers.ts'
import { createAudience, greet } from './audience.ts'
import { createAuthors } from './authors.ts'
import { type Claims, createClaims, serverClientId } from './claims.ts'
import { createCommits } from './commits.ts'
import { createCompaction } from './compaction.ts'
import { createLiveDocument } from './document.ts'
import { createEdits } from './edits.ts'
import { createFanout } from './fanout.ts'
import { createHearing } from './hearing.ts'
import { createIntake } from './intake.ts'
import { createJournal } from './journal.ts'
import type { RoomLimits } from './limits.ts'
import type { Load } from './load.ts'
import { syncMessage } from './messages.ts'
import { createMoves } from './moves.ts'
import type { Peer, RoomLog, Seat } from './peer.ts'
import { changeRole, createPlace, type Place, settle } from './place.ts'
import { createPresence } from './presence.ts'
import { createRest } from './rest.ts'
import type { Rules } from './rules.ts'
import { createServerWrites, type ServerWrites } from './server-writes.ts'
import { createRoomSession } from './session.ts'

export type Room = ServerWrites & {
  /** Takes a place. A peer that does not fit any more is closed at once. */
  join(peer: Peer): Seat
  /** Takes in someone who only hears messages of type 120, whether or not the document is in memory. */
  listen(peer: Peer): Seat
  /** Ids of the participants who are here, once each. */
  participants(): string[]
  /** Tells everyone who understands it, or only these participants, that something beside the document changed. */
  notify(what: string, to?: readonly string[]): void
  /** The session moved on: rights follow from it, and everyone who understands it is told. */
  setSession(state: SessionState): void
  /** Raised hands and the like. @returns false when `by` wants too much at once */
  live(command: LiveCommand, by: string): boolean
  /** This participant did something in the current step beside the board. */
  tookPart(participant: string): void
  /** Ids of the participants who did something in the current step. */
  active(): readonly string[]
  /** The participant has another role from now on, and hears of it. */
  setRole(participant: string, role: Role): void
  /** Closes the connections of one participant, or of all. */
  closePlaces(code: number, reason: string, participant?: string): void
  /** Sends something to those who heard nothing since the last beat. */
  beat(): void
  /** Whether nobody is here and nothing waits to be stored. */
  isIdle(): boolean
  /** Stops reading, stores what waits (for at most `timeout` ms), asks everyone to come back later, and stops. */
  close(timeout: number): Promise<void>
}

export type RoomSurroundings = {
  boardId: string
  store: Store
  log: RoomLog
  limits: RoomLimits
  load: Pick<Load, 'tick'>
  rules: Rules
  now(): number
  /** The time of day, ms since 1970. */
  clock(): number
  /** The room may have become idle. */
  onQuiet(): void
  /** The room cannot go on: everyone was closed, and it must be forgotten. */
  onBroken(): void
  /** A participant's change was refused. */
  onRefused(participant: string): void
}

/** Of a peer that was turned away. */
const NO_SEAT: Seat = { receive() {}, leave() {} }

/** Opens the room of a board that exists. @throws when the board cannot be read */
export async function openRoom(around: RoomSurroundings): Promise<Room> {
  const { boardId, store } = around
  const [stored, claims, session] = await Promise.all([
    store.document(boardId),
    store.claims(boardId),
    loadSession(store, boardId),
  ])
  await checkStored(stored)
  const tookPart = await loadTookPart(store, boardId, session.current)
  return createRoom(around, { stored, claims, session, tookPart })
}

type Loaded = {
  stored: StoredDocument
  claims: readonly ClientClaim[]
  session: SessionState
  /** Who took part in the step that is on. */
  tookPart: readonly string[]
}

function createRoom(around: RoomSurroundings, loaded: Loaded): Room {
  const { stored, claims: storedClaims, session: begun } = loaded
  const { boardId, store, log, limits, rules, now } = around
  const clientId = serverClientId(storedClaims)
  const claims: Claims = createClaims(storedClaims, (participant) => session.tellClients(participant))
  claims.reserve([clientId])
  const live = createLiveDocument(
    { ...around, onBuilt: (doc, written) => claims.reserve(doc.store.clients.keys(), written) },
    clientId,
  )
  const authors = createAuthors()
  let closed = false
  const trouble = (error: unknown) => broken(isStoreError(error, 'unreadable') ? CLOSE.unreadable : CLOSE.slow, error)

  const audience = createAudience({
    left(place) {
      if (presence.leave(place)) fanout.wake()
      left()
    },
    quiet: () => left(),
    storing: () => !journal.failing(),
    now,
  })
  const { places } = audience
  const moment = createRoomLive(
    { ...around, peers: audience.peers, participants: audience.participants, onError: trouble },
    begun.current,
  )
  const tookPart = createTookPart(
    { boardId, store, onError: (error) => log.warn({ board: boardId, err: error }, 'who took part is not kept') },
    { step: begun.current, participants: loaded.tookPart },
  )
  const others = createAround({ ...audience, onError: trouble })
  const commits = createCommits()
  const session = createRoomSession({ peers: audience.peers, claims, clock: around.clock }, begun)
  const journal = createJournal(
    { boardId, store, tick: () => fanout.tick(), now },
    {
      onCommitted(entries, update, seq) {
        // One message for all that was stored together: one transaction in every browser.
        const message = syncMessage('update', update)
        answers.add(message)
        const [first, last] = [entries[0]?.n ?? 0, entries.at(-1)?.n ?? 0]
        fanout.add({ first, last, message, from: authors.take(entries) })
        answers.release()
        for (const place of places) settle(place, journal.committed())
        commits.committed(journal.committed())
        compaction.appended(seq, update.length)
        fanout.stored()
        quiet()
      },
      onState(ok, error) {
        if (isStoreError(error, 'gone')) return broken(CLOSE.gone, error)
        if (!ok) log.error({ board: boardId, err: error }, 'cannot store')
        audience.tell({ kind: 'state', ok })
      },
      onError: trouble,
    },
  )
  const moves = createMoves()
  const presence = createPresence(() => claims, limits, moves.forget)
  const answers = createAnswers<Place>({
    doc: live.get,
    isResting: live.isResting,
    read: () => store.document(boardId),
    journal,
    now,
    onError: trouble,
    unpacks: ({ peer }) => peer.unpacks === true,
    deliver(place, messages) {
      if (place.gone) return
      place.peer.send(messages)
      place.heard = true
      place.ready = true
      fanout.wake()
    },
  })
  answers.keep(stored)
  const allStored = () => commits.after((written) => written(journal.accepted(), journal.committed()))
  const compaction = createCompaction(
    { boardId, store, limits, log, encode: answers.encode, stored: allStored },
    stored,
  )
  const fanout = createFanout({
    places,
    presence,
    moves,
    limits,
    load: around.load,
    now,
    storing: () => journal.storing() || intake.isGathering(),
    state() {
      const doc = live.get()
      return (
        doc && {
          stateVector: Y.encodeStateVector(doc),
          upTo: journal.accepted(),
        }
      )
    },
    recover: (place, stateVector) => answers.answer(place, stateVector),
    onError: trouble,
    end: audience.end,
  })

  const changed = () => fanout.wake()
  function refuse(place: Place, code: string): void {
    log.warn({ board: boardId, participant: place.participant.id, code }, 'refused')
    if (place.peer.wantsAcks) place.peer.send([], encodeMessage({ kind: 'refuse', frame: place.frames, code }))
    audience.end(place, code === 'read-only' ? CLOSE.forbidden : CLOSE.refused, code)
    around.onRefused(place.participant.id)
  }
  const edits = createEdits({
    live,
    journal,
    claims,
    rules,
    limits,
    now,
    spare: () => ({
      records: limits.maxRecords - live.records(),
      bytes: limits.maxBytes - compaction.size() - journal.waitingBytes(),
    }),
    rights: session.rights,
    accepted(n, place) {
      authors.add(n, place)
      tookPart.add(place.participant.id)
    },
    changed,
    refuse(place, code, { tainted }) {
      if (tainted) intake.rebuild()
      refuse(place, code)
    },
    end: audience.end,
  })
  const rest = createRest({ after: limits.rest, now, mayRest }, () => {
    void compaction.rest()
    answers.forget()
    live.rest()
  })
  const common = {
    used: rest.used,
    live,
    journal,
    hear: createHearing({ presence, moves, changed, refuse }),
    answers,
    limits,
    changed,
    refuse,
    onError: trouble,
  }
  const intake = createIntake({ ...common, edits, end: audience.end })
  const writes = createServerWrites({ claims, commits, intake, journal, live, rules })

  rest.used()

  /** What everyone hears first, and again when their role is another. */
  function welcome(peer: Peer): void {
    greet(peer, { maxFrame: limits.maxFrame, storing: !journal.failing() })
    session.greet(peer)
    moment.greet(peer)
    others.greet(peer)
    moved()
  }
  function moved(): void {
    moment.moved()
    others.moved()
  }
  function left(): void {
    moved()
    quiet()
  }
  function quiet(): void {
    if (isIdle()) around.onQuiet()
  }
  const isStored = () => journal.committed() === journal.accepted() && intake.isFree()
  const isIdle = () => audience.size() === 0 && isStored()
  /** Whether the store has all of the document and nobody waits for any of it. */
  function mayRest(): boolean {
    return isStored() && answers.isIdle() && [...places].every(({ lost }) => lost === null)
  }
  function stop(): void {
    closed = true
    journal.close()
    fanout.close()
    moment.close()
    void tookPart.close()
    others.close()
    answers.close()
    intake.close()
    live.close()
    commits.close()
    rest.close()
  }
  /** S6: trouble in one board ends that board's room and nothing else. */
  function broken(code: number, error: unknown): void {
    if (closed) return
    log.error({ board: boardId, err: error }, 'room broken')
    audience.endAll(code, 'room')
    stop()
    around.onBroken()
  }

  /** Whether there is room for `peer`; otherwise it is closed. */
  function hasRoom(peer: Peer): boolean {
    const full = audience.size() >= limits.connections
    if (closed || full) peer.close(CLOSE.slow, closed ? 'closed' : 'full')
    return !closed && !full
  }

  return {
    listen(peer) {
      if (!hasRoom(peer)) return NO_SEAT
      const seat = audience.listen(peer)
      welcome(peer)
      return seat
    },
    join(peer) {
      if (!hasRoom(peer)) return NO_SEAT
      const place = createPlace(peer, limits, now)
      audience.add(place)
      welcome(peer)
      intake.greet(place)
      fanout.wake()
      return {
        receive: (frame) => intake.receive(place, frame),
        leave() {
          intake.flush()
          audience.leave(place)
        },
      }
    },
    ...writes,
    participants: audience.participants,
    live: moment.command,
    tookPart: tookPart.add,
    active: tookPart.all,
    notify: (what, to) => audience.tell({ kind: 'changed', what }, to),
    setSession(state) {
      intake.flush()
      session.set(state)
      moment.setStep(state.current)
      tookPart.setStep(state.current)
    },
    setRole(participant, role) {
      intake.flush()
      const due = audience
        .peers()
        .filter((peer) => peer.participant.id === participant && peer.participant.role !== role)
      for (const place of places) if (due.includes(place.peer)) changeRole(place, role, now())
      for (const peer of due) {
        peer.participant.role = role
        welcome(peer)
      }
      if (role !== 'participant') moment.forget(participant)
      // Who did not write until now was not asked what it has.
      for (const place of places) if (due.includes(place.peer) && mayWrite(role) && !place.synced) intake.ask(place)
    },
    closePlaces(code, reason, participant) {
      intake.flush()
      audience.endAll(code, reason, participant)
      if (participant !== undefined) moment.forget(participant)
    },
    beat: audience.beat,
    isIdle,
    async close(timeout) {
      if (closed) return
      intake.flush()
      intake.close()
      const drained = await journal.drain(timeout)
      fanout.flush()
      audience.endAll(CLOSE.restart, 'restart')
      await tookPart.close()
      if (!drained) log.error({ board: boardId }, 'closed with changes that could not be stored')
      else await compaction.rest()
      stop()
    },
  }
}
