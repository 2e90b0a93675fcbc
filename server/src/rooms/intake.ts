// What happens to a message from a peer: measured, read, checked, and put into the document or refused. While the
// document is being built anew, everything waits its turn.
import { CLOSE } from '@kringbord/shared/wire'
import type * as Y from 'yjs'
import type { ClientClaim } from '../store/store.ts'
import type { Answers } from './answers.ts'
import type { Claims } from './claims.ts'
import type { LiveDocument } from './document.ts'
import { admit, type Sender, type Verdict } from './gate.ts'
import type { Journal } from './journal.ts'
import type { RoomLimits } from './limits.ts'
import { type Message, parseMessage } from './messages.ts'
import { awaitCommit, type Place, settle, withinBudget } from './place.ts'
import type { Presence } from './presence.ts'
import type { Rules } from './rules.ts'

export type Intake = {
  /** Takes one message. Never throws. */
  receive(place: Place, frame: Uint8Array): void
  /** Runs `task` when the document is there: now, or after it was built anew. */
  whenFree(task: (doc: Y.Doc) => void): void
  /** Whether nothing waits. */
  isFree(): boolean
  close(): void
}

type Surroundings = {
  live: LiveDocument
  journal: Journal
  claims: Claims
  presence: Presence
  answers: Answers<Place>
  rules: Rules
  limits: RoomLimits
  /** Records and bytes that still fit on the board. */
  spare(): Sender['room']
  /** Update `n` came from `place`. */
  accepted(n: number, place: Place): void
  /** There is something to send. */
  changed(): void
  refuse(place: Place, code: string): void
  end(place: Place, code: number, reason: string): void
  broken(error: unknown): void
}

/** The intake of one room. */
export function createIntake(around: Surroundings): Intake {
  const { live, journal, claims, presence, answers, rules, limits } = around
  let tasks: ((doc: Y.Doc) => void)[] = []
  let taskBytes = 0
  let closed = false

  const run = (task: (doc: Y.Doc) => void) => {
    const doc = live.get()
    if (doc === null) return void tasks.push(task)
    try {
      task(doc)
    } catch (error) {
      around.broken(error)
    }
  }
  const rebuild = async () => {
    try {
      await live.rebuild(journal.waiting)
      if (closed) return
      taskBytes = 0
      answers.release()
      const due = tasks
      tasks = []
      for (const task of due) run(task)
      around.changed()
    } catch (error) {
      around.broken(error)
    }
  }
  const refuse = (place: Place, code: string, tainted: boolean) => {
    // Nothing may read the document before it is built anew, so this comes first.
    if (tainted) void rebuild()
    around.refuse(place, code)
  }

  const sender = (place: Place): Sender => ({
    role: place.participant.role,
    mayWriteAs: (clients) =>
      clients.every((client) => claims.may(client, place.participant.id)) &&
      clients.filter(claims.isFree).length + place.claimed <= limits.claimsPerConnection,
    room: around.spare(),
  })
  const claim = (place: Place, clients: readonly number[]): ClientClaim[] => {
    for (const client of clients.filter(claims.isFree)) {
      claims.take(client, place.participant.id)
      place.claimed += 1
    }
    return clients.map((client) => claims.unstored(client)).filter((one) => one !== null)
  }
  const take = (doc: Y.Doc, place: Place, update: Uint8Array): 'done' | 'missing' | 'refused' => {
    const verdict: Verdict = admit(doc, update, sender(place), rules, limits)
    if (verdict.kind === 'missing') return 'missing'
    if (verdict.kind === 'refused') {
      refuse(place, verdict.code, verdict.tainted)
      return 'refused'
    }
    if (verdict.kind === 'accepted') {
      live.grew(verdict.added)
      around.accepted(journal.push(verdict.bytes, claim(place, verdict.clients)), place)
    }
    return 'done'
  }
  const document = (doc: Y.Doc, place: Place, kind: 'step2' | 'update', update: Uint8Array) => {
    if (journal.waitingBytes() + update.length > limits.maxWaiting) return around.end(place, CLOSE.slow, 'busy')
    place.frames += 1
    const early = kind === 'update' && !place.synced
    const outcome = early && place.parked.length > 0 ? 'missing' : take(doc, place, update)
    // An edit made between connecting and our step 1 builds on what its sender is about to send.
    if (outcome === 'missing' && early && park(place, update)) return
    if (outcome === 'missing') return refuse(place, 'missing', false)
    if (outcome === 'refused') return
    if (kind === 'step2') {
      place.synced = true
      for (const parked of place.parked.splice(0)) {
        const after = take(doc, place, parked)
        if (after === 'missing') refuse(place, 'missing', false)
        if (after !== 'done') return
      }
    }
    awaitCommit(place, journal.accepted())
    // What brought nothing new to a board at rest is acknowledged at once.
    if (settle(place, journal.committed())) around.changed()
  }
  const park = (place: Place, update: Uint8Array): boolean => {
    const size = place.parked.reduce((sum, one) => sum + one.length, update.length)
    if (size <= limits.maxFrame) place.parked.push(new Uint8Array(update))
    return size <= limits.maxFrame
  }

  const handle = (doc: Y.Doc, place: Place, message: Message) => {
    if (place.gone) return
    switch (message.kind) {
      case 'step1':
        return answer(place, message.stateVector)
      case 'step2':
      case 'update':
        return document(doc, place, message.kind, message.update)
      case 'awareness':
        return hear(place, message.states)
      case 'query':
        place.wantsPresence = true
        return around.changed()
      case 'unknown':
    }
  }
  const answer = (place: Place, stateVector: Uint8Array) => {
    try {
      if (stateVector.length > limits.maxStateVector) return refuse(place, 'too-large', false)
      answers.answer(place, stateVector)
    } catch {
      // The state vector is cut short.
      refuse(place, 'malformed', false)
    }
  }
  const hear = (place: Place, states: Uint8Array) => {
    // A viewer looks and is not seen.
    if (place.participant.role === 'viewer') return
    try {
      if (presence.receive(place, states)) around.changed()
    } catch {
      // The message is cut short.
      refuse(place, 'malformed', false)
    }
  }
  const parse = (frame: Uint8Array): Message | null => {
    try {
      return parseMessage(frame)
    } catch {
      // Cut short, or no such step: `null` has the sender refused.
      return null
    }
  }

  return {
    receive(place, frame) {
      if (place.gone || closed) return
      if (frame.length > limits.maxFrame) return refuse(place, 'too-large', false)
      const message = parse(frame)
      if (message === null) return refuse(place, 'malformed', false)
      const budget = message.kind === 'step1' ? 'step1' : 'update' in message ? 'document' : 'presence'
      if (!withinBudget(place, budget, frame.length)) return around.end(place, CLOSE.flood, 'flood')
      if (live.get() === null) {
        taskBytes += frame.length
        if (taskBytes > limits.maxWaiting) return around.end(place, CLOSE.slow, 'busy')
      }
      run((doc) => handle(doc, place, message))
    },
    whenFree: run,
    isFree: () => live.get() !== null && tasks.length === 0,
    close() {
      closed = true
      tasks = []
    },
  }
}
