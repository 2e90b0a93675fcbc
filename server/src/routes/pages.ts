// The built client: files with a hash in their name stay in the browser for good, the page itself is asked for each time.
// Every address of the client is the same page; the client decides what it shows.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { answerNotFound } from './answer-error.ts'

/** Directories of the build whose files never change under the same name. */
const IMMUTABLE = /^\/(static|tla)\//
const FOREVER = 'public, max-age=31536000, immutable'
const AN_HOUR = 'public, max-age=3600'
const ASK_AGAIN = 'no-cache'

/** Addresses of the client; anything else gets the page too, which then says that there is nothing, with status 404. */
const PAGES = /^\/([bmw]\/.*|vorm\/.*|c(\/.*)?|privacy|index\.html)?$/

/** The pages in `clientDir`. Without a build every page says how to make one. */
export function pageRoutes(clientDir: string) {
  const app = new Hono()
  if (existsSync(clientDir)) {
    const files = serveStatic({ root: clientDir, precompressed: true })
    app.get('*', async (c, next) => {
      const { path } = c.req
      // The page goes through the fallback below, with its own headers; what is precompressed is not addressed by itself.
      if (PAGES.test(path) || path.endsWith('/') || /\.(br|gz)$/.test(path)) return next()
      const answer = await files(c, async () => {})
      if (!answer) return next()
      answer.headers.set('Cache-Control', IMMUTABLE.test(path) ? FOREVER : AN_HOUR)
      return answer
    })
  }
  return app.get('*', async (c) => {
    const { path } = c.req
    if (/\.\w+$/.test(path) && !PAGES.test(path)) return answerNotFound(c)
    const page = await readPage(clientDir)
    if (page === null) return c.text('The client has not been built: run `pnpm build`.\n', 503)
    return c.html(page, PAGES.test(path) ? 200 : 404, { 'Cache-Control': ASK_AGAIN })
  })
}

async function readPage(clientDir: string): Promise<string | null> {
  const file = join(clientDir, 'index.html')
  return existsSync(file) ? await readFile(file, 'utf8') : null
}
