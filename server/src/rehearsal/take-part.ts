// A place on a board for someone who does not exist: joined over the API like anyone, and sitting in the room so that they
// count as being there.
import { joined, type Person } from '@kringbord/shared/api'
import * as encoding from 'lib0/encoding'
import type { Peer, Seat } from '../rooms/peer.ts'
import type { AskBoard } from './simulated-person.ts'

/** Asks the API of this server; `path` begins with `/api`. */
export type Asking = (path: string, init: RequestInit) => Response | Promise<Response>
/** Opens the room of a board. */
export type OpenRoom = (boardId: string) => Promise<{ join(peer: Peer): Seat }>

type TakePart = { boardId: string; key: string; person: Person; request: Asking; open: OpenRoom | undefined }

/** @throws when they are not let in */
export async function joinAs({
  boardId,
  key,
  person,
  request,
  open,
}: TakePart): Promise<{ ask: AskBoard; leave(): void }> {
  const base = `/api/boards/${boardId}`
  const answer = await request(`${base}/join`, init({ key, person }, 'POST'))
  const { token, participant, role, color } = joined.parse(await answer.json())
  const ask: AskBoard = async (path, json, method = json === undefined ? 'GET' : 'POST') => {
    const response = await request(base + path, init(json, method, token))
    const text = await response.text()
    return response.ok && text ? JSON.parse(text) : null
  }
  const { name, organisation } = person
  const peer: Peer = {
    participant: { id: participant, role, name, organisation, color },
    wantsAcks: false,
    send() {},
    buffered: () => 0,
    close() {},
  }
  const seat = (await open?.(boardId))?.join(peer)
  seat?.receive(presence({ participant, name, organisation, color, role }))
  return { ask, leave: () => seat?.leave() }
}

function init(json: unknown, method: string, token?: string): RequestInit {
  const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) }
  return { method, headers, ...(json !== undefined && { body: JSON.stringify(json) }) }
}

/** What a browser says of who is there: one state of one client, see docs/protocol.md. */
function presence(user: object): Uint8Array {
  const states = encoding.createEncoder()
  encoding.writeVarUint(states, 1)
  encoding.writeVarUint(states, Math.floor(Math.random() * 2 ** 31) + 1)
  encoding.writeVarUint(states, 1)
  encoding.writeVarString(states, JSON.stringify({ user }))
  const message = encoding.createEncoder()
  encoding.writeVarUint(message, 1)
  encoding.writeVarUint8Array(message, encoding.toUint8Array(states))
  return encoding.toUint8Array(message)
}
