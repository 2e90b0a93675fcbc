// Needles: set by their owners while a step asks for them, counted for facilitators, and nobody else's until they are shown
// (show-needles.ts). Everything of one board goes in turns, so that no needle is set while they are being shown.
import { keepAnonymity } from '@kringbord/shared/methods/anonymity'
import { shownOrganisations } from '@kringbord/shared/methods/compass'
import type { HiddenNeedles, NeedleBody, NeedlesCommand, NeedlesView } from '@kringbord/shared/needles'
import type { Step } from '@kringbord/shared/session'
import { STEP_GRACE_MS } from '@kringbord/shared/session-state'
import { stepOf } from '@kringbord/shared/session-steps'
import { AppError } from '../app-error.ts'
import type { WritableBoards } from '../rooms/writable-boards.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { BoardRow, ParticipantRow, Store } from '../store/store.ts'
import { createTurns } from '../turns.ts'
import { createCompasses } from './compasses.ts'
import { createNeedleStore, keptNeedle, type NeedleRow, type RoundRow } from './needle-store.ts'
import { createShowNeedles } from './show-needles.ts'

export type Needles = {
  /** What this participant may know; counts for facilitators alone. */
  view(board: BoardRow, seat: Pick<ParticipantRow, 'id' | 'role'>): Promise<NeedlesView>
  /** @throws AppError 'not-now' when no step asks for it or it was shown, 'invalid' when it does not fit the compass */
  set(board: BoardRow, participant: string, body: NeedleBody): Promise<void>
  /** Takes one's own needle back. */
  remove(board: BoardRow, participant: string): Promise<void>
  /** Someone was put out: what they set and is not shown goes with them. @returns whether there was any */
  forget(board: Pick<BoardRow, 'id'>, participant: string): Promise<boolean>
  /** Shows the needles of a step, or asks for new ones. @throws AppError 'too-few', 'not-found' */
  command(board: BoardRow, command: NeedlesCommand): Promise<void>
}

type Surroundings = {
  store: Store
  sessions: Sessions
  rooms: WritableBoards & { present(boardId: string): readonly string[] }
}

export function createNeedles({ store, sessions, rooms }: Surroundings): Needles {
  const kept = createNeedleStore(store)
  const turns = createTurns()
  const compasses = createCompasses(store, sessions.now)
  const shower = createShowNeedles({ store, kept, rooms, compasses, now: sessions.now })

  /** The step that asks for a needle; with `late`, also the one before for what was on its way. */
  async function asking(board: BoardRow, { late }: { late: boolean }): Promise<Step | null> {
    const state = await sessions.get(board)
    const step = stepOf(state)
    if (step?.asks === 'needle') return step
    const fresh = state.stepStartedAt !== null && sessions.now() - state.stepStartedAt < STEP_GRACE_MS
    const before = late && fresh ? state.steps.find(({ id }) => id === state.previous) : undefined
    return before?.asks === 'needle' ? before : null
  }
  const roundOf = async (boardId: string, step: string): Promise<RoundRow> =>
    (await kept.rounds(boardId)).find((one) => one.step === step) ?? { step, round: 1, shown: false, last: null }

  /** How many are hidden per step; the step that asks now is always among them. */
  async function hidden(board: BoardRow, rows: readonly NeedleRow[], rounds: readonly RoundRow[], asks: Step | null) {
    const organisations = new Map(
      (await store.participants(board.id)).map(({ id, person }) => [id, person.organisation]),
    )
    const ids = new Set([...(asks ? [asks.id] : []), ...rows.map(({ step }) => step)])
    const steps = [...ids].map((step): HiddenNeedles => {
      const own = rows.filter((row) => row.step === step)
      const owned = own.map(({ participant, sign }) => ({
        organisation: sign === 'anonymous' ? '' : (organisations.get(participant)?.trim() ?? ''),
      }))
      const named = shownOrganisations(owned).map((name) => ({
        name,
        needles: owned.filter(({ organisation }) => organisation === name).length,
      }))
      const shown = rounds.find((one) => one.step === step)?.shown ?? false
      return { step, needles: own.length, organisations: named, shown }
    })
    const here = rooms.present(board.id)
    const have = new Set(rows.filter(({ step }) => step === asks?.id).map(({ participant }) => participant))
    return { steps, here: here.length, without: here.filter((id) => !have.has(id)).length }
  }

  return {
    view: (board, { id, role }) =>
      turns(board.id, async () => {
        const rows = await shower.settle(board.id)
        const [rounds, asks] = await Promise.all([kept.rounds(board.id), asking(board, { late: false })])
        const compass = asks && (await compasses(board.id, asks))
        const now = rounds.find(({ step }) => step === asks?.id)
        const last = rounds
          .flatMap(({ step, last: shown }) => (shown ? [{ step, ...shown }] : []))
          .toSorted(byTime)
          .at(-1)
        return {
          asked:
            asks && compass
              ? { step: asks.id, kind: compass.kind, names: compass.names, round: now?.round ?? 1, open: !now?.shown }
              : null,
          mine: rows.find(({ step, participant }) => step === asks?.id && participant === id)?.needle ?? null,
          shown: last ? { step: last.step, round: last.round, names: last.names, result: last.result } : null,
          hidden: role === 'facilitator' ? await hidden(board, rows, rounds, asks) : null,
        }
      }),
    set: (board, participant, { step: meant, ...value }) =>
      turns(board.id, async () => {
        const step = await asking(board, { late: true })
        if (!step || (meant !== undefined && meant !== step.id)) throw notNow()
        const rows = await shower.settle(board.id)
        const { round, shown } = await roundOf(board.id, step.id)
        if (shown) throw notNow()
        const compass = await compasses(board.id, step)
        if (!compass) throw notNow()
        const fits = 'values' in value ? value.values.length === compass.names.length : true
        if (!fits || 'values' in value !== (compass.kind === 'radar'))
          throw new AppError('invalid', 'this needle does not fit the compass', [
            { path: 'values', reason: 'wrong-type' },
          ])
        const before = rows.find((row) => row.step === step.id && row.participant === participant)
        // What was promised when it was set is never lowered.
        const sign = before ? keepAnonymity(before.sign, step.anonymity) : step.anonymity
        await kept.putNeedle(board.id, { step: step.id, participant, round, sign, needle: keptNeedle(value) })
      }),
    remove: (board, participant) =>
      turns(board.id, async () => {
        const step = await asking(board, { late: true })
        if (!step) throw notNow()
        await shower.settle(board.id)
        await kept.removeNeedles(board.id, [{ step: step.id, participant }])
      }),
    forget: (board, participant) =>
      turns(board.id, async () => {
        const theirs = (await shower.settle(board.id)).filter((row) => row.participant === participant)
        await kept.removeNeedles(board.id, theirs)
        return theirs.length > 0
      }),
    command: (board, { kind, step: id }) =>
      turns(board.id, async () => {
        const { steps } = await sessions.get(board)
        const rows = (await shower.settle(board.id)).filter(({ step }) => step === id)
        const round = await roundOf(board.id, id)
        if (kind === 'again') {
          if (round.shown) await kept.putRound(board.id, { ...round, round: round.round + 1, shown: false })
          return
        }
        if (round.shown) return
        const step = steps.find((one) => one.id === id)
        await shower.show(board, { rows, round, step: step ?? { id, zones: [], anonymity: 'organisation' } })
      }),
  }
}

function byTime(one: { at: string }, other: { at: string }): number {
  return one.at < other.at ? -1 : 1
}

function notNow(): AppError {
  return new AppError('not-now', 'no needle is asked for now')
}
