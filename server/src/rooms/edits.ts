// Document frames: put into the document if the gate lets them, queued for the store, counted for acknowledgement; or
// kept until what they build on has come; or refused.
import { CLOSE } from '@kringbord/shared/wire'
import type * as Y from 'yjs'
import type { ClientClaim } from '../store/store.ts'
import type { Claims } from './claims.ts'
import type { LiveDocument } from './document.ts'
import { admit, type Sender } from './gate.ts'
import type { Journal } from './journal.ts'
import type { RoomLimits } from './limits.ts'
import { awaitCommit, type Place, roleOf, settle } from './place.ts'
import type { Rules } from './rules.ts'

export type Edits = {
  /** Takes the update of one document frame. */
  receive(doc: Y.Doc, place: Place, kind: 'step2' | 'update', update: Uint8Array): void
  /** Takes one that brings nothing (`isNothing`), for which no document is needed. */
  receiveNothing(place: Place, kind: 'step2' | 'update'): void
}

type Surroundings = {
  live: LiveDocument
  journal: Journal
  claims: Claims
  rules: Rules
  limits: RoomLimits
  now(): number
  /** Records and bytes that still fit on the board. */
  spare(): Sender['room']
  /** What the session lets participants do now. */
  rights(): Sender['rights']
  /** Update `n` came from `place`. */
  accepted(n: number, place: Place): void
  /** There is something to acknowledge. */
  changed(): void
  /** With `tainted` the document holds what was refused and must be built anew before anything reads it. */
  refuse(place: Place, code: string, options: { tainted: boolean }): void
  end(place: Place, code: number, reason: string): void
}

/** The edits of one room. */
export function createEdits(around: Surroundings): Edits {
  const { live, journal, claims, rules, limits } = around

  const sender = (place: Place): Sender => ({
    role: roleOf(place, around.now()),
    rights: around.rights(),
    isOwn: (client) => claims.may(client, place.participant.id),
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
    const verdict = admit(doc, update, sender(place), rules, limits)
    if (verdict.kind === 'missing') return 'missing'
    if (verdict.kind === 'refused') {
      around.refuse(place, verdict.code, verdict)
      return 'refused'
    }
    if (verdict.kind === 'accepted') {
      live.grew(verdict.added)
      around.accepted(journal.push(verdict.bytes, claim(place, verdict.clients)), place)
    }
    return 'done'
  }
  const park = (place: Place, update: Uint8Array): boolean => {
    const size = place.parked.reduce((sum, one) => sum + one.length, update.length)
    if (size <= limits.maxFrame) place.parked.push(new Uint8Array(update))
    return size <= limits.maxFrame
  }
  const acknowledge = (place: Place) => {
    awaitCommit(place, journal.accepted())
    // What brought nothing new to a board at rest is acknowledged at once.
    if (settle(place, journal.committed())) around.changed()
  }
  const missing = (place: Place) => around.refuse(place, 'missing', { tainted: false })

  return {
    receive(doc, place, kind, update) {
      if (journal.waitingBytes() + update.length > limits.maxWaiting) return around.end(place, CLOSE.slow, 'busy')
      place.frames += 1
      const early = kind === 'update' && !place.synced
      const outcome = early && place.parked.length > 0 ? 'missing' : take(doc, place, update)
      // An edit made between connecting and our step 1 builds on what its sender is about to send.
      if (outcome === 'missing' && early && park(place, update)) return
      if (outcome === 'missing') return missing(place)
      if (outcome === 'refused') return
      if (kind === 'step2') {
        place.synced = true
        for (const parked of place.parked.splice(0)) {
          const after = take(doc, place, parked)
          if (after === 'missing') missing(place)
          if (after !== 'done') return
        }
      }
      acknowledge(place)
    },
    receiveNothing(place, kind) {
      place.frames += 1
      if (kind === 'step2') place.synced = true
      acknowledge(place)
    },
  }
}

/** Whether an update names no structs and no deletions: what a newcomer with an empty document has for us. */
export function isNothing(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}
