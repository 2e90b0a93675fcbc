// What happens to a message from a peer: measured, read, and handed to who knows about it. While the document is being
// built anew, everything waits its turn; a document that rests is brought back by what needs it.
import { isSeen } from '@kringbord/shared/access'
import { CLOSE } from '@kringbord/shared/wire'
import type * as Y from 'yjs'
import type { Answers } from './answers.ts'
import type { LiveDocument } from './document.ts'
import type { Edits } from './edits.ts'
import type { Journal } from './journal.ts'
import type { RoomLimits } from './limits.ts'
import { KEEP_ALIVE, type Message, parseMessage } from './messages.ts'
import type { Moves } from './moves.ts'
import { type Place, withinBudget } from './place.ts'
import type { Presence } from './presence.ts'

export type Intake = {
  /** Takes one message. Never throws. */
  receive(place: Place, frame: Uint8Array): void
  /** Runs `task` when the document is there: now, or after it was built anew. */
  whenFree(task: (doc: Y.Doc) => void): void
  /** Builds the document anew from the store; from now until then nothing reads it. */
  rebuild(): void
  /** Whether nothing waits. */
  isFree(): boolean
  close(): void
}

type Surroundings = {
  live: LiveDocument
  journal: Journal
  presence: Presence
  moves: Moves
  answers: Answers<Place>
  limits: RoomLimits
  edits: Edits
  /** There is something to send. */
  changed(): void
  /** The document is needed. */
  used(): void
  refuse(place: Place, code: string): void
  end(place: Place, code: number, reason: string): void
  onError(error: unknown): void
}

/** The intake of one room. */
export function createIntake(around: Surroundings): Intake {
  const { live, journal, presence, moves, answers, limits } = around
  let tasks: ((doc: Y.Doc) => void)[] = []
  let taskBytes = 0
  let closed = false

  const run = (task: (doc: Y.Doc) => void) => {
    const doc = live.get()
    if (doc === null) {
      tasks.push(task)
      if (live.isResting()) void rebuild()
      return
    }
    around.used()
    attempt(() => task(doc))
  }
  const attempt = (action: () => void) => {
    try {
      action()
    } catch (error) {
      around.onError(error)
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
      around.onError(error)
    }
  }

  const handle = (doc: Y.Doc, place: Place, message: Message) => {
    if (place.gone) return
    switch (message.kind) {
      case 'step1':
        return answer(place, message.stateVector)
      case 'step2':
      case 'update':
        return around.edits.receive(doc, place, message.kind, message.update)
      default:
        return handlePresence(place, message)
    }
  }
  const handlePresence = (place: Place, message: Message) => {
    if (place.gone) return
    switch (message.kind) {
      case 'awareness':
        return hear(place, message.states)
      case 'move':
        return follow(place, message.move)
      case 'query':
        return sayWhoIsHere(place)
      // Others are handled above, and a type that we do not know is a newer client's.
      default:
    }
  }
  const answer = (place: Place, stateVector: Uint8Array) => {
    // Who asks for the board again and again without reading it would fill our memory with answers.
    if (place.ready && place.peer.buffered() > limits.lost) return around.end(place, CLOSE.slow, 'slow')
    try {
      if (stateVector.length > limits.maxStateVector) return around.refuse(place, 'too-large')
      answers.answer(place, stateVector)
    } catch {
      // The state vector is cut short.
      around.refuse(place, 'malformed')
    }
  }
  const hear = (place: Place, states: Uint8Array) => {
    // A viewer looks and is not seen.
    if (!isSeen(place.participant.role)) return
    try {
      if (presence.receive(place, states)) around.changed()
    } catch {
      // The message is cut short.
      around.refuse(place, 'malformed')
    }
  }
  const follow = (place: Place, move: Uint8Array) => {
    if (!isSeen(place.participant.role)) return
    try {
      if (moves.receive(place, move)) around.changed()
    } catch {
      // It is no move.
      around.refuse(place, 'malformed')
    }
  }
  /** Everyone is told of every change anyway: who asks often only wants to know that we are here. */
  const sayWhoIsHere = (place: Place) => {
    if (!place.budget.queries(1)) return place.peer.send(KEEP_ALIVE)
    place.wantsPresence = true
    around.changed()
  }

  return {
    receive(place, frame) {
      if (place.gone || closed) return
      if (frame.length > limits.maxFrame) return around.refuse(place, 'too-large')
      const message = parseOrNull(frame)
      if (message === null) return around.refuse(place, 'malformed')
      const budget = message.kind === 'step1' ? 'step1' : 'update' in message ? 'document' : 'presence'
      if (!withinBudget(place, budget, frame.length)) return around.end(place, CLOSE.flood, 'flood')
      // Presence needs no document, but keeps its turn while one is being built.
      const isPresence = budget === 'presence'
      if (isPresence && (live.get() !== null || live.isResting())) return attempt(() => handlePresence(place, message))
      if (live.get() === null) {
        taskBytes += frame.length
        if (taskBytes > limits.maxWaiting) return around.end(place, CLOSE.slow, 'busy')
      }
      run((doc) => handle(doc, place, message))
    },
    whenFree: run,
    rebuild: () => void rebuild(),
    isFree: () => (live.get() !== null || live.isResting()) && tasks.length === 0,
    close() {
      closed = true
      tasks = []
    },
  }
}

function parseOrNull(frame: Uint8Array): Message | null {
  try {
    return parseMessage(frame)
  } catch {
    // Cut short, or no such step: its sender is refused.
    return null
  }
}
