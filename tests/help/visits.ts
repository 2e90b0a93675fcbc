// Visits to a real server with a real browser, for the tests of one file: started before them, stopped after them. Each visit
// is someone new, on a device of their own; after a test all of them leave.
import type { CreatedBoard } from '@kringbord/shared/api'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { comeOn, type Visitor } from './board-page.ts'
import { openBrowser } from './browser.ts'
import { type Device, openPage } from './open-page.ts'
import { makeBoard, type RunningServer, startServer } from './server.ts'

export type Visits = {
  readonly server: RunningServer
  readonly browser: Browser
  /** Opens `path`, or a whole address of the server. */
  visit(path?: string, device?: Device): Promise<Page>
  /** Follows the link of a board as someone new, who has chosen the whole board, and waits until it stands. */
  comeOn(link: string, visitor: Visitor): Promise<Page>
  /** A new board, made through the API; for poster presentations unless told otherwise. */
  makeBoard(body?: object): Promise<CreatedBoard>
}

const BOARD = { form: 'posterpresentatie', title: 'Leerdag Waterland' }

/** To be called once, at the top of a file. With `stay` nobody leaves between its tests. */
export function openVisits({ stay = false } = {}): Visits {
  let server: RunningServer | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    server = await startServer()
    browser = await openBrowser()
  })
  afterEach(async () => {
    if (!stay) await Promise.all((browser?.contexts() ?? []).map((context) => context.close()))
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  const visits: Visits = {
    get server() {
      return started(server)
    },
    get browser() {
      return started(browser)
    },
    async visit(path = '/', device = {}) {
      const page = await openPage(visits.browser, device)
      await page.goto(new URL(path, visits.server.url).href)
      return page
    },
    comeOn: (link, visitor) => comeOn(visits.browser, link, visitor),
    makeBoard: (body = BOARD) => makeBoard(visits.server, body),
  }
  return visits
}

function started<T>(one: T | undefined): T {
  if (one === undefined) throw new Error('before the tests nothing is there to visit')
  return one
}
