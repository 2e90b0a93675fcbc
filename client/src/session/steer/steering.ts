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
  const busy = new Set<SessionCommand['kind']>()
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
  /** In the order of the presses. */
  function queue(command: SessionCommand): Promise<boolean> {
    const done = line.then(() => attempt(command))
    line = done.then(() => undefined)
    return done
  }
  const show = () => pending.set([...busy].at(-1) ?? null)

  return {
    pending,
    async run(command) {
      // More time adds up: each press counts.
      if (command.kind === 'add') return queue(command)
      if (busy.has(command.kind)) return false
      busy.add(command.kind)
      show()
      const done = await queue(command)
      if (done && command.kind === 'go') await wait(SAME_PRESS_MS)
      busy.delete(command.kind)
      show()
      return done
    },
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
