// What was missed while the connection of a board was away: nobody said what changed meanwhile.
import type { Visit } from './visit.ts'

/** Calls `returned` when the connection is back. @returns a function that stops */
export function watchReturn({ connection }: Pick<Visit, 'connection'>, returned: () => void): () => void {
  let away = false
  return connection.save.subscribe(() => {
    const { kind } = connection.save.get()
    const now = kind === 'offline' || kind === 'connecting'
    if (away && !now) returned()
    away = now
  })
}
