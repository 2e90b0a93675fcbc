// How busy this process is. All rooms share one loop and its CPU: when little of it is left, all of them send less often, so
// that what is read, stored and sent still is so in time.
import { performance } from 'node:perf_hooks'
import type { RoomLimits } from './limits.ts'

export type Load = {
  /** Milliseconds that a tick of any room takes at least at present: 0 while there is time enough. */
  tick(): number
  close(): void
}

/** Milliseconds between two looks. */
const LOOK = 250
/** Share of its time that the loop is at work: ticks grow above the first and are longest at the second. */
const SOME = 0.5
const FULL = 0.8

/** The load of this process. `busy` says which share of its time the loop has been at work since it was last asked, 0 to 1. */
export function createLoad({ busyTick }: Pick<RoomLimits, 'busyTick'>, busy: () => number = createMeter()): Load {
  let level = 0
  // Half of what was: a single long turn of the loop is no load.
  const look = setInterval(() => {
    level = (level + busy()) / 2
  }, LOOK)
  look.unref()
  return {
    tick: () => busyTick * Math.min(1, Math.max(0, (level - SOME) / (FULL - SOME))),
    close: () => clearInterval(look),
  }
}

function createMeter(): () => number {
  let last = performance.eventLoopUtilization()
  return () => {
    const now = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(now, last)
    last = now
    return utilization
  }
}
