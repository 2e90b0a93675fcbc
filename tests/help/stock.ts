// Real y-websocket clients against a real server: the provider as it comes from npm, over ws.
import { MESSAGE_KRINGBORD, MESSAGE_SYNC, readMessage, type WireMessage } from '@kringbord/shared/wire'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { RunningServer } from './server.ts'

export type StockClient = ReturnType<typeof createStockClient>

type Place = { board: string; token: string; ack?: boolean; doc?: Y.Doc }

/** A provider on `board` with a document of its own; with `ack` also our message type 120, as our client has it. */
export function createStockClient(server: RunningServer, { board, token, ack = false, doc = new Y.Doc() }: Place) {
  const closes: number[] = []
  const messages: WireMessage[] = []
  /** Document frames sent over the present socket, and how many of them are acknowledged. */
  const count = { sent: 0, acked: 0 }
  class CountingSocket extends WebSocket {
    constructor(address: string | URL) {
      super(address)
      count.sent = 0
      count.acked = 0
    }
    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (data instanceof Uint8Array && data[0] === MESSAGE_SYNC && data[1] !== 0) count.sent += 1
      super.send(data)
    }
  }
  const provider = new WebsocketProvider(server.syncUrl, board, doc, {
    params: { token, ...(ack ? { ack: '1' } : {}) },
    WebSocketPolyfill: CountingSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 300,
    connect: false,
  })
  provider.messageHandlers[MESSAGE_KRINGBORD] = (_out, input) => {
    const message = readMessage(input)
    if (message === null) return
    messages.push(message)
    if (message.kind === 'ack') count.acked = message.upTo
  }
  provider.on('connection-close', (event) => {
    if (event) closes.push(event.code)
  })
  provider.connect()
  return {
    provider,
    doc,
    awareness: provider.awareness,
    closes,
    messages,
    count,
    /** Whether everything that was sent is acknowledged. */
    isSaved: () => provider.synced && count.sent > 0 && count.acked === count.sent,
    close() {
      provider.destroy()
      doc.destroy()
    },
  }
}
