// How much is hidden, for who facilitates: asked again and again while people write, and when the session goes on.
import { writesHidden } from '@kringbord/shared/hidden-writing'
import type { HiddenCounts, ShowHidden, ShownHidden } from '@kringbord/shared/own-notes'
import type { SessionState } from '@kringbord/shared/session-state'
import { stepOf } from '@kringbord/shared/session-steps'
import { createValue, type Readable } from '../../board/readable.ts'

export type HiddenWatch = {
  /** null while that is not known. */
  counts: Readable<HiddenCounts | null>
  show(command: ShowHidden): Promise<ShownHidden>
  reload(): void
  close(): void
}

type Surroundings = {
  ask(): Promise<HiddenCounts>
  show(command: ShowHidden): Promise<ShownHidden>
  session: Readable<SessionState | null>
}

const EVERY_MS = 4000

export function createHiddenWatch({ ask, show, session }: Surroundings): HiddenWatch {
  const counts = createValue<HiddenCounts | null>(null)
  let turn = 0
  let mark = ''

  function reload(): void {
    const mine = ++turn
    ask().then(
      (answer) => {
        if (mine === turn) counts.set(answer)
      },
      // The line is gone, as the save light says: the next look asks again.
      () => undefined,
    )
  }
  const isOn = () => {
    const state = session.get()
    const step = state && stepOf(state)
    return (step && writesHidden(step)) || (counts.get()?.steps.length ?? 0) > 0
  }
  const timer = setInterval(() => isOn() && reload(), EVERY_MS)
  const stop = session.subscribe(() => {
    const state = session.get()
    const next = `${state?.current} ${state?.stepStartedAt}`
    if (next !== mark) reload()
    mark = next
  })
  reload()
  return {
    counts,
    async show(command) {
      const done = await show(command)
      reload()
      return done
    },
    reload,
    close() {
      turn = Number.POSITIVE_INFINITY
      clearInterval(timer)
      stop()
    },
  }
}
