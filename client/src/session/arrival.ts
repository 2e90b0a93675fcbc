// How someone comes onto a board: its facts, then a place that this device still has, or joining with the key of the link.
// State in, state out through `createArrival`; knows no React, no address bar and no sync.
import type { BoardFacts, Joined, Person } from '@kringbord/shared/api'
import { roleHint } from '@kringbord/shared/key-role'
import { ApiError } from '../api-error.ts'
import { createValue, type Readable } from '../board/readable.ts'

export type Arrival =
  | { at: 'looking' }
  | { at: 'door'; facts: BoardFacts; key: string }
  | { at: 'board'; joined: Joined; person: Person }
  | { at: 'failed'; error: unknown }

/** What this device knows of the board. */
export type KnownPlaces = {
  place(): { joined: Joined; person: Person } | null
  /** The key from an earlier visit, or ''. */
  key(): string
  leave(): void
}

type ArrivalOptions = {
  /** From the address; '' without. */
  key: string
  facts(): Promise<BoardFacts>
  /** @throws ApiError 'unauthorized' when the token is not valid any more */
  check(joined: Joined): Promise<unknown>
  device: KnownPlaces
}

/** Starts looking at once; call `close` when the page goes. */
export function createArrival({ key, facts, check, device }: ArrivalOptions) {
  const value = createValue<Arrival>({ at: 'looking' })
  const readable: Readable<Arrival> = value
  let closed = false
  const set = (next: Arrival) => {
    if (!closed) value.set(next)
  }
  const toDoor = (found: BoardFacts) => {
    const best = key || device.key()
    set(best ? { at: 'door', facts: found, key: best } : { at: 'failed', error: new ApiError('unauthorized') })
  }
  const look = async () => {
    const found = await facts()
    const place = device.place()
    if (!place || !fits(place.joined, key)) return toDoor(found)
    try {
      await check(place.joined)
      set({ at: 'board', joined: { ...place.joined, board: found }, person: place.person })
    } catch (error) {
      if (!isUnauthorized(error)) throw error
      device.leave()
      toDoor(found)
    }
  }
  const start = () => {
    set({ at: 'looking' })
    look().catch((error: unknown) => set({ at: 'failed', error }))
  }
  start()
  return {
    state: readable,
    retry: start,
    joined: (joined: Joined, person: Person) => set({ at: 'board', joined, person }),
    /** The server does not accept the token any more. */
    expired(joined: Joined): void {
      device.leave()
      toDoor(joined.board)
    },
    close(): void {
      closed = true
    },
  }
}

/** Whether a place that this device has will do for someone who comes with `key`: a facilitator's always, others' for a key of the same role. */
function fits(place: Joined, key: string): boolean {
  const hint = key ? roleHint(key) : null
  return place.role === 'facilitator' || hint === null || hint === place.role
}

function isUnauthorized(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'unauthorized'
}

/** The key in a fragment like `#k=abc`; '' without. */
export function keyOfFragment(fragment: string): string {
  return new URLSearchParams(fragment.replace(/^#/, '')).get('k') ?? ''
}
