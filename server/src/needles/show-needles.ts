// Showing needles: what they say together is reckoned once and kept, put into the compass on the board, and whose needle
// was whose is forgotten. Cut off in between, it is finished the next time anyone asks (`settle`).
import { boardRoots } from '@kringbord/shared/board'
import { type CompassShown, showNeedles, showScores } from '@kringbord/shared/compass-shown'
import { keepAnonymity, MIN_CONTRIBUTORS } from '@kringbord/shared/methods/anonymity'
import { propsOf } from '@kringbord/shared/record-props'
import { readRecord, writeRecord } from '@kringbord/shared/records'
import type { Step } from '@kringbord/shared/session'
import type * as Y from 'yjs'
import { AppError } from '../app-error.ts'
import type { WritableBoards } from '../rooms/writable-boards.ts'
import { shuffled } from '../shuffled.ts'
import type { BoardRow, Store } from '../store/store.ts'
import type { Compasses } from './compasses.ts'
import type { createNeedleStore, NeedleRow, RoundRow } from './needle-store.ts'

type Surroundings = {
  store: Pick<Store, 'participants'>
  kept: ReturnType<typeof createNeedleStore>
  rooms: WritableBoards
  compasses: Compasses
  /** The time of day, ms since 1970. */
  now(): number
}

type Showing = { rows: readonly NeedleRow[]; round: RoundRow; step: Pick<Step, 'id' | 'zones' | 'anonymity'> }

export function createShowNeedles({ store, kept, rooms, compasses, now }: Surroundings) {
  async function owned(board: BoardRow, { rows, step }: Showing) {
    const people = new Map((await store.participants(board.id)).map(({ id, person }) => [id, person.organisation]))
    return shuffled(rows).map(({ participant, sign, needle }) => {
      const closed = keepAnonymity(sign, step.anonymity) === 'anonymous'
      return { needle, organisation: closed ? '' : (people.get(participant)?.trim() ?? '') }
    })
  }

  /** Puts what was shown into the compass, and forgets whose needles they were. */
  async function finish(boardId: string, { last }: RoundRow, rows: readonly NeedleRow[]): Promise<void> {
    if (last) await rooms.write(boardId, (doc) => putShown(doc, last.shape, last.result), [])
    await kept.removeNeedles(boardId, rows)
  }

  return {
    /** @throws AppError 'too-few' below three needles, 'not-found' without a compass */
    async show(board: BoardRow, showing: Showing): Promise<void> {
      const { rows, round, step } = showing
      const compass = await compasses(board.id, step)
      if (!compass) throw new AppError('not-found', 'there is no compass on the board')
      const needles = await owned(board, showing)
      const wording = { names: compass.names, lang: board.lang }
      const result =
        compass.kind === 'radar'
          ? showScores(
              needles.flatMap(scoresOf).filter(({ values }) => values.length === compass.names.length),
              wording,
            )
          : showNeedles(needles.flatMap(arrowOf), wording)
      if (!result) throw new AppError('too-few', `fewer than ${MIN_CONTRIBUTORS} needles`)
      const last = {
        round: round.round,
        at: new Date(now()).toISOString(),
        shape: compass.shape,
        names: compass.names,
        result,
      }
      const shown = { ...round, shown: true, last }
      await kept.putRound(board.id, shown)
      await finish(board.id, shown, rows)
    },
    /** The needles that are hidden, after finishing what was shown and not forgotten yet. */
    async settle(boardId: string): Promise<NeedleRow[]> {
      const rows = await kept.needles(boardId)
      if (rows.length === 0) return []
      const rounds = await kept.rounds(boardId)
      const isOver = (row: NeedleRow, { round, shown }: RoundRow) => row.round < round || (row.round === round && shown)
      let left = rows
      for (const round of rounds) {
        const over = rows.filter((row) => row.step === round.step && isOver(row, round))
        if (over.length === 0) continue
        await finish(boardId, round, over)
        left = left.filter((row) => !over.includes(row))
      }
      return left
    },
  }
}

type Owned = { needle: NeedleRow['needle']; organisation: string }

function arrowOf({ needle, organisation }: Owned) {
  return 'angle' in needle ? [{ angle: needle.angle, weight: needle.strength, organisation }] : []
}

function scoresOf({ needle, organisation }: Owned) {
  return 'values' in needle ? [{ values: needle.values, organisation }] : []
}

/** Nothing when the compass was removed meanwhile. */
function putShown(doc: Y.Doc, shape: string, shown: CompassShown): void {
  const { records } = boardRoots(doc)
  const map = records.get(shape)
  if (!map) return
  const record = readRecord(shape, map)
  writeRecord(records, { ...record, props: { ...propsOf(record), shown } })
}
