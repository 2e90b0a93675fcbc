// y-websocket's provider the way a board uses it: no echo between tabs, frames counted on their way out, updates of others
// applied together on their way in, and our own messages read. When to connect is not decided here (connect.ts).

import { MESSAGE_BOARD, MESSAGE_PACKED, splitMessages } from '@kringbord/shared/packed'
import { MESSAGE_KRINGBORD, MESSAGE_SYNC, readMessage, type WireMessage } from '@kringbord/shared/wire'
import { inflateSync, unzlibSync } from 'fflate'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Awareness } from 'y-protocols/awareness'
import { messageYjsSyncStep1, messageYjsSyncStep2, readSyncStep1 } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { countingSocket } from './counting-socket.ts'
import type { FrameBatch } from './frame-batch.ts'
import { createUpdateQueue } from './update-queue.ts'

type ProviderOptions = {
  doc: Y.Doc
  awareness: Awareness
  url: string
  boardId: string
  token: string
  socket: typeof WebSocket
  /** When updates are shown. */
  batch: FrameBatch
  /** Called before anything of others is applied, and before the server is told what we have. */
  before(): void
  /** The document was changed here; before the frame of it leaves. */
  onChange(transaction: Y.Transaction): void
  /** A frame of the document leaves. */
  onSent(kind: 'step2' | 'update'): void
  /** The server's answer to what we have is applied: the board is here. */
  onLoaded(): void
  onMessage(message: WireMessage): void
  /** An update could not be read. */
  broken(error: unknown): void
}

/** A provider that is not connected yet. `close` ends it and all that belongs to it. */
export function createProvider(options: ProviderOptions): { provider: WebsocketProvider; close(): void } {
  const { doc, awareness, token, batch, before, onChange, onSent, onLoaded, onMessage, broken } = options
  const provider = new WebsocketProvider(options.url, options.boardId, doc, {
    awareness,
    connect: false,
    disableBc: true,
    params: { token, ack: '1', pack: '2' },
    // Coming back is done by connect.ts, with another rhythm and only for closings that time can heal.
    shouldReconnect: () => false,
    WebSocketPolyfill: countingSocket(options.socket, onSent),
  })
  // Of what others change nobody hears as an update: for whoever listens Yjs encodes it all again, a third of the time that
  // a large board takes to come. What is changed here is sent by the provider's own listener.
  const send = provider._updateHandler
  doc.off('update', send)
  const onUpdate = (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    onChange(transaction)
    send(update, origin)
  }
  // Comes before Yjs looks whether anyone listens.
  const onTransaction = ({ origin }: Y.Transaction) => {
    if (origin === provider) doc.off('update', onUpdate)
    else doc.on('update', onUpdate)
  }
  doc.on('afterTransaction', onTransaction)
  const queue = createUpdateQueue({ doc, origin: provider, before, broken, batch })

  // The provider's own handler, but for updates, which wait for the next frame together.
  provider.messageHandlers[MESSAGE_SYNC] = (encoder, decoder, _provider, emitSynced) => {
    const kind = decoding.readVarUint(decoder)
    if (kind === messageYjsSyncStep1) {
      queue.drain()
      before()
      encoding.writeVarUint(encoder, MESSAGE_SYNC)
      readSyncStep1(decoder, encoder, doc)
      return
    }
    queue.push(decoding.readVarUint8Array(decoder))
    if (kind !== messageYjsSyncStep2) return
    queue.drain()
    if (emitSynced) provider.synced = true
    onLoaded()
  }
  provider.messageHandlers[MESSAGE_KRINGBORD] = (_encoder, decoder) => {
    const message = readMessage(decoder)
    if (message) onMessage(message)
  }
  provider.messageHandlers[MESSAGE_PACKED] = (encoder, decoder, _provider, emitSynced) => {
    for (const message of splitMessages(inflateSync(decoding.readTailAsUint8Array(decoder)))) {
      const inner = decoding.createDecoder(message)
      const type = decoding.readVarUint(inner)
      provider.messageHandlers[type]?.(encoder, inner, provider, emitSynced, type)
    }
  }
  provider.messageHandlers[MESSAGE_BOARD] = (_encoder, decoder) => {
    queue.push(unzlibSync(decoding.readTailAsUint8Array(decoder)), 2)
  }
  return {
    provider,
    close() {
      doc.off('afterTransaction', onTransaction)
      doc.off('update', onUpdate)
      queue.close()
      provider.destroy()
    },
  }
}
