// What someone pressed and the server has not told yet: shown at once, and let go of when the server agrees, refuses, or
// says nothing of it for a while. Knows no React.
import type { LiveCommand, LiveState } from '@kringbord/shared/live'
import { createValue, type Readable } from '../../board/readable.ts'

/** What one can be: hand up, done, asking for help. */
export type Own = { hand: boolean; ready: boolean; help: boolean }

export type Wishes = {
  /** How one is, as far as one knows. */
  own: Readable<Own>
  /** Turns one of them over. Rejects when that could not be sent. */
  toggle(what: keyof Own): Promise<void>
  close(): void
}

/** The server tells within a quarter of a second of doing it; then what it tells is so. */
const LET_GO_AFTER = 1_500

type Surroundings = {
  live: Readable<LiveState>
  me: string
  send(command: LiveCommand): Promise<unknown>
}

export function createWishes({ live, me, send }: Surroundings): Wishes {
  const wishes: Partial<Own> = {}
  const own = createValue(ownOf(live.get(), me))
  const timers = new Set<ReturnType<typeof setTimeout>>()

  function show(): void {
    const told = ownOf(live.get(), me)
    for (const what of KINDS) if (wishes[what] === told[what]) delete wishes[what]
    const [was, is] = [own.get(), { ...told, ...wishes }]
    if (KINDS.some((what) => was[what] !== is[what])) own.set(is)
  }
  function letGo(what: keyof Own): void {
    delete wishes[what]
    show()
  }
  const stop = live.subscribe(show)
  return {
    own,
    async toggle(what) {
      const on = !own.get()[what]
      wishes[what] = on
      show()
      try {
        await send(what === 'hand' ? { kind: 'hand', up: on } : { kind: what, on })
      } catch (error) {
        letGo(what)
        throw error
      }
      const timer = setTimeout(() => {
        timers.delete(timer)
        if (wishes[what] === on) letGo(what)
      }, LET_GO_AFTER)
      timers.add(timer)
    },
    close() {
      stop()
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

const KINDS = ['hand', 'ready', 'help'] as const

function ownOf({ hands, help, ready }: LiveState, me: string): Own {
  return {
    hand: hands.some((one) => one.participant === me),
    ready: ready.participants.includes(me),
    help: help.some((one) => one.participant === me),
  }
}
