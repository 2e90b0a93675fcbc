// Where a participant's board is on a server. Ours is used as people use it: boards are opened from a file through the
// API, and every participant joins with the key and gets a token. Peers make a board of any name that is asked for.
import { makeShapes } from '../load/records.mjs'
import { isOurs } from './catalogue.mjs'

/**
 * The boards of one server.
 * `open(room, shapes)` makes one, of so many shapes or of these records; returns false when it must be filled over the wire instead.
 * `enter(room, n)` → { path, user }: the address to connect to, and who the server says the participant is.
 */
export function createBoards(name, port) {
  return isOurs(name) ? createOwnBoards(`http://127.0.0.1:${port}`) : createPeerBoards(name)
}

function createPeerBoards(name) {
  return {
    open: async () => false,
    enter: async (room) => ({ path: name.startsWith('hocuspocus') ? '/' : `/${room}` }),
  }
}

function createOwnBoards(url) {
  const boards = new Map()
  let empty = null

  const post = async (path, body) => {
    const headers = { 'Content-Type': 'application/json' }
    const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return response.json()
  }
  const join = async ({ id, joinKey }, n) => {
    const person = { name: `Participant ${n}` }
    return { ...person, ...(await post(`/api/boards/${id}/join`, { key: joinKey, person })) }
  }
  /** A file with nothing on it, as the server itself writes one. */
  const emptyFile = async () => {
    const board = await post('/api/boards', { form: 'posterpresentatie' })
    const { token } = await join(board, 0)
    const headers = { Authorization: `Bearer ${token}` }
    const file = await (await fetch(`${url}/api/boards/${board.id}/file`, { headers })).json()
    return { ...file, form: '', params: {}, records: [], assets: [] }
  }
  const open = async (room, shapes) => {
    empty ??= await emptyFile()
    const board = await post('/api/files', {
      ...empty,
      title: room,
      records: Array.isArray(shapes) ? shapes : makeShapes(shapes),
    })
    if (board.skipped > 0) throw new Error(`${board.skipped} shapes were not valid`)
    boards.set(room, board)
    return true
  }
  return {
    open,
    /** Rooms keep their names for whoever asks after a restart. */
    known: boards,
    async enter(room, n) {
      if (!boards.has(room)) await open(room, 0)
      const board = boards.get(room)
      const { participant, token, name, role, color } = await join(board, n)
      const user = { participant, name, organisation: '', color, role }
      return { path: `/sync/${board.id}?token=${token}&ack=1&pack=2`, user }
    },
  }
}
