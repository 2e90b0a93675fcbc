// How the process ends. Asked to (SIGTERM, SIGINT) it finishes what it has; after a fault nobody caught it stores what
// it can and ends with 1, because what it would do next is unknown. Whoever supervises it starts it again.
import type { Log } from './log.ts'

/** Milliseconds that a stop may take before the process ends anyway. */
const FORCED_AFTER = 30_000

/** Runs `stop` once, on the first signal or fault, and ends the process. */
export function stopOnSignals(log: Log, stop: () => Promise<void>): (code: number) => void {
  let stopping = false

  function end(code: number): void {
    if (stopping) return
    stopping = true
    setTimeout(() => {
      log.fatal({}, 'stopping took too long')
      process.exit(1)
    }, FORCED_AFTER).unref()
    stop().then(
      () => {
        log.info({ code }, 'stopped')
        process.exit(code)
      },
      (error: unknown) => {
        log.fatal({ reason: messageOf(error) }, 'stopping failed')
        process.exit(1)
      },
    )
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      log.info({ signal }, 'asked to stop')
      end(0)
    })
  for (const fault of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(fault, (error: unknown) => {
      log.fatal({ fault, reason: messageOf(error), stack: error instanceof Error ? error.stack : '' }, 'fault')
      end(1)
    })
  return end
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
