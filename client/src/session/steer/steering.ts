// The commands of a facilitator, one after another: a press that is still under way is not sent twice, and pressing twice
// on "next step" goes one step. Knows no buttons.
import type { SessionCommand } from '@kringbord/shared/session-state'
import { createValue, type Readable } from '../../board/readable.ts'

/** A second press this soon after a step began is the same press. */
const SAME_PRESS_MS = 700

export type Steering = {
  /** What is under way, or null. */
  pending: Readable<SessionCommand['kind'] | null>
  /** Sends, unless the same kind is under way. Resolves to whether it was done; failures go to `failed`. */
  run(command: SessionCommand): Promise<boolean>
}

type SteeringOptions = {
  send(command: SessionCommand): Promise<unknown>
  failed(error: unknown): void
  wait?(ms: number): Promise<void>
}

export function createSteering({ send, failed, wait = sleep }: SteeringOptions): Steering {
  const pending = createValue<SessionCommand['kind'] | null>(null)
  let line = Promise.resolve()

  async function attempt(command: SessionCommand): Promise<boolean> {
    try {
      await send(command)
      return true
    } catch (error) {
      failed(error)
      return false
    }
  }
  /** More time adds up: each press counts, in order. */
  function queue(command: SessionCommand): Promise<boolean> {
    const done = line.then(() => attempt(command))
    line = done.then(() => undefined)
    return done
  }

  return {
    pending,
    async run(command) {
      if (command.kind === 'add') return queue(command)
      if (pending.get() !== null) return false
      pending.set(command.kind)
      const done = await attempt(command)
      if (done && command.kind === 'go') await wait(SAME_PRESS_MS)
      pending.set(null)
      return done
    },
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
