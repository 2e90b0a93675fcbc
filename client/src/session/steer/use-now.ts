// The server's time in a component, brought up to date now and then: for what is told in minutes.
import { useEffect, useState } from 'react'
import type { ServerClock } from '../../board/server-clock.ts'

const EVERY = 10_000

/** ms since 1970; stands still while `on` is false. */
export function useNow(server: ServerClock, { on }: { on: boolean }): number {
  const [, render] = useState(0)
  useEffect(() => {
    if (!on) return
    const timer = setInterval(() => render((count) => count + 1), EVERY)
    return () => clearInterval(timer)
  }, [on])
  return server.now()
}
