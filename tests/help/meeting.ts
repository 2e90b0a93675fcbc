// A board over HTTP with Anne, who facilitates, and Bob, who takes part, and what tests ask of people and ways in.
import { type Joined, joined } from '@kringbord/shared/api'
import { people, seatAnswer, waitingList } from '@kringbord/shared/people'
import { createTestApi } from './api.ts'

export async function createMeeting() {
  const api = createTestApi()
  const board = await api.makeBoard()
  const path = `/api/boards/${board.id}`
  const [host, guest] = [
    await api.join(board.id, board.facilitatorKey, { name: 'Anne' }),
    await api.join(board.id, board.joinKey, { name: 'Bob' }),
  ]
  const get = (where: string, token?: string) => api.ask(`${path}/${where}`, { token })
  const post = (where: string, json: object, token?: string) => api.ask(`${path}/${where}`, { json, token })
  const patch = (json: object, who: string, token = host.token) =>
    api.ask(`${path}/people/${who}`, { method: 'PATCH', json, token })
  const set = (json: object) => api.ask(path, { method: 'PATCH', json, token: host.token })
  const askIn = (name: string, token?: string) => post('join', { key: board.joinKey, person: { name } }, token)
  const come = async (name: string): Promise<Joined> => joined.parse(await (await askIn(name)).json())
  const waiting = async (token = host.token) => waitingList.parse(await (await get('waiting', token)).json()).waiting
  const answer = (given: 'let-in' | 'refuse', who: 'all' | string[], token = host.token) =>
    post('waiting', { answer: given, who }, token)
  const seat = async (token: string) => seatAnswer.parse(await (await get('seat', token)).json())
  const roles = async () => {
    const { people: all } = people.parse(await (await get('people', host.token)).json())
    return Object.fromEntries(all.map((one) => [one.name, one.removed ? 'removed' : one.boardRole]))
  }
  return { ...api, board, path, host, guest, get, post, patch, set, askIn, come, waiting, answer, seat, roles }
}
