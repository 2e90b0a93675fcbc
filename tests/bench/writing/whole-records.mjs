// The peer: whole records in a Y.Map, written with every frame of the store's changes, as bindings of tldraw to Yjs do.
import * as Y from 'yjs'
import { syncFrame } from './desk.mjs'

/** Writes the changes of `store` into a document of its own. */
export function keepWholeRecords(store, { clientId }) {
  const doc = new Y.Doc()
  doc.clientID = clientId
  const map = doc.getMap('tl')
  const sent = { bytes: 0, frames: 0 }
  doc.on('update', (update) => {
    sent.bytes += syncFrame(update).length
    sent.frames += 1
  })
  for (const record of store.allRecords()) if (record.typeName === 'shape') map.set(record.id, record)
  Object.assign(sent, { bytes: 0, frames: 0 })
  const stop = store.listen(
    ({ changes }) =>
      doc.transact(() => {
        for (const record of Object.values(changes.added)) map.set(record.id, record)
        for (const [, record] of Object.values(changes.updated)) map.set(record.id, record)
        for (const record of Object.values(changes.removed)) map.delete(record.id)
      }),
    { source: 'user', scope: 'document' },
  )
  return { doc, sent, close: stop }
}
