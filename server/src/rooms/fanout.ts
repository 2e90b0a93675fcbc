// What goes out to everyone: once per tick, at once after quiet, the same messages for all. A receiver that cannot keep
// up loses presence first, then gets one difference instead of a backlog, and is closed when that does not help either.
import { CLOSE } from '@kringbord/shared/wire'
import { createAlarm } from './alarm.ts'
import type { RoomLimits } from './limits.ts'
import type { Load } from './load.ts'
import { awarenessMessage } from './messages.ts'
import type { Moves } from './moves.ts'
import { type Place, takeAck } from './place.ts'
import type { Leaves, Presence } from './presence.ts'

export type Fanout = {
  add(stored: StoredMessage): void
  /** There is something to send: changes, presence or acknowledgements. */
  wake(): void
  /** What was on its way to the store is stored: sends it, and everything else, unless that was done just now. */
  stored(): void
  /** Sends it now. */
  flush(): void
  /** Milliseconds between flushes at present: more with more receivers, each of whom costs a write. */
  tick(): number
  close(): void
}

/** The updates `first` to `last`, stored, as one message; `from` has it already. */
export type StoredMessage = { first: number; last: number; message: Uint8Array; from: Place | null }

type Surroundings = {
  places: ReadonlySet<Place>
  presence: Presence
  moves: Moves
  limits: RoomLimits
  /** Of all rooms together. */
  load: Pick<Load, 'tick'>
  now(): number
  /** Whether changes are on their way to the store: what is stored with them can leave with them. */
  storing(): boolean
  /** What a receiver has that gets everything up to update `upTo`; null while nobody can say. */
  state(): { stateVector: Uint8Array; upTo: number } | null
  /** Gives a receiver that was lost the difference with what it has. */
  recover(place: Place, stateVector: Uint8Array): void
  /** Ends a connection. */
  end(place: Place, code: number, reason: string): void
  onError(error: unknown): void
}

/** Milliseconds after which those who are behind are looked at again. */
const LOOK_AGAIN = 100
/** What is stored this many milliseconds after a flush need not wait for the next. */
const APART = 10
/** Receivers per millisecond of tick. */
const CROWD = 1.25
/** Fewer bytes waiting by this much is progress. */
const PROGRESS = 64 * 1024

/** Messages of one flush; `firstN` is the number of the first update in `docs`. */
type Out = { docs: readonly Uint8Array[]; news: News; gone: Leaves; firstN: number }

/** What is new, with and without the changes of the document, for those who understand our own types and for others. */
type News = Record<'ours' | 'stock', { presence: readonly Uint8Array[]; both: readonly Uint8Array[] }>

/** The fan-out of one room. */
export function createFanout(around: Surroundings): Fanout {
  const { places, presence, moves, limits, load, now, state, recover, end, onError } = around
  let outbox: StoredMessage[] = []
  let sentUpTo = 0
  let flushedAt = -Infinity
  /** How long the last flush took. */
  let took = 0
  let everyone: News | null = null

  const send = (place: Place, shared: readonly Uint8Array[]) => {
    const ack = takeAck(place)
    if (shared.length === 0 && ack === undefined) return
    place.peer.send(shared, ack)
    place.heard = true
  }
  /** Someone who missed presence, or whose socket is filling. Returns whether to look again soon. */
  const sendBehind = (place: Place, out: Out): boolean => {
    const waiting = place.peer.buffered()
    for (const [client, entry] of out.gone) {
      place.missedLeaves ??= new Map()
      place.missedLeaves.set(client, entry)
    }
    if (waiting > limits.lost && place.lost === null) {
      const position = state()
      if (position !== null) place.lost = { ...position, least: waiting, since: now() }
    }
    // A lost one still gets what was on its way, so that it has all that its state vector says.
    const lacks = place.lost === null || out.firstN <= place.lost.upTo
    send(place, place.ready && lacks ? out.docs : [])
    if (waiting >= limits.slow) {
      if (out.news[readerOf(place)].presence.length > 0) place.wantsPresence = true
      if (place.lost !== null) watch(place, place.lost, waiting)
      return true
    }
    if (place.lost !== null) {
      if (sentUpTo < place.lost.upTo) return true
      const { stateVector } = place.lost
      place.lost = null
      place.ready = false
      recover(place, stateVector)
    }
    everyone ??= newsOf([], [awarenessMessage(presence.all())], moves.all())
    send(place, everyone[readerOf(place)].presence)
    // `everyone` says nothing of those who are not there any more.
    const leaves = [...(place.missedLeaves ?? [])].filter(([client]) => !presence.has(client)).map(([, entry]) => entry)
    place.missedLeaves = null
    if (leaves.length > 0) send(place, [awarenessMessage(leaves)])
    place.wantsPresence = false
    return false
  }
  const watch = (place: Place, lost: NonNullable<Place['lost']>, waiting: number) => {
    if (waiting < lost.least - PROGRESS) {
      lost.least = waiting
      lost.since = now()
    } else if (now() - lost.since > limits.lostAfter) end(place, CLOSE.slow, 'slow')
  }
  const flush = () => {
    const start = now()
    const [first] = outbox
    const author = first && outbox.every((one) => one.from === first.from) ? first.from : null
    const docs = outbox.map((one) => one.message)
    sentUpTo = outbox.at(-1)?.last ?? sentUpTo
    outbox = []
    const changed = presence.takeChanged()
    const states = changed.entries.length > 0 ? [awarenessMessage(changed.entries)] : []
    const news = newsOf(docs, states, moves.takeChanged())
    const out: Out = { docs, news, gone: changed.gone, firstN: first?.first ?? Number.POSITIVE_INFINITY }
    everyone = null
    let behind = false
    for (const place of [...places]) {
      if (place.wantsPresence || place.lost !== null || place.peer.buffered() >= limits.slow)
        behind = sendBehind(place, out) || behind
      else send(place, news[readerOf(place)][!place.ready || place === author ? 'presence' : 'both'])
    }
    took = now() - start
    flushedAt = start
    if (behind) lookAgain.set(LOOK_AGAIN)
  }
  /** Leaves at least half of the time to reading: when a flush takes long, flushes are fewer. */
  const tick = () => {
    const crowd = Math.min(limits.crowdTick, places.size / CROWD)
    return Math.min(limits.maxTick, Math.max(limits.tick, crowd, load.tick(), 2 * took))
  }
  /** Presence waits a tick more for changes that are being stored: two writes would cost twice as much. */
  const flushTogether = () => {
    const wait = flushedAt + 2 * tick() - now()
    if (around.storing() && wait > 0) alarm.set(wait)
    else flush()
  }
  const alarm = createAlarm(flushTogether, onError)
  const lookAgain = createAlarm(flush, onError)

  return {
    add: (stored) => void outbox.push(stored),
    wake() {
      alarm.set(Math.max(0, flushedAt + tick() - now()))
    },
    stored() {
      alarm.stop()
      // What goes out follows what is stored: sent at once now, the next ones fall together (`flushTogether`).
      if (now() - flushedAt >= Math.min(APART, tick() / 2)) flush()
      else alarm.set(flushedAt + tick() - now())
    },
    flush,
    tick,
    close() {
      alarm.stop()
      lookAgain.stop()
    },
  }
}

const readerOf = ({ peer }: Place) => (peer.wantsAcks ? 'ours' : 'stock')

/** The same arrays for all who get the same, so that they are framed once. */
function newsOf(docs: readonly Uint8Array[], states: readonly Uint8Array[], moved: Uint8Array | null): News {
  const of = (presence: readonly Uint8Array[]) => ({
    presence,
    both: docs.length > 0 ? [...docs, ...presence] : presence,
  })
  const stock = of(states)
  return { stock, ours: moved ? of([...states, moved]) : stock }
}
