// How the wall screen comes onto a board: with the place it had, or by joining as someone who looks on. Nobody stands beside
// it to press a button, so it keeps trying by itself. State out; knows no React.
import type { JoinBody, Joined } from '@kringbord/shared/api'
import { ApiError } from '../../api-error.ts'
import { createValue, type Readable } from '../../board/readable.ts'
import { keyOfFragment } from '../../session/key-of-fragment.ts'
import type { TextStorage } from '../../storage.ts'
import { parseKeptSeat } from './kept-seat.ts'

export type ScreenArrival = { at: 'looking' } | { at: 'seat'; joined: Joined } | { at: 'failed'; error: unknown }

type SeatOptions = {
  boardId: string
  /** Of the address: `#k=<key>&s=<secret>`. */
  fragment: string
  api: {
    join(id: string, body: JoinBody): Promise<Joined>
    session(id: string, token: string): Promise<unknown>
  }
  storage: TextStorage
  /** What the screen is called among the people. */
  name: string
  wait?(again: () => void): () => void
}

export type ScreenSeat = {
  state: Readable<ScreenArrival>
  /** The server does not accept the place any more: asks for another one. */
  expired(): void
  close(): void
}

const AGAIN_MS = 5_000

/** Starts at once. */
export function createScreenSeat({ boardId, fragment, api, storage, name, wait = later }: SeatOptions): ScreenSeat {
  const state = createValue<ScreenArrival>({ at: 'looking' })
  const kept = `kringbord.screen.${boardId}`
  const key = keyOfFragment(fragment)
  let closed = false
  let stopWaiting = () => {}

  async function find(): Promise<Joined> {
    const seat = parseKeptSeat(storage.getItem(kept))
    if (seat && (key === '' || seat.key === key)) {
      try {
        await api.session(boardId, seat.joined.token)
        return seat.joined
      } catch (error) {
        if (!isUnauthorized(error)) throw error
      }
    }
    if (key === '') throw new ApiError('unauthorized')
    const joined = await api.join(boardId, { key, person: { name } })
    storage.setItem(kept, JSON.stringify({ key, joined }))
    return joined
  }
  function look() {
    find().then(
      (joined) => closed || state.set({ at: 'seat', joined }),
      (error: unknown) => {
        if (closed) return
        state.set({ at: 'failed', error })
        // The server or the line comes back; a key that is wrong stays wrong.
        if (mayPass(error)) stopWaiting = wait(look)
      },
    )
  }
  look()
  return {
    state,
    expired() {
      storage.removeItem(kept)
      state.set({ at: 'looking' })
      look()
    },
    close() {
      closed = true
      stopWaiting()
    },
  }
}

function mayPass(error: unknown): boolean {
  return !(error instanceof ApiError) || !['wrong-key', 'gone', 'not-found', 'unauthorized'].includes(error.code)
}

function isUnauthorized(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'unauthorized'
}

function later(again: () => void): () => void {
  const timer = setTimeout(again, AGAIN_MS)
  return () => clearTimeout(timer)
}

/** The secret that lets a screen show what people join with; '' without. */
export function secretOfFragment(fragment: string): string {
  return new URLSearchParams(fragment.replace(/^#/, '')).get('s') ?? ''
}
