// Phones that follow the link of a board and stay on the light page; who facilitates works through the API.
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { boardNotes } from '@kringbord/shared/board-notes'
import type { Page } from 'playwright-core'
import { ask } from './ask.ts'
import { type Device, openPage } from './open-page.ts'
import { joinBoard } from './server.ts'
import type { Visits } from './visits.ts'

type Options = Device & { textSize?: string; asked?: string[] }

/** Phones and walls of one test file. */
export function createPhones(visits: Visits) {
  /** A phone with letters of `textSize` follows the link; every address that it asks for goes into `asked`. */
  async function open(link: string, { textSize = '100%', asked = [], ...device }: Options = {}): Promise<Page> {
    const page = await openPage(visits.browser, { width: 390, ...device })
    page.on('request', (request) => void asked.push(request.url()))
    await page.addInitScript((size) => {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = size
      })
    }, textSize)
    await page.goto(link)
    return page
  }
  /** A board with a facilitator who works through the API. */
  async function wall(form: string) {
    const board = await visits.makeBoard({ form, title: 'Leerdag in de Buurt' })
    const host = await joinBoard(visits.server, board.id, board.facilitatorKey, 'Anne')
    const asks = (path: string, json?: object, method?: string) =>
      ask(visits.server, { board: board.id, token: host.token }, path, json, method)
    const textsOn = async () => {
      const { zones } = boardNotes.parse(await asks('/notes'))
      return zones.flatMap(({ items }) => items.map(({ text }) => text))
    }
    return { board, ask: asks, textsOn, go: (step: string) => asks('/session', { kind: 'go', step }) }
  }
  return { open, wall }
}

/** Gives a name, and waits for the page. */
export async function comeIn(page: Page, name: string): Promise<void> {
  await page.getByLabel('Je naam').fill(name)
  await page.getByLabel('Je naam').press('Enter')
  await page.locator('.ph-main h1').waitFor()
}

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
export const mine = (page: Page) => page.getByRole('region', { name: 'Van jou' })
export const bar = (page: Page) => page.getByRole('navigation', { name: 'Meedoen' })

const STATIC = fileURLToPath(new URL('../../client/dist/', import.meta.url))

/** Bytes of scripts and styles among `urls`, as they are served. */
export function served(urls: readonly string[]): number {
  const files = new Set(urls.map((url) => new URL(url).pathname).filter((path) => /\.(js|css)$/.test(path)))
  return [...files].reduce((sum, path) => {
    const packed = `${STATIC}${path}.br`
    return sum + statSync(existsSync(packed) ? packed : STATIC + path).size
  }, 0)
}
