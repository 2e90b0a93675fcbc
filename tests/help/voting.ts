// A board of tegels over HTTP with who facilitates it, six guests of three domains and someone who looks on, and what tests ask
// of voting there.
import { createMemoryStore } from '@kringbord/server/src/store/memory.ts'
import type { Store } from '@kringbord/server/src/store/store.ts'
import { voteList, voteView } from '@kringbord/shared/vote-schema'
import { createTestApi } from './api.ts'

export async function createVoting(kept: Store = createMemoryStore()) {
  const api = createTestApi({ store: kept })
  const { store, ask, join, refusal } = api
  const board = await api.makeBoard({ form: 'tegeltjeswijsheden', filled: true })
  const host = await join(board.id, board.facilitatorKey)
  const guests = await Promise.all(
    ['zorg', 'zorg', 'wonen', 'wonen', 'wonen', 'welzijn'].map((domain, i) =>
      join(board.id, board.joinKey, { name: `Gast ${i}`, organisation: `Org ${domain}`, domain }),
    ),
  )
  const viewer = await join(board.id, board.viewKey)
  const path = `/api/boards/${board.id}/votes`
  const start = (json: object, token = host.token) => ask(path, { json, token })
  const begin = async (json: object) => voteView.parse(await (await start(json)).json())
  const read = async (id: string, token = host.token) =>
    voteView.parse(await (await ask(`${path}/${id}`, { token })).json())
  const list = async (token = host.token) => voteList.parse(await (await ask(path, { token })).json()).votes
  const cast = (id: string, token: string, ballot: object[]) =>
    ask(`${path}/${id}/ballot`, { method: 'PUT', json: { ballot }, token })
  const patch = (id: string, json: object, token = host.token) => ask(`${path}/${id}`, { method: 'PATCH', json, token })
  const close = async (id: string) => voteView.parse(await (await patch(id, { state: 'closed' })).json())
  return { ...api, store, board, host, guests, viewer, path, start, begin, read, list, cast, patch, close, refusal }
}

/** An entry of a ballot. */
export const dots = (item = '', count = 1) => ({ item, choice: 'dot', count })
export const HEARTS = { kind: 'dots', look: 'heart', budget: 3, zones: ['wand'], question: 'Welke tegel raakt je?' }
