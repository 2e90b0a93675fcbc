// What a visit knows of the groups and tables of its board, and what may be done with them. Knows no React and no editor.
import type { SessionState } from '@kringbord/shared/session-state'
import { stepOf } from '@kringbord/shared/session-steps'
import { seatIn, type TableSeat, type TablesView } from '@kringbord/shared/tables'
import type { OwnSeatBody, PreviewAnswer, PreviewBody, TablesCommand } from '@kringbord/shared/tables-schema'
import type { Readable } from '../../board/readable.ts'
import { createLoader, type Loader } from '../loader.ts'
import { createPlace } from './seat-place.ts'

/** What the server offers; see `tables` in api.ts. */
type TablesApi = {
  read(): Promise<TablesView>
  command(command: TablesCommand): Promise<TablesView>
  preview(wanted: PreviewBody): Promise<PreviewAnswer>
  sit(seat: OwnSeatBody): Promise<TablesView>
}

export type TablesDesk = {
  view: Loader<TablesView>
  /** One's own seat in the step that is on; null without one. */
  seat: Readable<TableSeat | null>
  /** Zones of that seat, to be taken to; empty without a place. */
  place: Readable<readonly string[]>
  preview(wanted: PreviewBody): Promise<PreviewAnswer>
  run(command: TablesCommand): Promise<void>
  sit(seat: OwnSeatBody): Promise<void>
  close(): void
}

/** `now` is the server's time, ms since 1970. */
export function createTablesDesk(
  api: TablesApi,
  session: Readable<SessionState | null>,
  participant: string,
  now: () => number,
): TablesDesk {
  const view = createLoader(api.read)
  const seat = createSeat(view, session, participant)
  return {
    view,
    seat,
    place: createPlace(seat, session, now),
    preview: api.preview,
    run: async (command) => view.set(await api.command(command)),
    sit: async (own) => view.set(await api.sit(own)),
    close: () => view.close(),
  }
}

/** The seat that follows from the tables and the session: the same object as long as nothing of it changed. */
function createSeat(
  view: Loader<TablesView>,
  session: Readable<SessionState | null>,
  participant: string,
): Readable<TableSeat | null> {
  let [known, from]: [string, readonly unknown[]] = ['', []]
  let seat: TableSeat | null = null
  return {
    get() {
      const tables = view.get()
      const state = session.get()
      if (from[0] === tables && from[1] === state) return seat
      from = [tables, state]
      const step = state && stepOf(state)
      const now = tables.state === 'ready' && step ? seatIn(tables.value, step, participant) : null
      const said = JSON.stringify(now)
      if (said !== known) [known, seat] = [said, now]
      return seat
    },
    subscribe(listener) {
      const stops = [view.subscribe(listener), session.subscribe(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
