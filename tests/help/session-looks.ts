// Looking for what may not be seen: everything that anyone can ask for is asked for, and then everything that reached anyone
// is searched.

import { createdBoard } from '@kringbord/shared/api'
import { boardRoots } from '@kringbord/shared/board'
import { readRecord } from '@kringbord/shared/records'
import type * as Y from 'yjs'
import { BEACON, type Cast } from './session-cast.ts'
import { done, type Simulated, simulate } from './simulated.ts'
import { disguisesOf } from './tap.ts'

/** Leaks that are told of: one is enough. */
const MOST = 20
/** What everyone asks for of itself now and then. */
const OFTEN = ['/notes', '/own-notes', '/votes', '/needles', '/session']
/** What tells whether anything happened to a board, for who facilitates. */
const TELLING = [
  '',
  '/people',
  '/votes',
  '/hidden',
  '/needles',
  '/tables',
  '/share',
  '/arrangements',
  '/speaker-notes',
  '/contributions',
]

/** Everyone asks for what they ask for now and then; those of each role for every address that the API describes. */
export async function askEverything(cast: Cast, vote: string): Promise<void> {
  const { server, board, lead, crowd, viewers, observers } = cast
  const described = await fetch(`${server.url}/api/openapi.json`)
  const { paths }: { paths: Record<string, object> } = await described.json()
  const below = Object.entries(paths)
    .filter(([path, operations]) => path.startsWith('/boards/{id}') && 'get' in operations)
    .map(([path]) => path.replace('/boards/{id}', '').replace('{vote}', vote))
  const askers = [lead, crowd[0], viewers[0], observers[0]].filter((one) => one !== undefined)
  await Promise.all([...cast.everyone().map((one) => askAll(one, OFTEN)), ...askers.map((one) => askAll(one, below))])
  for (const path of ['/', `/b/${board.id}`, `/m/${board.id}`, `/w/${board.id}`, `/api/boards/${board.id}`])
    lead.tap.keep(path, await (await fetch(server.url + path)).text())
}

async function askAll(who: Simulated, paths: readonly string[]): Promise<void> {
  for (const path of paths) await who.ask(path)
}

/** A copy of the board with all that is on it, and its file. */
export async function takeCopy({ server, lead }: Cast): Promise<void> {
  const copy = createdBoard.parse(JSON.parse(done(await lead.ask('/copy', { content: 'all' }))))
  const person = { name: 'Kopie' }
  const reader = await simulate(server, copy, { key: copy.facilitatorKey, person, line: 'none' })
  lead.tap.keep('the file of a copy', done(await reader.ask('/file')))
}

/** Where anything that begins with `mark` reached someone who may not have it; `allowed` says who may have which of it. */
export async function leaksOf(
  cast: Cast,
  mark: string,
  allowed: (who: string) => readonly string[] = () => [],
): Promise<string[]> {
  const leaks = cast.taps().flatMap((tap) => tap.find(mark, allowed(tap.who)))
  for (const { tap, content } of Object.values(cast.pages)) {
    const rest = allowed(tap.who).reduce((all, one) => all.replaceAll(one, ''), await content())
    if ([mark, ...disguisesOf(mark)].some((one) => rest.includes(one))) leaks.push(`${tap.who} page: ${mark}`)
  }
  if (cast.server.log().includes(mark)) leaks.push(`log: ${mark}`)
  return [...new Set(leaks)].slice(0, MOST)
}

/** What a document holds, apart from what the second facilitator writes in it to see that everyone keeps up. */
export function contentOf(doc: Y.Doc): string {
  const { records, meta } = boardRoots(doc)
  const all = [...records].filter(([id]) => id !== BEACON).map(([id, map]) => readRecord(id, map))
  return JSON.stringify([all.toSorted((one, other) => (one.id < other.id ? -1 : 1)), meta.toJSON()])
}

/** What a facilitator can tell of the board without looking at it: people, session, votes, counts. */
export async function factsOf({ lead }: Cast): Promise<string[]> {
  const { state } = JSON.parse(done(await lead.ask('/session')))
  const facts = [JSON.stringify(state)]
  for (const path of TELLING) facts.push(done(await lead.ask(path)))
  return facts
}
