// What a visit knows of the needles on its board, and one's own needle on its way to the server. Knows no React and no
// editor: the board and the phone use it alike.
import type { NeedleBody, NeedlesCommand, NeedlesView, NeedleValue } from '@kringbord/shared/needles'
import type { SessionState } from '@kringbord/shared/session-state'
import { ApiError } from '../../api-error.ts'
import { createValue, type Readable } from '../../board/readable.ts'
import { type AnswerBox, createAnswerBox } from '../answer-box.ts'

export type NeedleBox = AnswerBox<NeedleValue | null>
export type Asked = NonNullable<NeedlesView['asked']>

export type NeedleDesk = {
  /** null while it is not known, and on a board that asks for no needles. */
  view: Readable<NeedlesView | null>
  /** Whether it could not be fetched. */
  failed: Readable<boolean>
  /** One's own needle in the round that is asked now; null when none is asked, or it is over. */
  box: Readable<NeedleBox | null>
  /** Fetches again, as when the server says that `needles` changed. */
  reload(): void
  /** Shows, or asks again (facilitator). */
  command(command: NeedlesCommand): Promise<void>
  close(): void
}

type Surroundings = {
  api: {
    view(): Promise<NeedlesView>
    set(needle: NeedleBody): Promise<unknown>
    command(command: NeedlesCommand): Promise<NeedlesView>
  }
  session: Readable<SessionState | null>
  /** Asks again and again how many there are. */
  counts: boolean
}

const COUNT_MS = 4_000

export function createNeedleDesk({ api, session, counts }: Surroundings): NeedleDesk {
  const view = createValue<NeedlesView | null>(null)
  const failed = createValue(false)
  const box = createValue<NeedleBox | null>(null)
  let boxOf = ''
  let turn = 0
  let mark = ''

  function take(next: NeedlesView): void {
    failed.set(false)
    view.set(next)
    const { asked, mine } = next
    const key = asked?.open ? `${asked.step} ${asked.round}` : ''
    if (key === boxOf) return
    boxOf = key
    box.get()?.close()
    box.set(asked && key ? openBox(asked, mine) : null)
  }
  function openBox({ step }: Asked, saved: NeedleValue | null): NeedleBox {
    return createAnswerBox<NeedleValue | null>({
      saved,
      send: async (needle) => needle && api.set({ ...needle, step }),
      isOver: (error) => error instanceof ApiError && error.code === 'not-now',
    })
  }
  function reload(): void {
    const mine = ++turn
    api.view().then(
      (answer) => {
        if (mine === turn) take(answer)
      },
      () => {
        if (mine === turn && view.get() === null) failed.set(true)
      },
    )
  }
  const asks = () => session.get()?.steps.some((step) => step.asks === 'needle') ?? false
  const stop = session.subscribe(() => {
    const state = session.get()
    const next = `${state?.current} ${state?.stepStartedAt} ${asks()}`
    if (next !== mark && asks()) reload()
    mark = next
  })
  if (asks()) reload()
  const isOn = () => counts && view.get()?.hidden?.steps.some((one) => !one.shown)
  const timer = setInterval(() => isOn() && reload(), COUNT_MS)

  return {
    view,
    failed,
    box,
    reload: () => asks() && reload(),
    async command(command) {
      const mine = ++turn
      const answer = await api.command(command)
      if (mine === turn) take(answer)
    },
    close() {
      turn = Number.POSITIVE_INFINITY
      clearInterval(timer)
      stop()
      box.get()?.close()
    },
  }
}
