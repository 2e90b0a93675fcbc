// Someone at a board without a browser: a tldraw store, our binding and our document, with a tool's changes made by hand.
// What the binding writes leaves as frames, as it does in a page.
import { bindStore } from '@kringbord/client/board/bind'
import { createBoardSchema } from '@kringbord/shared/schema'
import * as encoding from 'lib0/encoding'
import { createTLStore } from 'tldraw'
import { messageYjsUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'

const MESSAGE_SYNC = 0

/** `seed` is the board as it was before. `onFrame` gets every frame that leaves. */
export function createDesk({ clientId, seed, onFrame = () => undefined }) {
  const doc = new Y.Doc()
  doc.clientID = clientId
  Y.applyUpdate(doc, seed, 'remote')
  const store = createTLStore({ schema: createBoardSchema() })
  const before = new Set()
  const beforeRemote = (listener) => {
    before.add(listener)
    return () => before.delete(listener)
  }
  const binding = bindStore({ store, doc, canWrite: true, beforeRemote })
  const sent = { bytes: 0, frames: 0 }
  doc.on('update', (update, origin) => {
    if (origin === 'remote') return
    const frame = syncFrame(update)
    sent.bytes += frame.length
    sent.frames += 1
    onFrame(frame)
  })
  return {
    doc,
    store,
    sent,
    get: (id) => store.get(id),
    put: (record) => store.put([record]),
    /** As a tool does: a whole record, only these values new. */
    change(id, parts, props = {}) {
      const now = store.get(id)
      if (now) store.put([{ ...now, ...parts, props: { ...now.props, ...props } }])
    },
    remove: (id) => store.remove([id]),
    /** Takes what others wrote. */
    receive(update) {
      for (const listener of before) listener()
      Y.applyUpdate(doc, update, 'remote')
    },
    close: () => binding.close(),
  }
}

/** An update as it travels. */
export function syncFrame(update) {
  const out = encoding.createEncoder()
  encoding.writeVarUint(out, MESSAGE_SYNC)
  encoding.writeVarUint(out, messageYjsUpdate)
  encoding.writeVarUint8Array(out, update)
  return encoding.toUint8Array(out)
}
