// The rooms that are open: loaded once when someone comes, kept while anyone is there, let go of when it has been quiet.
import type { Role } from '@kringbord/shared/access'
import { boardRoots } from '@kringbord/shared/board'
import type { LiveCommand } from '@kringbord/shared/live'
import type { SessionState } from '@kringbord/shared/session-state'
import { CLOSE } from '@kringbord/shared/wire'
import type * as Y from 'yjs'
import type { Store } from '../store/store.ts'
import { defaultLimits, type RoomLimits } from './limits.ts'
import type { Load } from './load.ts'
import type { RoomLog } from './peer.ts'
import { createRefusals } from './refusals.ts'
import { openRoom, type Room } from './room.ts'
import { createBoardRules, type Rules } from './rules.ts'
import type { Hand } from './scribes.ts'

export type Rooms = {
  /** The room of a board that exists; loaded when it is not open. Join it before anything else is awaited. @throws when it cannot be read */
  open(boardId: string): Promise<Room>
  /** Writes the title into the document. */
  setTitle(boardId: string, title: string): Promise<void>
  /**
   * Changes the document in the server's name; hidden notes that are `shown` by it leave the store with it. Resolves when
   * it is stored. @throws when that took too long: it may still be stored later
   */
  write(boardId: string, change: (doc: Y.Doc, hand: Hand) => void, shown: readonly string[]): Promise<void>
  /** Looks at the document as far as it is stored; `at` is another number as soon as it changed. */
  read<T>(boardId: string, look: (doc: Y.Doc, hand: Hand, at: number) => T): Promise<T>
  /** Ids of the participants who are on the board now, once each; facilitators and viewers are not among them. */
  present(boardId: string): string[]
  /** Tells those on the board, or only these, that `what` (people, title) changed; nothing when nobody is there. */
  notify(boardId: string, what: string, to?: readonly string[]): void
  /** Tells those on the board where the session is, and holds them to its rights; nothing when nobody is there. */
  setSession(boardId: string, state: SessionState): Promise<void>
  /** Raised hands and the like. @returns `nobody` when no one is on the board, `too-many` when `by` wants too much at once */
  live(boardId: string, command: LiveCommand, by: string): 'done' | 'nobody' | 'too-many'
  /** This participant did something in the current step beside the board. */
  tookPart(boardId: string, participant: string): void
  /** Ids of the participants who did something in the current step, as far as this process has seen. */
  active(boardId: string): readonly string[]
  /** The participant has another role from now on, on all connections. */
  setRole(boardId: string, participant: string, role: Role): void
  /** Ends the connections of a participant who may no longer be there. */
  closeParticipant(boardId: string, participant: string): void
  /** Ends all connections of a board that was deleted. */
  closeBoard(boardId: string): void
  /** Whether the participant has had so many changes refused that it must wait. */
  isSuspended(participant: string): boolean
  /** Rooms that are in memory. */
  size(): number
  /** Stores what waits, asks everyone to come back later and closes all rooms. */
  close(): Promise<void>
}

export type RoomsOptions = {
  store: Store
  log: RoomLog
  /** Milliseconds that only go forward. */
  now?: () => number
  /** The time of day, ms since 1970. */
  clock?: () => number
  limits?: Partial<RoomLimits>
  /** How busy the process is; none when not given. */
  load?: Pick<Load, 'tick'>
  rules?: Rules
}

const BEAT = 10_000
const CLOSE_TIMEOUT = 8_000
const WRITE_TIMEOUT = 15_000

/** An empty set of rooms. Close it when done. */
export function createRooms({
  store,
  log,
  now = () => performance.now(),
  clock = () => Date.now(),
  load = { tick: () => 0 },
  ...options
}: RoomsOptions): Rooms {
  const limits = { ...defaultLimits, ...options.limits }
  const rules = options.rules ?? createBoardRules()
  const open = new Map<string, { room: Promise<Room>; ready: Room | null; idle: NodeJS.Timeout | null }>()
  const refusals = createRefusals(limits, now)
  let closing = false

  const forget = (boardId: string) => {
    const entry = open.get(boardId)
    if (entry?.idle) clearTimeout(entry.idle)
    open.delete(boardId)
  }
  /** S4: a room without peers leaves memory. */
  const evict = (boardId: string) => {
    const entry = open.get(boardId)
    if (!entry?.ready?.isIdle()) return
    forget(boardId)
    entry.ready.close(CLOSE_TIMEOUT).catch((error) => log.error({ board: boardId, err: error }, 'room not closed'))
  }
  const wait = (boardId: string) => {
    const entry = open.get(boardId)
    if (!entry || closing) return
    if (entry.idle) clearTimeout(entry.idle)
    entry.idle = setTimeout(() => evict(boardId), limits.idle)
    entry.idle.unref()
  }
  const loadRoom = (boardId: string): Promise<Room> => {
    const room = openRoom({
      boardId,
      store,
      log,
      limits,
      load,
      rules,
      now,
      clock,
      onQuiet: () => wait(boardId),
      onBroken: () => forget(boardId),
      onRefused: (participant) => refusals.add(participant),
    })
    open.set(boardId, { room, ready: null, idle: null })
    return room.then(
      (loaded) => {
        const entry = open.get(boardId)
        if (entry) entry.ready = loaded
        wait(boardId)
        return loaded
      },
      (error) => {
        forget(boardId)
        throw error
      },
    )
  }
  const enter = async (boardId: string): Promise<Room> => {
    if (closing) throw new Error('the server is stopping')
    return open.get(boardId)?.room ?? loadRoom(boardId)
  }

  const beat = setInterval(() => {
    for (const { ready } of open.values()) ready?.beat()
  }, BEAT)
  beat.unref()

  return {
    open: enter,
    async write(boardId, change, shown) {
      const room = await enter(boardId)
      await within(room.write(change, shown), WRITE_TIMEOUT)
    },
    async read(boardId, look) {
      const room = await enter(boardId)
      return within(room.read(look), WRITE_TIMEOUT)
    },
    present: (boardId) => open.get(boardId)?.ready?.participants() ?? [],
    async setTitle(boardId, title) {
      const room = await enter(boardId)
      const written = room.write((doc) => {
        const { meta } = boardRoots(doc)
        if (meta.get('title') !== title) meta.set('title', title)
      })
      // The store has the title already: nobody waits for this copy of it.
      written.catch((error) => log.error({ board: boardId, err: error }, 'title not written'))
    },
    notify: (boardId, what, to) => open.get(boardId)?.ready?.notify(what, to),
    async setSession(boardId, state) {
      // One that is being loaded may have read the session just before it was stored.
      const room = await open.get(boardId)?.room.catch(() => null)
      room?.setSession(state)
    },
    live(boardId, command, by) {
      const room = open.get(boardId)?.ready
      if (!room) return 'nobody'
      return room.live(command, by) ? 'done' : 'too-many'
    },
    tookPart: (boardId, participant) => open.get(boardId)?.ready?.tookPart(participant),
    active: (boardId) => open.get(boardId)?.ready?.active() ?? [],
    setRole: (boardId, participant, role) => open.get(boardId)?.ready?.setRole(participant, role),
    closeParticipant(boardId, participant) {
      open.get(boardId)?.ready?.closePlaces(CLOSE.unauthorized, 'removed', participant)
    },
    closeBoard(boardId) {
      open.get(boardId)?.ready?.closePlaces(CLOSE.gone, 'gone')
    },
    isSuspended: (participant) => refusals.tooMany(participant),
    size: () => open.size,
    async close() {
      closing = true
      clearInterval(beat)
      const rooms = [...open.keys()].map(async (boardId) => {
        const entry = open.get(boardId)
        forget(boardId)
        const room = await entry?.room.catch(() => null)
        await room?.close(CLOSE_TIMEOUT)
      })
      await Promise.all(rooms)
    },
  }
}

/** `promise`, or an error after `ms`. */
async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not stored within ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
