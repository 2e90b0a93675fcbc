// The part of the board that belongs to a seat now: the table's place; in a rondgang first the poster, to read and talk, and
// when it is time to write what hangs under it.
import type { SessionState } from '@kringbord/shared/session-state'
import { stepOf } from '@kringbord/shared/session-steps'
import { type TableSeat, walkPartAt, walkRoundMs } from '@kringbord/shared/tables'
import type { Readable } from '../../board/readable.ts'
import { leftOf } from '../steer/countdown.ts'

const NOWHERE: readonly string[] = []
/** Browsers may run a timer a little before its time, in ms. */
const TIMERS_ARE_EARLY = 30

/** Zones to be taken to; the same list as long as they are the same. `now` is the server's time. */
export function createPlace(
  seat: Readable<TableSeat | null>,
  session: Readable<SessionState | null>,
  now: () => number,
): Readable<readonly string[]> {
  let known: readonly string[] = NOWHERE
  const read = () => {
    const zones = zonesNow(seat.get(), untilWriting(seat.get(), session.get(), now()))
    if (zones.join(' ') !== known.join(' ')) known = zones
    return known
  }
  return {
    get: read,
    subscribe(listener) {
      let timer: ReturnType<typeof setTimeout> | undefined
      const wait = () => {
        clearTimeout(timer)
        const wanted = untilWriting(seat.get(), session.get(), now())
        if (wanted !== null && wanted > 0 && seat.get()?.round.walk?.clock?.kind === 'running')
          timer = setTimeout(() => {
            wait()
            listener()
          }, wanted + TIMERS_ARE_EARLY)
      }
      const stop = seat.subscribe(() => {
        wait()
        listener()
      })
      wait()
      return () => {
        stop()
        clearTimeout(timer)
      }
    },
  }
}

/** How long until it is time to write, in ms: 0 or less when it is; null outside a rondgang. */
function untilWriting(seat: TableSeat | null, session: SessionState | null, now: number): number | null {
  const step = session && stepOf(session)
  const walk = seat?.round.walk
  if (!walk || !step) return null
  const [whole, left] = [walkRoundMs(step, walk), leftOf(walk.clock, now)]
  if (left === null) return null
  const part = walkPartAt(whole, left)?.part
  return part === 'read' || part === 'talk' ? left - whole / 4 : 0
}

function zonesNow(seat: TableSeat | null, until: number | null): readonly string[] {
  if (!seat) return NOWHERE
  if (until === null || seat.zones.length < 2) return seat.zones
  return until > 0 ? seat.zones.slice(0, 1) : seat.zones.slice(1)
}
