// Who takes part in a whole session, every one of them tapped: thirty simulated participants, a second facilitator, people
// who only look on, and real browsers.
import type { CreatedBoard } from '@kringbord/shared/api'
import { boardRoots } from '@kringbord/shared/board'
import { domains } from '@kringbord/shared/limits'
import { writeRecord } from '@kringbord/shared/records'
import { screenAddress } from '@kringbord/shared/screen'
import type { Browser } from 'playwright-core'
import type * as Y from 'yjs'
import type { RunningServer } from './server.ts'
import { openPages } from './session-pages.ts'
import { note } from './shapes.ts'
import { done, type Line, type Simulated, simulate } from './simulated.ts'
import { createStockClient } from './stock.ts'
import { until } from './until.ts'

export type Cast = Awaited<ReturnType<typeof gatherCast>>

export const CROWD = 30
const LINES: readonly Line[] = ['stock', 'packed', 'feed']
/** Is written again and again by the second facilitator: who has it, has all that came before. */
export const BEACON = 'shape:baken'

/** Everyone comes to `board`. */
export async function gatherCast(server: RunningServer, browser: Browser, board: CreatedBoard) {
  const come = (key: string, name: string, line: Line, n = 0) => {
    const person = { name, organisation: `Organisatie ${n % 4}`, domain: domains[n % 3] }
    return simulate(server, board, { key, line, person })
  }
  const several = (key: string, name: string, line: Line) =>
    Promise.all([1, 2, 3].map((n) => come(key, `${name} ${n}`, line)))
  const lead = await come(board.facilitatorKey, 'Regie', 'packed')
  const crowd = await Promise.all(
    Array.from({ length: CROWD }, (_, i) => come(board.joinKey, `Deelnemer ${i + 1}`, LINES[i % 3] ?? 'stock', i)),
  )
  const viewers = await several(board.viewKey, 'Kijker', 'stock')
  const observers = await several(board.joinKey, 'Waarnemer', 'packed')
  for (const { seat } of observers) done(await lead.ask(`/people/${seat.participant}`, { role: 'observer' }, 'PATCH'))
  const simulated = [lead, ...crowd, ...viewers, ...observers]
  await until('everyone is here', () => simulated.every((one) => one.isHere()))
  for (const { client, seat, name } of crowd)
    client?.awareness.setLocalState({ user: { participant: seat.participant, name } })
  const { url } = screenAddress.parse(JSON.parse(done(await lead.ask('/screen', {}))))
  const pages = await openPages(browser, board, url)
  const browsers = Object.values(pages)
  const late: Simulated[] = []
  let beacons = 0

  /** The documents of all who have one, in browsers too, by whose they are. */
  const docs = (): [string, Y.Doc][] => [
    ...[...simulated, ...late].flatMap(({ name, client }): [string, Y.Doc][] => (client ? [[name, client.doc]] : [])),
    ...[pages.host, pages.laptop, pages.wall].map(({ tap, doc }): [string, Y.Doc] => [tap.who, doc]),
  ]

  return {
    server,
    board,
    lead,
    crowd,
    viewers,
    observers,
    pages,
    docs,
    everyone: () => [...simulated, ...late],
    taps: () => [...[...simulated, ...late], ...browsers].map(({ tap }) => tap),
    /** Someone who comes now. */
    async comeLate(name: string): Promise<Simulated> {
      const one = await come(board.joinKey, name, 'packed')
      late.push(one)
      await until(`${name} is here`, one.isHere)
      return one
    },
    /** The board as someone gets it who comes now. */
    async stored(): Promise<Y.Doc> {
      const [viewer] = viewers
      if (!viewer) throw new Error('nobody looks on')
      const fresh = createStockClient(server, { board: board.id, token: viewer.seat.token })
      await until('the board is there', () => fresh.provider.synced)
      fresh.provider.destroy()
      return fresh.doc
    },
    /** Resolves when everyone has all that was sent until now, and all of it is kept. */
    async caughtUp(): Promise<void> {
      const { client } = lead
      if (!client) throw new Error('the second facilitator has no document')
      beacons += 1
      const at = beacons
      client.doc.transact(() => {
        writeRecord(boardRoots(client.doc).records, note(BEACON, { x: -2000, y: -2000 - at }))
      })
      const reached = ([, doc]: [string, Y.Doc]) => {
        const pos = boardRoots(doc).records.get(BEACON)?.get('pos')
        return Array.isArray(pos) && pos[1] === -2000 - at
      }
      await until('everyone has what was written last', () => docs().every(reached))
      await Promise.all(browsers.map((one) => one.settle()))
    },
    async close(): Promise<void> {
      for (const one of [...simulated, ...late]) one.close()
      for (const { page } of browsers) await page.context().close()
    },
  }
}
