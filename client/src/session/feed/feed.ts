// What a page hears of a board without having the board: the session, the server's time, what is going on in the room, and
// what to fetch again. A connection that comes back by itself, and at once when the page does. Knows no document.

import type { LiveState, Reaction } from '@kringbord/shared/live'
import { createDecoder, readVarUint } from '@kringbord/shared/read-bytes'
import { type Role, roles } from '@kringbord/shared/roles'
import type { SessionState } from '@kringbord/shared/session-state'
import { MESSAGE_KRINGBORD, MESSAGE_QUERY_AWARENESS, readMessage, type WireMessage } from '@kringbord/shared/wire'
import { createBackoff } from '../../board/backoff.ts'
import { finalReason, syncUrl } from '../../board/closing.ts'
import { createHeartbeat } from '../../board/heartbeat.ts'
import { watchPage } from '../../board/page-events.ts'
import { createValue, type Readable } from '../../board/readable.ts'
import type { ServerClock } from '../../board/server-clock.ts'
import { createSessionFeed } from '../../board/session-feed.ts'
import { createLiveFeed } from './live-feed.ts'

/** `offline`: it was open, or it was tried, and it is tried again. `ended`: for good; `reason` says why. */
export type FeedStatus = 'connecting' | 'open' | 'offline' | 'ended'

/** What listeners are told when anything may have changed: while the connection was away nobody said what. */
export const EVERYTHING = 'everything'

export type Feed = {
  /** null until the server told it. */
  session: Readable<SessionState | null>
  clock: ServerClock
  /** Server time, ms since 1970. */
  now(): number
  live: Readable<LiveState>
  /** @returns a function that stops */
  onReaction(listener: (reaction: Reaction) => void): () => void
  /** `what` to fetch again: `people`, `votes`, …, or `EVERYTHING` after an absence. @returns a function that stops */
  onChanged(listener: (what: string) => void): () => void
  status: Readable<FeedStatus>
  /** What this person may be here; null until the server told it. It may change. */
  role: Readable<Role | null>
  /** Why it ended: `removed` by a facilitator, `unauthorized`, `gone`, `forbidden`, `unreadable`. null before that. */
  readonly reason: string | null
  /** Tries to connect now. */
  retry(): void
  close(): void
}

export type FeedOptions = {
  boardId: string
  token: string
  /** Of the sync route; that of this page by default. */
  url?: string
  /** Outside a browser: the WebSocket class to use. */
  socket?: typeof WebSocket
}

const LOOK_EVERY = 1_000
/** A line that is in use is never silent for longer; who wakes up after that does not ask a dead one whether it lives. */
const LONGEST_SILENCE = 12_000
/** Milliseconds for a line to open. */
const PATIENCE = 20_000

/** Connects and stays connected until `close`, or until the server says that there is nothing to come back for. */
export function openFeed({ boardId, token, url = syncUrl(), socket: Socket = WebSocket }: FeedOptions): Feed {
  const address = `${url}/${encodeURIComponent(boardId)}?${new URLSearchParams({ token, ack: '1', feed: '1' })}`
  const now = () => Date.now()
  const session = createSessionFeed(now)
  const live = createLiveFeed()
  const status = createValue<FeedStatus>('connecting')
  const role = createValue<Role | null>(null)
  const changed = new Set<(what: string) => void>()
  const backoff = createBackoff({ now, random: Math.random })
  let reason: string | null = null
  let line: WebSocket | null = null
  let heardAt = 0
  let wasOpen = false
  let over = false
  let again: ReturnType<typeof setTimeout> | undefined

  const isOpen = () => line?.readyState === Socket.OPEN
  const tell = (what: string) => {
    for (const listener of [...changed]) listener(what)
  }
  function connect() {
    clearTimeout(again)
    const mine = new Socket(address)
    mine.binaryType = 'arraybuffer'
    line = mine
    heardAt = now()
    mine.onmessage = ({ data }) => {
      heardAt = now()
      const message = data instanceof ArrayBuffer ? read(data) : null
      if (message) take(message)
    }
    // reason: it says nothing that the closing behind it does not, and `ws` throws what nobody listens to.
    mine.onerror = () => undefined
    mine.onclose = ({ code, reason: said }) => ended(finalReason(code, said) ?? null)
  }
  function take(message: WireMessage) {
    if (message.kind === 'hello') opened(message.role)
    if (message.kind === 'session') session.take(message)
    if (message.kind === 'changed') tell(message.what)
    live.take(message)
  }
  /** The server let us in: a socket that opens may still be turned away. */
  function opened(said: string) {
    role.set(roles.find((one) => one === said) ?? null)
    backoff.opened()
    session.restart()
    status.set('open')
    if (wasOpen) tell(EVERYTHING)
    wasOpen = true
  }
  function ended(final: string | null) {
    leave()
    over ||= final !== null
    reason = final
    status.set(over ? 'ended' : 'offline')
    if (over) stop()
    else again = setTimeout(connect, backoff.closed())
  }
  /** Lets go of the line without waiting for its goodbye: a dead one has none. */
  function leave() {
    if (line === null) return
    line.onmessage = null
    line.onclose = null
    line.close()
    line = null
  }
  function retry() {
    if (over) return
    if (isOpen() && now() - heardAt < LONGEST_SILENCE) return heartbeat.ask()
    if (line !== null && !isOpen() && now() - heardAt < LONGEST_SILENCE) return
    leave()
    connect()
  }
  function stop() {
    clearTimeout(again)
    clearInterval(timer)
    stopPage()
  }
  const heartbeat = createHeartbeat({
    now,
    isOpen,
    heardAt: () => heardAt,
    ask: () => line?.send(new Uint8Array([MESSAGE_QUERY_AWARENESS])),
    drop: () => ended(null),
  })
  const look = () => {
    heartbeat.look()
    if (line !== null && !isOpen() && now() - heardAt > PATIENCE) ended(null)
  }
  const timer = setInterval(look, LOOK_EVERY)
  const stopPage = watchPage({ onWake: retry, onLeave: () => undefined, mustStay: () => false })
  connect()

  return {
    session: session.session,
    clock: session.clock,
    now: session.clock.now,
    live: live.live,
    onReaction: live.onReaction,
    onChanged(listener) {
      changed.add(listener)
      return () => changed.delete(listener)
    },
    status,
    role,
    get reason() {
      return reason
    },
    retry,
    close() {
      over = true
      stop()
      leave()
    },
  }
}

function read(data: ArrayBuffer): WireMessage | null {
  try {
    const input = createDecoder(new Uint8Array(data))
    return readVarUint(input) === MESSAGE_KRINGBORD ? readMessage(input) : null
  } catch (error) {
    console.error('[kringbord] a message could not be read', error)
    return null
  }
}
