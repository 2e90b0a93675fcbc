// Others' presence as records for the editor: what they say of themselves (awareness), with where they pointed and looked
// last (moves). The one that came last counts.
import type { Move } from '@kringbord/shared/moves'
import type { TLInstancePresence } from 'tldraw'
import type { Awareness } from 'y-protocols/awareness'
import type { Moves } from './moves-line.ts'
import { parsePresence } from './parse-presence.ts'

export type OthersPresence = {
  /** Everyone who is to be seen on `page`; a record is the same object for as long as nothing of it changed. */
  read(page: string): Map<TLInstancePresence['id'], TLInstancePresence>
  /** Others moved. */
  moved(moves: Moves): void
  /** These clients said anew where they are, or are gone. */
  replaced(clients: readonly number[]): void
}

type Known = {
  state: object
  presence: TLInstancePresence | null
  move: Move | undefined
  record: TLInstancePresence | null
}

/** The presence of all in `awareness` but of `me`, a participant, on any of its devices. */
export function createOthersPresence(awareness: Awareness, me: string): OthersPresence {
  const moves = new Map<number, Move>()
  const known = new Map<number, Known>()

  function recordOf(client: number, state: object, page: string): TLInstancePresence | null {
    const before = known.get(client)
    const move = moves.get(client)
    if (before?.state === state && before.move === move) return before.record
    // Each state is read once: awareness replaces a state when it changes.
    const presence = before?.state === state ? before.presence : parsePresence(client, state, page)
    const record = presence && move ? withMove(presence, move) : presence
    known.set(client, { state, presence, move, record })
    return record
  }
  return {
    read(page) {
      const others = new Map<TLInstancePresence['id'], TLInstancePresence>()
      for (const [client, state] of awareness.getStates()) {
        if (client === awareness.clientID) continue
        const record = recordOf(client, state, page)
        // Another tab of one's own is nobody to look at.
        if (record && record.userId !== me) others.set(record.id, record)
      }
      return others
    },
    moved(all) {
      for (const [client, move] of all) moves.set(client, { ...moves.get(client), ...move })
    },
    replaced(clients) {
      for (const client of clients) {
        moves.delete(client)
        if (!awareness.getStates().has(client)) known.delete(client)
      }
    },
  }
}

function withMove(presence: TLInstancePresence, { cursor, camera }: Move): TLInstancePresence {
  return {
    ...presence,
    // Who moves is at work: the editor lets cursors that rest fade.
    lastActivityTimestamp: Date.now(),
    cursor: presence.cursor && cursor ? { ...presence.cursor, ...cursor } : presence.cursor,
    camera: presence.camera && camera ? camera : presence.camera,
  }
}
