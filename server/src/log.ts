// The log: one JSON object per line on stdout. No names, texts, addresses of people, keys, or URLs go in; who logs
// passes ids of its own and counts. Written at once, so nothing is lost when the process ends.
import { pino } from 'pino'

export type Log = {
  debug(facts: object, message: string): void
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
  fatal(facts: object, message: string): void
}

/** Fields that would identify someone or open a board, wherever they turn up by mistake. */
const NEVER = ['token', 'key', 'facilitatorKey', 'joinKey', 'viewKey', 'name', 'title', 'ip', 'url', 'authorization']

/** A log at `level` (pino's names). */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    redact: { paths: NEVER.flatMap((field) => [field, `*.${field}`]), remove: true },
  })
}

/** A log that keeps nothing. */
export function createSilentLog(): Log {
  return createLog('silent')
}
