// Real y-websocket clients against a real server: the provider as it comes from npm, over ws.
import { MESSAGE_MOVES } from '@kringbord/shared/moves'
import { MESSAGE_PACKED, splitMessages } from '@kringbord/shared/packed'
import { MESSAGE_KRINGBORD, MESSAGE_SYNC, readMessage, type WireMessage } from '@kringbord/shared/wire'
import { inflateSync } from 'fflate'
import * as decoding from 'lib0/decoding'
import { type RawData, WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { RunningServer } from './server.ts'

export type StockClient = ReturnType<typeof createStockClient>

type Place = {
  board: string
  token: string
  ack?: boolean
  /** Also takes a board that is packed. */
  pack?: boolean
  doc?: Y.Doc
  /** Sees every message as it came. */
  onBytes?(message: Uint8Array): void
}

/** A provider on `board` with a document of its own; with `ack` also our message type 120, as our client has it. */
export function createStockClient(
  server: RunningServer,
  { board, token, ack = false, pack = false, doc = new Y.Doc(), onBytes }: Place,
) {
  const closes: number[] = []
  const messages: WireMessage[] = []
  /** Document frames sent over the present socket, and how many of them are acknowledged. */
  const count = { sent: 0, acked: 0 }
  class CountingSocket extends WebSocket {
    constructor(address: string | URL) {
      super(address)
      count.sent = 0
      count.acked = 0
      if (onBytes) this.on('message', (data) => onBytes(toBytes(data)))
    }
    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (data instanceof Uint8Array && data[0] === MESSAGE_SYNC && data[1] !== 0) count.sent += 1
      super.send(data)
    }
  }
  const provider = new WebsocketProvider(server.syncUrl, board, doc, {
    params: { token, ...(ack ? { ack: '1' } : {}), ...(pack ? { pack: '1' } : {}) },
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
  provider.messageHandlers[MESSAGE_PACKED] = (out, input, _provider, emitSynced) => {
    for (const message of splitMessages(inflateSync(decoding.readTailAsUint8Array(input)))) {
      const inner = decoding.createDecoder(message)
      const type = decoding.readVarUint(inner)
      provider.messageHandlers[type]?.(out, inner, provider, emitSynced, type)
    }
  }
  // Where people point: only those who asked for our messages get it, and here nobody looks.
  provider.messageHandlers[MESSAGE_MOVES] = () => undefined
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

function toBytes(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
