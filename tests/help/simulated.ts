// Simulated participants at a real server: some are stock clients, some take a packed board as our own page does, some only
// listen and ask the API, as a telephone does. Every byte that reaches them is kept.
import { type CreatedBoard, joined, type Person } from '@kringbord/shared/api'
import { MESSAGE_KRINGBORD, readMessage } from '@kringbord/shared/wire'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import type { RunningServer } from './server.ts'
import { createStockClient, type StockClient } from './stock.ts'
import { createTap } from './tap.ts'

export type Simulated = Awaited<ReturnType<typeof simulate>>
export type Line = 'stock' | 'packed' | 'feed' | 'none'

type Asked = { status: number; text: string }

/** Someone who joins with `key`; `line` is how they hear of the board. */
export async function simulate(
  server: RunningServer,
  board: CreatedBoard,
  { key, person, line }: { key: string; person: Partial<Person> & { name: string }; line: Line },
) {
  const tap = createTap(person.name)
  const path = `${server.url}/api/boards/${board.id}`
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(`${path}/join`, { method: 'POST', headers, body: JSON.stringify({ key, person }) })
  if (!answer.ok) throw new Error(`${person.name} may not join: ${await answer.text()}`)
  const seat = joined.parse(await answer.json())
  const client: StockClient | null =
    line === 'stock' || line === 'packed'
      ? createStockClient(server, {
          board: board.id,
          token: seat.token,
          ack: line === 'packed',
          pack: line === 'packed',
          onBytes: tap.keepMessage,
        })
      : null
  const feed = line === 'feed' ? listen(`${server.syncUrl}/${board.id}?token=${seat.token}&ack=1&feed=1`) : null
  const closes = client?.closes ?? []
  let version = -1

  function listen(address: string): WebSocket {
    const socket = new WebSocket(address)
    socket.on('message', (data: Buffer) => {
      tap.keepMessage(data)
      const input = decoding.createDecoder(data)
      const message = decoding.readVarUint(input) === MESSAGE_KRINGBORD ? readMessage(input) : null
      if (message?.kind === 'session') version = JSON.parse(message.json).version
    })
    socket.on('close', (code) => void closes.push(code))
    return socket
  }

  return {
    name: person.name,
    seat,
    client,
    tap,
    /** Codes of every time that a line was closed. */
    closes,
    /** Whether they have the board, or hear of the session. */
    isHere: () => (client ? client.provider.synced : version >= 0),
    /** Asks the API as this person; what it answers is kept too. `path` is below the board. */
    async ask(below: string, json?: object, method = json ? 'POST' : 'GET'): Promise<Asked> {
      const response = await fetch(path + below, {
        method,
        headers: { ...headers, Authorization: `Bearer ${seat.token}` },
        ...(json && { body: JSON.stringify(json) }),
      })
      const text = await response.text()
      tap.keep(`${method} ${below}`, text)
      return { status: response.status, text }
    },
    close(): void {
      client?.close()
      feed?.close()
    },
  }
}

/** What a request that must be done answered. @throws when it was refused */
export function done({ status, text }: Asked): string {
  if (status >= 300) throw new Error(`${status} ${text}`)
  return text
}
