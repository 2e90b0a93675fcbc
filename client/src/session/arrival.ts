// How someone comes onto a board: its facts, then a place that this device still has, or joining with the key of the link,
// and the waiting room where there is one. State in, state out through `createArrival`; knows no React, no address bar and
// no sync.
import type { Role } from '@kringbord/shared/access'
import type { BoardFacts, Joined, Person } from '@kringbord/shared/api'
import { roleHint } from '@kringbord/shared/key-role'
import type { SeatAnswer } from '@kringbord/shared/people'
import { ApiError } from '../api-error.ts'
import { createValue, type Readable } from '../board/readable.ts'
import { createWait, type WaitOptions } from './wait.ts'

export type Arrival =
  | { at: 'looking' }
  /** `role` is what the key gives. */
  | { at: 'door'; facts: BoardFacts; key: string; role: Role }
  /** `ahead` came before; `lost` while the server does not answer. */
  | { at: 'waiting'; joined: Joined; person: Person; ahead: number; lost: boolean }
  | { at: 'board'; joined: Joined; person: Person }
  | { at: 'failed'; error: unknown }

/** What this device knows of the board. */
export type KnownPlaces = {
  place(): { joined: Joined; person: Person } | null
  /** The key from an earlier visit, or ''. */
  key(): string
  /** Writes down that the place is another now, where it was kept. */
  change(joined: Joined): void
  leave(): void
}

type ArrivalOptions = {
  /** From the address; '' without. */
  key: string
  facts(): Promise<BoardFacts>
  /** What a key gives. @throws ApiError 'wrong-key', or 'removed' for who was put out */
  checkKey(key: string): Promise<{ role: Role }>
  /** The place now. @throws ApiError 'unauthorized' when the token is not valid any more, 'removed', 'refused' */
  seat(joined: Joined): Promise<SeatAnswer>
  device: KnownPlaces
  wait?: Omit<WaitOptions, 'ask'>
}

/** Starts looking at once; call `close` when the page goes. */
export function createArrival({ key, facts, checkKey, seat, device, wait }: ArrivalOptions) {
  const value = createValue<Arrival>({ at: 'looking' })
  const readable: Readable<Arrival> = value
  let closed = false
  let stopWaiting = () => {}
  const set = (next: Arrival) => {
    if (!closed) value.set(next)
  }
  const fail = (error: unknown) => set({ at: 'failed', error })

  async function toDoor(found: BoardFacts): Promise<void> {
    const best = key || device.key()
    if (!best) throw new ApiError('unauthorized')
    // Who has a link of before hears it here, and not after typing a name.
    const { role } = await checkKey(best)
    set({ at: 'door', facts: found, key: best, role })
  }
  function toBoard(joined: Joined, person: Person): void {
    device.change(joined)
    set({ at: 'board', joined, person })
  }
  function toWaiting(joined: Joined, person: Person, ahead = 0): void {
    stopWaiting()
    let before = ahead
    const show = (lost: boolean) => set({ at: 'waiting', joined, person, ahead: before, lost })
    show(false)
    stopWaiting = createWait({
      ...wait,
      async ask() {
        try {
          const now = await seat(joined)
          if (now.state === 'in') {
            toBoard(seated(joined, now), person)
            return 'done'
          }
          before = now.ahead
          show(false)
          return 'again'
        } catch (error) {
          if (mayPass(error)) show(true)
          else fail(error)
          return mayPass(error) ? 'again' : 'done'
        }
      },
    }).close
  }
  async function look(): Promise<void> {
    const place = device.place()
    const mine = place && fits(place.joined, key) ? place : null
    // Both at once: who comes back waits for one answer, not for two.
    const asked = mine && seat(mine.joined)
    // It is heard of below, after the facts.
    asked?.catch(() => undefined)
    const found = await facts()
    if (!mine || !asked) return toDoor(found)
    try {
      const now = await asked
      if (now.state === 'in') toBoard(seated(mine.joined, now), mine.person)
      else toWaiting(mine.joined, mine.person, now.ahead)
    } catch (error) {
      if (!isUnauthorized(error)) throw error
      device.leave()
      await toDoor(found)
    }
  }
  function start(): void {
    stopWaiting()
    set({ at: 'looking' })
    look().catch(fail)
  }
  start()
  return {
    state: readable,
    retry: start,
    joined(joined: Joined, person: Person): void {
      if (joined.waiting) toWaiting(joined, person)
      else set({ at: 'board', joined, person })
    },
    /** The person has another role now. */
    changed(role: Role): void {
      const now = value.get()
      if (now.at === 'board') toBoard({ ...now.joined, role }, now.person)
    },
    /** The server does not accept the token any more; `reason` as the connection says it. */
    expired(joined: Joined, reason?: string): void {
      if (reason === 'removed') fail(new ApiError('removed'))
      else {
        device.leave()
        toDoor(joined.board).catch(fail)
      }
    },
    close(): void {
      closed = true
      stopWaiting()
    },
  }
}

function seated(joined: Joined, { role, color, board }: Extract<SeatAnswer, { state: 'in' }>): Joined {
  return { ...joined, role, color, board, waiting: false }
}

/**
 * Whether a place that this device has will do for someone who comes with `key`: a facilitator's always, others' for a key of
 * the same role. Who looks on came to take part.
 */
function fits(place: Joined, key: string): boolean {
  const hint = key ? roleHint(key) : null
  return (
    place.role === 'facilitator' || hint === null || hint === (place.role === 'observer' ? 'participant' : place.role)
  )
}

function isUnauthorized(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'unauthorized'
}

/** Whether it may go better by itself. */
function mayPass(error: unknown): boolean {
  return !(error instanceof ApiError) || ['offline', 'server', 'too-many'].includes(error.code)
}
