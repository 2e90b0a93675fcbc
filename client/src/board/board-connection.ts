// What a page holds of a board it is connected to. Made by connect.ts.
import type { Role } from '@kringbord/shared/access'
import type { LiveState, Reaction } from '@kringbord/shared/live'
import type { SessionState } from '@kringbord/shared/session-state'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { FrameBatch } from './frame-batch.ts'
import type { MovesLine } from './moves-line.ts'
import type { Readable } from './readable.ts'
import type { SaveState } from './save-state.ts'
import type { ServerClock } from './server-clock.ts'
import type { Unsaved } from './unsaved-copy.ts'

export type BoardConnection = {
  doc: Y.Doc
  awareness: Awareness
  /** When what others did is shown. */
  batch: FrameBatch
  /** Where people point and look, many times a second; the rest of their presence is in `awareness`. */
  moves: MovesLine
  /** Resolves when the board is here for the first time; rejects when the connection ended before that. */
  ready: Promise<void>
  /** How far the first load is, 0 to 1. */
  progress: Readable<number>
  /** What this person may be here, as the server says; what the page was made for until it did. */
  role: Readable<Role>
  save: Readable<SaveState>
  /** Where the session is; null until the server told it. */
  session: Readable<SessionState | null>
  /** What time it is at the server. */
  clock: ServerClock
  /** What is going on in the room. */
  live: Readable<LiveState>
  /** Ids of the participants who are here without the board. */
  around: Readable<readonly string[]>
  /** Someone gave a sign. @returns a function that stops */
  onReaction(listener: (reaction: Reaction) => void): () => void
  /** Whether this person made the record; what is not on the board yet is theirs. */
  isOwn(id: string): boolean
  /** The server says that something outside the document changed: people, title, … @returns a function that stops */
  onChanged(listener: (what: string) => void): () => void
  /**
   * Calls back before anything remote is applied, and before someone leaves: the moment to write what waits.
   * @returns a function that stops
   */
  beforeRemote(listener: () => void): () => void
  /** What is on this device alone, as JSON to keep; null when there is nothing. */
  unsavedCopy(): string | null
  /** The same as records. */
  unsaved(): Unsaved
  /** Tries to connect now. */
  retry(): void
  close(): void
}

export type ConnectOptions = {
  boardId: string
  token: string
  role: Role
  /** Of the sync route; that of this page by default. */
  url?: string
  /** Outside a browser: the WebSocket class to use. */
  socket?: typeof WebSocket
}
