// One connection's place in a room: what it may still send, what it was sent, and what it waits to hear.
import { higherRole, mayWrite, type Role } from '@kringbord/shared/access'
import { STEP_GRACE_MS } from '@kringbord/shared/session-state'
import { encodeMessage } from '@kringbord/shared/wire'
import { type Bucket, createBucket, type RoomLimits } from './limits.ts'
import type { Peer } from './peer.ts'
import type { PresenceOwner } from './presence.ts'

export type Place = PresenceOwner & {
  peer: Peer
  gone: boolean
  /** The role of before it was lowered, which counts until then for what was on its way. */
  before: { role: Role; until: number } | null
  budget: { frames: Bucket; bytes: Bucket; presence: Bucket; steps: Bucket; queries: Bucket }
  /** Client ids that this connection claimed. */
  claimed: number
  /** Document frames received: sync step 2 and update. */
  frames: number
  /** Whether it was sent our step 1, what it has that we lack; who does not write has nothing that we want. */
  asked: boolean
  /** Whether its answer to our step 1 came, so that nothing it has is unknown here. */
  synced: boolean
  /** Updates that came before that answer and build on it. */
  parked: Uint8Array[]
  /** Frames in order with the number of the update that must be stored before they are acknowledged. */
  unacked: { frame: number; n: number }[]
  /** Last frame whose content is stored; the last that was acknowledged. */
  stored: number
  acked: number
  /** Whether it was sent the board, so that changes make sense to it. */
  ready: boolean
  /** Whether it missed presence and is to get all of it. */
  wantsPresence: boolean
  /** Those who left while it was behind, to be told with the rest; null when nobody did. */
  missedLeaves: Map<number, Uint8Array> | null
  /** Far behind: gets nothing until its socket is empty, then the difference with `stateVector`. */
  lost: { stateVector: Uint8Array; upTo: number; least: number; since: number } | null
  /** Whether anything was sent since the last beat. */
  heard: boolean
}

/** A place for `peer`, with full budgets. */
export function createPlace(peer: Peer, limits: RoomLimits, now: () => number): Place {
  return {
    peer,
    participant: peer.participant,
    client: null,
    gone: false,
    before: null,
    budget: {
      frames: createBucket(limits.framesPerSecond, limits.framesBurst, now),
      bytes: createBucket(limits.bytesPerSecond, limits.bytesBurst, now),
      presence: createBucket(limits.presencePerSecond, limits.presenceBurst, now),
      steps: createBucket(limits.stepsPerSecond, limits.stepsBurst, now),
      queries: createBucket(limits.queriesPerSecond, limits.queriesBurst, now),
    },
    claimed: 0,
    frames: 0,
    asked: !mayWrite(peer.participant.role),
    synced: false,
    parked: [],
    unacked: [],
    stored: 0,
    acked: 0,
    ready: false,
    wantsPresence: true,
    missedLeaves: null,
    lost: null,
    heard: false,
  }
}

/** From `now` on the place has this role; what was on its way when it was lowered still arrives, as with a change of step. */
export function changeRole(place: Place, role: Role, now: number): void {
  place.before = { role: place.participant.role, until: now + STEP_GRACE_MS }
  place.participant.role = role
}

/** The role that counts for a document frame that arrives now. */
export function roleOf({ participant, before }: Place, now: number): Role {
  return before !== null && now < before.until ? higherRole(before.role, participant.role) : participant.role
}

/** Whether the place may send this frame now. */
export function withinBudget(place: Place, kind: 'step1' | 'document' | 'presence', size: number): boolean {
  const { frames, bytes, presence, steps } = place.budget
  if (kind === 'presence') return presence.take(1)
  return kind === 'step1' ? steps.take(1) : frames.take(1) && bytes.take(size)
}

/** Notes that the last frame is to be acknowledged once update `n` is stored. */
export function awaitCommit(place: Place, n: number): void {
  place.unacked.push({ frame: place.frames, n })
}

/** Marks the frames whose updates are stored now. Returns whether there is something to acknowledge. */
export function settle(place: Place, committed: number): boolean {
  let settled = 0
  for (const { frame, n } of place.unacked) {
    if (n > committed) break
    place.stored = frame
    settled += 1
  }
  if (settled > 0) place.unacked.splice(0, settled)
  return place.peer.wantsAcks && place.stored > place.acked
}

/** The acknowledgement that is due, if any. */
export function takeAck(place: Place): Uint8Array | undefined {
  if (!place.peer.wantsAcks || place.stored === place.acked) return undefined
  place.acked = place.stored
  return encodeMessage({ kind: 'ack', upTo: place.acked })
}
