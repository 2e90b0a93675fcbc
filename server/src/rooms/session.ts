// The session as one room has it: which rights count now, and who is told where the session is. It is changed and stored
// elsewhere (sessions/sessions.ts); here it only arrives.
import { mayWrite } from '@kringbord/shared/access'
import type { SessionState } from '@kringbord/shared/session-state'
import { rightsAt, type StepRights, sessionFor } from '@kringbord/shared/session-steps'
import { encodeMessage } from '@kringbord/shared/wire'
import type { Claims } from './claims.ts'
import type { Peer } from './peer.ts'

export type RoomSession = {
  /** The session is now in `state`: tells everyone, unless a later state came first. */
  set(state: SessionState): void
  /** The rights that count now; what any of them allows is allowed. */
  rights(): readonly StepRights[]
  /** Tells a newcomer where the session is, and which client ids are theirs. */
  greet(peer: Peer): void
  /** Tells a participant, on all connections, which client ids are theirs. */
  tellClients(participant: string): void
}

type Surroundings = {
  /** Everyone who is here. */
  peers(): readonly Peer[]
  claims: Claims
  /** The time of day, ms since 1970. */
  clock(): number
}

/** The session of a room, which is in `state` when the room opens. */
export function createRoomSession({ peers, claims, clock }: Surroundings, state: SessionState): RoomSession {
  let json = encode(state)
  const message = (peer: Peer) =>
    encodeMessage({ kind: 'session', json: json[seesAll(peer) ? 'facilitator' : 'others'], now: clock() })
  const clients = (participant: string) => encodeMessage({ kind: 'clients', ids: claims.of(participant) })
  const listening = () => peers().filter((peer) => peer.wantsAcks)

  return {
    set(next) {
      if (next.version <= state.version) return
      state = next
      json = encode(next)
      for (const peer of listening()) peer.send([message(peer)])
    },
    rights: () => rightsAt(state, clock()),
    greet(peer) {
      if (!peer.wantsAcks) return
      peer.send([message(peer)])
      if (mayWrite(peer.participant.role)) peer.send([clients(peer.participant.id)])
    },
    tellClients(participant) {
      for (const peer of listening()) if (peer.participant.id === participant) peer.send([clients(participant)])
    },
  }
}

const seesAll = ({ participant }: Peer) => participant.role === 'facilitator'

/** Often nothing is kept from others: then it is one string, as long as the room is open. */
function encode(state: SessionState) {
  const facilitator = JSON.stringify(state)
  const others = JSON.stringify(sessionFor(state, { facilitator: false }))
  return { facilitator, others: others === facilitator ? facilitator : others }
}
