// How much a room takes from one connection and from all of them, and the bucket that measures it.

export type RoomLimits = {
  /** Connections of one board. */
  connections: number
  /** Largest message, in bytes; also told to clients in `hello`. */
  maxFrame: number
  /** Largest state vector that is answered, in bytes. */
  maxStateVector: number
  /** Client groups in one update. An update names its own client, and after a reconnect those it just heard of. */
  maxClients: number
  /** Deleted ranges in one update. */
  maxDeleteRanges: number
  /** New clocks per client in one update. An hour of dragging offline is about 70,000. */
  maxClocks: number
  /** Steps in which Yjs must find the places of what one update inserts; see placing.ts. */
  maxPlacing: number
  /** Client ids that one connection may claim: its own, and those of earlier documents it still carries. */
  claimsPerConnection: number
  /** Document frames per second and at once. Our client sends 20; a stock client one per transaction. */
  framesPerSecond: number
  framesBurst: number
  /** Presence frames per second and at once. A stock client echoes every presence message it gets: 60 and its own. */
  presencePerSecond: number
  presenceBurst: number
  /** Bytes of document frames per second and at once. */
  bytesPerSecond: number
  bytesBurst: number
  /** Largest presence state of one client, in bytes: a selection of some hundred shapes. */
  maxPresence: number
  /** Answers to sync step 1 per second and at once: each can be the whole board. */
  stepsPerSecond: number
  stepsBurst: number
  /** Full answers to the question who is here, per second and at once. */
  queriesPerSecond: number
  queriesBurst: number
  /** Records on a board. */
  maxRecords: number
  /** Bytes of a board as stored, before anything is compressed. */
  maxBytes: number
  /** Bytes that wait for the store before frames are turned away. */
  maxWaiting: number
  /** Bytes waiting in a socket: from `slow` on no presence, from `lost` on no document either, only a difference later. */
  slow: number
  lost: number
  /** Milliseconds without progress after which a lost receiver is closed. */
  lostAfter: number
  /** Milliseconds between flushes: at least, with many receivers, while the process is busy, and at most when flushes are slow. */
  tick: number
  crowdTick: number
  busyTick: number
  maxTick: number
  /** Log entries and bytes after which the log is replaced by a snapshot. */
  compactRows: number
  compactBytes: number
  /** Refused changes of one participant in `refusalWindow` milliseconds before its connections are turned away. */
  refusals: number
  refusalWindow: number
  /** Milliseconds after which a document that nobody changes or asks for leaves memory, though people look at it. */
  rest: number
  /** Milliseconds that an empty room stays in memory. */
  idle: number
}

const KIB = 1024
const MIB = 1024 * KIB

export const defaultLimits: RoomLimits = {
  connections: 500,
  maxFrame: 2 * MIB,
  maxStateVector: 64 * KIB,
  maxClients: 400,
  maxDeleteRanges: 100_000,
  maxClocks: 1_000_000,
  maxPlacing: 2_000_000,
  claimsPerConnection: 16,
  framesPerSecond: 200,
  framesBurst: 2_000,
  presencePerSecond: 400,
  presenceBurst: 1_200,
  bytesPerSecond: 2 * MIB,
  bytesBurst: 16 * MIB,
  maxPresence: 16 * KIB,
  stepsPerSecond: 1,
  stepsBurst: 10,
  queriesPerSecond: 1 / 60,
  queriesBurst: 2,
  maxRecords: 10_000,
  maxBytes: 20 * MIB,
  maxWaiting: 8 * MIB,
  slow: 256 * KIB,
  lost: 4 * MIB,
  lostAfter: 30_000,
  tick: 16,
  crowdTick: 40,
  busyTick: 50,
  maxTick: 100,
  compactRows: 2_000,
  compactBytes: MIB,
  refusals: 5,
  refusalWindow: 600_000,
  rest: 20_000,
  idle: 60_000,
}

export type Bucket = {
  /** Takes `amount` from the bucket; false, and nothing is taken, when there is not enough left. */
  take(amount: number): boolean
}

/** A bucket that holds `burst` and fills with `perSecond`. `now` is in milliseconds and only goes forward. */
export function createBucket(perSecond: number, burst: number, now: () => number): Bucket {
  return new FillingBucket(perSecond, burst, now)
}

/** A class, because everyone on a board has five of them and thousands may look at boards at rest. */
class FillingBucket implements Bucket {
  private readonly perSecond: number
  private readonly burst: number
  private readonly now: () => number
  private level: number
  private at: number

  constructor(perSecond: number, burst: number, now: () => number) {
    this.perSecond = perSecond
    this.burst = burst
    this.now = now
    this.level = burst
    this.at = now()
  }

  take(amount: number): boolean {
    const time = this.now()
    this.level = Math.min(this.burst, this.level + ((time - this.at) / 1000) * this.perSecond)
    this.at = time
    if (this.level < amount) return false
    this.level -= amount
    return true
  }
}
