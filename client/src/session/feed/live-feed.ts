// What is going on in the room, as the server tells it: the same for the board's own connection and the light feed.
import { type LiveState, parseEmoji, parseLiveState, quietRoom, type Reaction } from '@kringbord/shared/live'
import type { WireMessage } from '@kringbord/shared/wire'
import { createValue, type Readable } from '../../board/readable.ts'

export type LiveFeed = {
  live: Readable<LiveState>
  /** Ids of the participants who are here without the board; told to those on the board alone. */
  around: Readable<readonly string[]>
  /** Someone gave a sign. @returns a function that stops */
  onReaction(listener: (reaction: Reaction) => void): () => void
  /** Takes a message; those of other kinds are left alone. */
  take(message: WireMessage): void
}

export function createLiveFeed(): LiveFeed {
  const live = createValue(quietRoom())
  const around = createValue<readonly string[]>([])
  const listeners = new Set<(reaction: Reaction) => void>()
  return {
    live,
    around,
    onReaction(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    take(message) {
      if (message.kind === 'live') live.set(read(message.json) ?? live.get())
      // Begins each connection; who is around is told behind it, if anyone is.
      if (message.kind === 'hello') around.set([])
      if (message.kind === 'around') around.set(message.participants)
      if (message.kind !== 'reaction') return
      const emoji = parseEmoji(message.emoji)
      if (emoji === null) return
      for (const listener of [...listeners]) listener({ participant: message.participant, emoji, at: message.at })
    },
  }
}

function read(json: string): LiveState | null {
  try {
    return parseLiveState(json)
  } catch (error) {
    console.error('[kringbord] what is going on could not be read', error)
    return null
  }
}
