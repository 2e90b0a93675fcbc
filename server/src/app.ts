// The HTTP side of the server: API, images, health and pages in one app. Sync is not here: it has its own upgrade
// listener (routes/sync.ts). Tested in-process through `app.request`.
import { type Context, Hono } from 'hono'
import { routePath } from 'hono/route'
import { codeTries, createFailedTries, keyTries } from './access/failed-tries.ts'
import { createRateLimits } from './access/rate-limits.ts'
import { createArrangements } from './arrangements/arrangements.ts'
import type { Config } from './config.ts'
import { createContributions } from './live/contributions.ts'
import type { Log } from './log.ts'
import { createNeedles } from './needles/needles.ts'
import { createNotes } from './notes/notes.ts'
import { createReadNotes } from './notes/read-notes.ts'
import { createOwnForms } from './own-forms/own-forms.ts'
import { createAtTables } from './own-notes/at-tables.ts'
import { createOwnNotes } from './own-notes/own-notes.ts'
import { createShowNotes } from './own-notes/show-notes.ts'
import { createPeople } from './people/people.ts'
import { createWaitingRoom } from './people/waiting-room.ts'
import { createRehearsals, type Rehearsals } from './rehearsal/rehearsals.ts'
import { answerError, answerNotFound } from './routes/answer-error.ts'
import { arrangementRoutes } from './routes/arrangements.ts'
import { assetRoutes, uploadRoutes } from './routes/assets.ts'
import { boardRoutes } from './routes/boards.ts'
import { codeRoutes } from './routes/code.ts'
import { createRoutes, type OpenBoards, type RouteContext } from './routes/context.ts'
import { copyRoutes } from './routes/copies.ts'
import { addDocs } from './routes/docs.ts'
import { fileRoutes } from './routes/files.ts'
import { formRoutes } from './routes/forms.ts'
import { healthRoutes } from './routes/health.ts'
import { joinRoutes } from './routes/join.ts'
import { limitBody } from './routes/limit-body.ts'
import { liveRoutes } from './routes/live.ts'
import { needleRoutes } from './routes/needles.ts'
import { noteRoutes } from './routes/notes.ts'
import { ownNoteRoutes } from './routes/own-notes.ts'
import { pageRoutes } from './routes/pages.ts'
import { peopleRoutes } from './routes/people.ts'
import { rehearsalRoutes } from './routes/rehearsals.ts'
import { screenRoutes } from './routes/screen.ts'
import { sessionRoutes } from './routes/session.ts'
import { shareRoutes } from './routes/share.ts'
import { speakerNoteRoutes } from './routes/speaker-notes.ts'
import { tableRoutes } from './routes/tables.ts'
import { voteRoutes } from './routes/votes.ts'
import { securityHeaders } from './security-headers.ts'
import { createSessions } from './sessions/sessions.ts'
import type { Store } from './store/store.ts'
import { createTables } from './tables/tables.ts'
import { createVotes } from './votes/votes.ts'

export type AppParts = {
  store: Store
  rooms: OpenBoards
  config: Config
  log: Log
  /** Directory of the built client. */
  clientDir: string
  /** The network address of a request. */
  addressOf?: (c: Context) => string
  /** False as soon as the server is stopping. */
  isReady?: () => boolean
  /** Milliseconds. */
  now?: () => number
  /** The time of day, ms since 1970. */
  clock?: () => number
  /** Milliseconds between two things that a simulated person does. */
  rehearsalPace?: { least: number; most: number }
  /** Hands over the rehearsals, which whoever stops the server must close. */
  onRehearsals?: (rehearsals: Rehearsals) => void
}

const MAX_JSON_BYTES = 1024 * 1024

/** The app; starts nothing. */
export function createApp({
  clientDir,
  addressOf = () => '',
  isReady = () => true,
  now,
  clock = Date.now,
  rehearsalPace,
  onRehearsals,
  ...parts
}: AppParts): Hono {
  const sessions = createSessions({ ...parts, clock })
  const tables = createTables({ ...parts, sessions })
  const atTables = createAtTables({ ...parts, tables })
  const ownNotes = createOwnNotes({ ...parts, sessions, atTables })
  const showNotes = createShowNotes({ ...parts, sessions, atTables, turns: ownNotes.turns })
  const notes = createNotes({ ...parts, sessions })
  const readNotes = createReadNotes({ ...parts, sessions, notes, atTables })
  const needles = createNeedles({ ...parts, sessions })
  const votes = createVotes({ ...parts, clock })
  const rehearsals = createRehearsals({
    ...parts,
    sessions,
    clock,
    request: (path, init) => app.request(`http://rehearsal.invalid${path}`, init),
    ...(rehearsalPace && { pace: rehearsalPace }),
  })
  onRehearsals?.(rehearsals)
  const context: RouteContext = {
    ...parts,
    addressOf,
    isReady,
    sessions,
    ownNotes,
    showNotes,
    notes,
    readNotes,
    needles,
    votes,
    tables,
    contributions: createContributions({ ...parts, sessions, tables }),
    arrangements: createArrangements({ ...parts, clock }),
    ownForms: createOwnForms(parts),
    rehearsals,
    people: createPeople({ ...parts, clock }),
    waitingRoom: createWaitingRoom({ ...parts, clock }),
    wrongCodes: createFailedTries(codeTries, now),
    wrongKeys: createFailedTries(keyTries, now),
    limits: createRateLimits({ on: parts.config.addressLimits, now }),
  }
  const app = new Hono()
  app.use(logRequests(parts.log))
  app.use(securityHeaders(parts.config))
  app.route('/api', createApi(context))
  app.all('/api/*', answerNotFound)
  app.route('/', healthRoutes(context))
  app.route('/', assetRoutes(context))
  // Below these there are no pages.
  app.all('/assets/*', answerNotFound)
  app.all('/sync/*', answerNotFound)
  app.route('/', pageRoutes(clientDir))
  app.notFound(answerNotFound)
  app.onError(answerError(parts.log))
  return app
}

function createApi(context: RouteContext) {
  const api = createRoutes()
  api.use(async (c, next) => {
    await next()
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
  })
  // Routes with a body of bytes come first and have a larger limit of their own.
  api.route('/', uploadRoutes(context))
  api.route('/', fileRoutes(context))
  api.use(limitBody(MAX_JSON_BYTES))
  api.use(async (c, next) => {
    // curl calls a body a form unless told otherwise.
    const type = c.req.header('content-type') ?? ''
    if (c.req.raw.body && (type === '' || type === 'application/x-www-form-urlencoded')) {
      const headers = new Headers(c.req.raw.headers)
      headers.set('content-type', 'application/json')
      c.req.raw = new Request(c.req.raw, { headers })
    }
    await next()
  })
  for (const routes of [
    boardRoutes,
    sessionRoutes,
    noteRoutes,
    ownNoteRoutes,
    voteRoutes,
    tableRoutes,
    liveRoutes,
    joinRoutes,
    peopleRoutes,
    shareRoutes,
    screenRoutes,
    speakerNoteRoutes,
    codeRoutes,
    formRoutes,
    arrangementRoutes,
    copyRoutes,
    rehearsalRoutes,
    needleRoutes,
  ])
    api.route('/', routes(context))
  addDocs(api)
  return api
}

/** One line per request: the pattern of the path, never the path itself. */
function logRequests(log: Log) {
  return async (c: Context, next: () => Promise<void>) => {
    const start = performance.now()
    await next()
    const ms = Math.round(performance.now() - start)
    log.debug({ method: c.req.method, route: routePath(c), status: c.res.status, ms }, 'request')
  }
}
