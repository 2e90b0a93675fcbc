// Whose client id is whose (gate G4). Yjs trusts that only one client writes under an id; here an id belongs to the
// participant who used it first, for good, so that nobody writes, or falls silent, in another's name.
import * as Y from 'yjs'
import type { ClientClaim } from '../store/store.ts'

export type Claims = {
  /** Whether `participant` may write as `client`: it is theirs, or nobody's. */
  may(client: number, participant: string): boolean
  isFree(client: number): boolean
  /** The client ids of a participant. */
  of(participant: string): number[]
  /** Makes `client` the participant's. */
  take(client: number, participant: string): void
  /** `clients` wrote what is on the board, and `stored` says whose they are; the others are nobody's to take. */
  reserve(clients: Iterable<number>, stored?: readonly ClientClaim[]): void
  /** The claim to store with the first update of `client`; null when it is stored already. */
  unstored(client: number): ClientClaim | null
}

/** Owner of ids that were on the board before anybody: the server's own. No participant has this id. */
const SERVER = ''

/** `stored` as the store has them. `taken` is called when a participant has one more. */
export function createClaims(
  stored: readonly ClientClaim[],
  taken: (participant: string) => void = () => undefined,
): Claims {
  const owners = new Map<number, string>(stored)
  const written = new Set<number>(owners.keys())
  return {
    may: (client, participant) => (owners.get(client) ?? participant) === participant,
    isFree: (client) => !owners.has(client),
    of: (participant) => [...owners].filter(([, owner]) => owner === participant).map(([client]) => client),
    take(client, participant) {
      if (owners.get(client) === participant) return
      owners.set(client, participant)
      taken(participant)
    },
    reserve(clients, more = []) {
      for (const [client, participant] of more) {
        if (written.has(client)) continue
        written.add(client)
        owners.set(client, participant)
      }
      // Whoever only said that it is theirs, in presence, did not write with it.
      for (const client of clients) if (!written.has(client)) owners.set(client, SERVER)
    },
    unstored(client) {
      const owner = owners.get(client)
      if (owner === undefined || owner === SERVER || written.has(client)) return null
      written.add(client)
      return [client, owner]
    },
  }
}

/** A client id for what the server writes, that nobody has. */
export function serverClientId(claims: readonly ClientClaim[]): number {
  const taken = new Set(claims.map(([client]) => client))
  let id = new Y.Doc().clientID
  while (taken.has(id)) id += 1
  return id
}
