// Someone at a board in a room, with a real tldraw store, binding and guard. Of the editor there is what the guard asks for:
// who lies in what, and deleting as tldraw does it, arrows untied first.
import { bindStore } from '@kringbord/client/board/bind'
import { boardRoots } from '@kringbord/shared/board'
import type { PlainRecord } from '@kringbord/shared/records'
import { createBoardSchema } from '@kringbord/shared/schema'
import type { StepRights } from '@kringbord/shared/session-steps'
import { createTLStore, type TLRecord, type TLStore } from '@tldraw/editor'
import type { Editor, TLShapeId } from 'tldraw'
import { guardForm } from '../../client/src/board/editor/guard.ts'
import type { RoomClient } from './room-client.ts'

export type Desk = ReturnType<typeof createDesk>

/** A desk for `client`, which has the board; `rights` are those of the current step. */
export function createDesk(client: RoomClient, rights: () => StepRights) {
  const store = createTLStore({ schema: createBoardSchema() })
  const binding = bindStore({ store, doc: client.doc, canWrite: true, beforeRemote: () => () => undefined })
  const all = () => store.allRecords().map(parsePlain)
  const inside = (id: string): string[] =>
    all().flatMap((one) => (one.parentId === id ? [one.id, ...inside(one.id)] : []))
  // As tldraw's editor does, and before any other handler: whatever is tied to a shape that goes is untied.
  const untie = store.sideEffects.registerBeforeDeleteHandler('shape', ({ id }) => {
    remove(
      all().flatMap((one) => (one.typeName === 'binding' && (one.fromId === id || one.toId === id) ? [one.id] : [])),
    )
  })
  function remove(ids: readonly string[]): void {
    store.remove([...ids].map(parseId))
  }
  const editor = {
    sideEffects: store.sideEffects,
    store,
    updateInstanceState() {},
    getShape: (id: TLShapeId) => store.get(id),
    getSortedChildIdsForParent: (id: string) => all().flatMap((one) => (one.parentId === id ? [one.id] : [])),
    getShapeAndDescendantIds: (ids: string[]) => new Set(ids.flatMap((id) => [id, ...inside(id)])),
    deleteShapes(ids: string[]) {
      operate(store, () => remove([...new Set(ids.flatMap((id) => [id, ...inside(id)]))]))
    },
  }
  const { records } = boardRoots(client.doc)
  const stopGuard = guardForm(parseEditor(editor), client.participant.role, {
    step: { get: rights, subscribe: () => () => undefined },
    now: () => [rights()],
    isOwn(id) {
      const item = records.get(id)?._item
      return !item || item.id.client === client.doc.clientID
    },
  })
  return {
    store,
    records: all,
    /** Does something as one operation, as a tool does. */
    act(change: () => void) {
      operate(store, change)
      binding.flush()
    },
    put: (...put: PlainRecord[]) => store.put(put.map(parseRecord)),
    deleteShapes: (ids: string[]) => editor.deleteShapes(ids),
    remove,
    close() {
      stopGuard()
      untie()
      binding.close()
    },
  }
}

/** Runs `change` as one operation. reason: `atomic` is internal in the types and is what `editor.run` calls. */
function operate(store: TLStore, change: () => void): void {
  Reflect.apply(Reflect.get(store, 'atomic'), store, [change])
}

function parseEditor(editor: object): Editor {
  return editor as unknown as Editor
}
function parsePlain(record: TLRecord): PlainRecord {
  return record as unknown as PlainRecord
}
function parseRecord(record: PlainRecord): TLRecord {
  return record as unknown as TLRecord
}
function parseId(id: string): Parameters<TLStore['remove']>[0][number] {
  return id as TLShapeId
}
