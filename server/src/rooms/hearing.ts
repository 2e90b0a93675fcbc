// What people say about themselves, and the question who is here: messages for which no document is needed.
import { isSeen } from '@kringbord/shared/access'
import { KEEP_ALIVE, type Message } from './messages.ts'
import type { Moves } from './moves.ts'
import type { Place } from './place.ts'
import type { Presence } from './presence.ts'

/** Takes one message of presence; any other is passed over. */
export type Hearing = (place: Place, message: Message) => void

type Surroundings = {
  presence: Presence
  moves: Moves
  /** There is something to send. */
  changed(): void
  refuse(place: Place, code: string): void
}

/** The ears of one room. */
export function createHearing({ presence, moves, changed, refuse }: Surroundings): Hearing {
  const take = (place: Place, receive: () => boolean) => {
    // A viewer looks and is not seen.
    if (!isSeen(place.participant.role)) return
    try {
      if (receive()) changed()
    } catch {
      // The message is cut short, or is no move.
      refuse(place, 'malformed')
    }
  }
  /** Everyone is told of every change anyway: who asks often only wants to know that we are here. */
  const sayWhoIsHere = (place: Place) => {
    if (!place.budget.queries.take(1)) return place.peer.send(KEEP_ALIVE)
    place.wantsPresence = true
    changed()
  }
  return (place, message) => {
    if (place.gone) return
    if (message.kind === 'awareness') take(place, () => presence.receive(place, message.states))
    if (message.kind === 'move') take(place, () => moves.receive(place, message.move))
    if (message.kind === 'query') sayWhoIsHere(place)
  }
}
