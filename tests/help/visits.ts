// Visits to a real server with a real browser: each one is someone new, with a fresh profile.
import { type CreatedBoard, createdBoard } from '@kringbord/shared/api'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'

export type Visits = {
  server: RunningServer
  browser: Browser
  /** Opens `path`; a `width` below 600 is a phone. */
  visit(path?: string, options?: { width?: number; locale?: string }): Promise<Page>
  /** A new board for poster presentations, made through the API. */
  makeBoard(title?: string): Promise<CreatedBoard>
  close(): Promise<void>
}

/** Starts a server and a browser. */
export async function openVisits(): Promise<Visits> {
  const server = await startServer()
  const browser = await openBrowser()
  return {
    server,
    browser,
    async visit(path = '/', { width = 1440, locale = 'nl-NL' } = {}) {
      const phone = width < 600
      const viewport = { width, height: phone ? 844 : 900 }
      const context = await browser.newContext({ viewport, locale, hasTouch: phone, isMobile: phone })
      const page = await context.newPage()
      page.setDefaultTimeout(60_000)
      await page.goto(new URL(path, server.url).href)
      return page
    },
    async makeBoard(title = 'Leerdag Waterland') {
      const response = await fetch(new URL('/api/boards', server.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ form: 'posterpresentatie', title }),
      })
      return createdBoard.parse(await response.json())
    },
    async close() {
      await browser.close()
      await server.stop()
    },
  }
}
