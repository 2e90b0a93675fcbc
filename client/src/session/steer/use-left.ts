// The time a clock has left, kept up to date in a component: it renders when the digits change, and not more often.
import type { Clock } from '@kringbord/shared/session-state'
import { useEffect, useRef, useState } from 'react'
import type { ServerClock } from '../../board/server-clock.ts'
import { useReadable } from '../use-readable.ts'
import { leftOf, type Moment, momentBetween, untilNextDigit } from './countdown.ts'

/** ms, negative when time is over; null without a clock. */
export function useLeft(clock: Clock | null, server: ServerClock): number | null {
  const offset = useReadable(server.offset)
  const [, render] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: reason: another offset moves the moment of the next digit
  useEffect(() => {
    if (clock?.kind !== 'running') return
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      timer = setTimeout(
        () => {
          render((count) => count + 1)
          wait()
        },
        untilNextDigit(clock.endsAt - server.now()),
      )
    }
    wait()
    return () => clearTimeout(timer)
  }, [clock, server, offset])
  return leftOf(clock, server.now())
}

/**
 * Calls `onMoment` when a running clock passes five minutes, one minute or its end; with null when the clock itself is
 * changed, so that a moment can come again.
 */
export function useMoments(clock: Clock | null, left: number | null, onMoment: (moment: Moment | null) => void): void {
  const before = useRef<{ clock: Clock | null; left: number | null }>({ clock: null, left: null })
  const tell = useRef(onMoment)
  tell.current = onMoment
  useEffect(() => {
    const was = before.current
    before.current = { clock, left }
    if (was.clock !== clock) return tell.current(null)
    if (clock?.kind !== 'running' || was.left === null || left === null) return
    const moment = momentBetween(was.left, left)
    if (moment !== null) tell.current(moment)
  }, [clock, left])
}
