// Who is here without the board: on a phone or a light page. Presence does not tell of them, so those on the board are told
// here, when it changes and not at every coming and going.
import { encodeMessage } from '@kringbord/shared/wire'
import { createAlarm } from '../rooms/alarm.ts'
import type { Peer } from '../rooms/peer.ts'

export type Around = {
  /** Tells someone on the board, unless nobody is around. */
  greet(peer: Peer): void
  /** Someone came or left. */
  moved(): void
  close(): void
}

type Surroundings = {
  /** Those on the board. */
  onBoard(): readonly Peer[]
  /** Ids of the participants who only listen. */
  listening(): readonly string[]
  onError(error: unknown): void
}

/** Coming and going within this many ms is told together. */
const TOGETHER = 1_000

export function createAround({ onBoard, listening, onError }: Surroundings): Around {
  let told = ''
  const message = () => encodeMessage({ kind: 'around', participants: listening() })
  const tell = () => {
    const now = listening().join(' ')
    if (now === told) return
    told = now
    const shared = [message()]
    for (const peer of onBoard()) if (peer.wantsAcks) peer.send(shared)
  }
  const alarm = createAlarm(tell, onError)
  return {
    greet(peer) {
      const asks = peer.wantsAcks && onBoard().includes(peer)
      if (asks && listening().length > 0) peer.send([message()])
    },
    moved: () => alarm.set(TOGETHER),
    close: () => alarm.stop(),
  }
}
