// What happens to a message from a peer: measured, read, and handed to who knows about it. While the document is being
// built anew, everything waits its turn; a document that rests is brought back by what needs it.
import { CLOSE } from '@kringbord/shared/wire'
import * as Y from 'yjs'
import type { Answers } from './answers.ts'
import { createBatch } from './batch.ts'
import type { LiveDocument } from './document.ts'
import { type Edits, isNothing } from './edits.ts'
import type { Hearing } from './hearing.ts'
import type { Journal } from './journal.ts'
import type { RoomLimits } from './limits.ts'
import { type Message, parseMessage, syncMessage } from './messages.ts'
import { type Place, withinBudget } from './place.ts'

export type Intake = {
  /** Someone came: asks what they have that the document lacks, now or with their first question. */
  greet(place: Place): void
  /** Asks it now: someone may write from now on. */
  ask(place: Place): void
  /** Takes one message. Never throws. */
  receive(place: Place, frame: Uint8Array): void
  /** Runs `task` when the document is there: now, or after it was built anew. */
  whenFree(task: (doc: Y.Doc) => void): void
  /** Builds the document anew from the store; from now until then nothing reads it. */
  rebuild(): void
  /** Takes in now what waits for the next commit, before something changes that it came before. */
  flush(): void
  /** Whether changes wait for the next commit. */
  isGathering(): boolean
  /** Whether nothing waits. */
  isFree(): boolean
  close(): void
}

type Surroundings = {
  live: LiveDocument
  journal: Journal
  answers: Answers<Place>
  limits: RoomLimits
  edits: Edits
  hear: Hearing
  /** There is something to send. */
  changed(): void
  /** The document is needed. */
  used(): void
  refuse(place: Place, code: string): void
  end(place: Place, code: number, reason: string): void
  onError(error: unknown): void
}

/** The state vector of who has nothing. */
const NOTHING = new Uint8Array([0])

/** The intake of one room. */
export function createIntake(around: Surroundings): Intake {
  const { live, journal, answers, limits } = around
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

  /**
   * What needs no document, while it rests: a newcomer's question is answered from the store, and who has nothing brings
   * nothing. Returns whether that was all.
   */
  const handleAtRest = (place: Place, message: Message): boolean => {
    if (!live.isResting()) return false
    if (message.kind === 'step1' && message.stateVector.length === NOTHING.length) {
      around.used()
      if (!place.asked) ask(place, NOTHING)
      answer(place, message.stateVector)
      return true
    }
    if ('update' in message && place.asked && place.parked.length === 0 && isNothing(message.update)) {
      around.edits.receiveNothing(place, message.kind)
      return true
    }
    return false
  }
  /** Our step 1, once: what has it that we lack? Who has nothing has nothing of that either. */
  const ask = (place: Place, stateVector: Uint8Array) => {
    if (place.gone) return
    place.asked = true
    place.peer.send([syncMessage('step1', stateVector)])
  }
  const handle = (doc: Y.Doc, place: Place, message: Message) => {
    if (place.gone) return
    if (!place.asked) ask(place, Y.encodeStateVector(doc))
    switch (message.kind) {
      case 'step1':
        return answer(place, message.stateVector)
      case 'step2':
      case 'update':
        return around.edits.receive(doc, place, message.kind, message.update)
      default:
        return around.hear(place, message)
    }
  }
  const batch = createBatch<{ place: Place; message: Message }>({
    wait: journal.untilAppend,
    handle: ({ place, message }) => run((doc) => handle(doc, place, message)),
    // What comes meanwhile is kept for the next: handled one by one it would take several times as long.
    handled: journal.appendDue,
    onError: around.onError,
  })
  /** What came before goes first; it may be what ends this place. */
  const inTurn = (place: Place, action: () => void) => {
    batch.flush()
    if (!place.gone) action()
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
  return {
    greet(place) {
      if (!place.asked && !live.isResting()) run((doc) => ask(place, Y.encodeStateVector(doc)))
    },
    ask: (place) => run((doc) => ask(place, Y.encodeStateVector(doc))),
    receive(place, frame) {
      if (place.gone || closed) return
      const message = frame.length > limits.maxFrame ? 'too-large' : (parseOrNull(frame) ?? 'malformed')
      if (typeof message === 'string') return inTurn(place, () => around.refuse(place, message))
      const budget = message.kind === 'step1' ? 'step1' : 'update' in message ? 'document' : 'presence'
      if (!withinBudget(place, budget, frame.length))
        return inTurn(place, () => around.end(place, CLOSE.flood, 'flood'))
      // Presence needs no document, but keeps its turn while one is being built.
      const isPresence = budget === 'presence'
      if (isPresence && (live.get() !== null || live.isResting())) return attempt(() => around.hear(place, message))
      if (live.get() !== null && message.kind === 'update' && batch.keeps({ place, message })) return
      inTurn(place, () => {
        if (!isPresence && handleAtRest(place, message)) return
        if (live.get() === null) {
          taskBytes += frame.length
          if (taskBytes > limits.maxWaiting) return around.end(place, CLOSE.slow, 'busy')
        }
        run((doc) => handle(doc, place, message))
      })
    },
    whenFree(task) {
      batch.flush()
      run(task)
    },
    flush: batch.flush,
    isGathering: () => !batch.isEmpty(),
    rebuild: () => void rebuild(),
    isFree: () => (live.get() !== null || live.isResting()) && tasks.length === 0 && batch.isEmpty(),
    close() {
      closed = true
      batch.close()
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
