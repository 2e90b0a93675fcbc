// Ctrl+Z right after notes were arranged: it undoes that, unless it is meant for a field, or something else was done since.
import { createBoardSchema } from '@kringbord/shared/schema'
import { createTLStore, type TLRecord, type TLStore } from '@tldraw/editor'
import type { Editor } from 'tldraw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createValue } from '../../client/src/board/readable.ts'
import type { LastArranged } from '../../client/src/session/notes/notes-desk.ts'
import { watchUndo } from '../../client/src/session/notes/watch-undo.ts'
import { note } from '../help/shapes.ts'

type Keys = Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>>

/** What is pressed on: the board, or a field. */
class FakeElement extends EventTarget {
  readonly isField: boolean
  constructor(isField: boolean) {
    super()
    this.isField = isField
  }
  closest = () => (this.isField ? this : null)
}

let page: EventTarget
beforeEach(() => {
  page = new EventTarget()
  vi.stubGlobal('document', page)
  vi.stubGlobal('Element', FakeElement)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

async function watched() {
  const store = createTLStore({ schema: createBoardSchema() })
  // What the store makes for itself with the first change is made.
  const made = heard(store)
  store.mergeRemoteChanges(() => store.put([parseRecord(note('shape:er-al'))]))
  await made
  const last = createValue<LastArranged>({ id: 'ordening', taken() {} })
  const state = { editing: false }
  const undone: string[] = []
  const editor = parseEditor({ store, getEditingShapeId: () => (state.editing ? 'shape:x' : null) })
  const stop = watchUndo(editor, { last }, (id) => undone.push(id))
  /** Presses a key; whether it was taken, so that the editor does not get it. */
  const press = (key: string, keys: Keys = { ctrlKey: true }, target = new FakeElement(false)) => {
    const all = { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...keys }
    const event = Object.assign(new Event('keydown', { cancelable: true }), all)
    Object.defineProperty(event, 'target', { value: target })
    page.dispatchEvent(event)
    return event.defaultPrevented
  }
  return { store, last, state, undone, stop, press }
}

test('N1: Ctrl+Z and ⌘Z undo what was arranged just now; other keys, and keys in a field, do not', async () => {
  const { state, undone, stop, press } = await watched()
  expect(press('z', {})).toBe(false)
  expect(press('y')).toBe(false)
  expect(press('z', { ctrlKey: true, shiftKey: true }), 'that is redo').toBe(false)
  expect(press('z', { ctrlKey: true, altKey: true })).toBe(false)
  expect(press('z', { ctrlKey: true }, new FakeElement(true)), 'in a field').toBe(false)
  state.editing = true
  expect(press('z'), 'in a text on the board').toBe(false)
  state.editing = false
  expect(undone).toEqual([])
  expect(press('z')).toBe(true)
  expect(press('Z', { metaKey: true }), 'with capitals on').toBe(true)
  expect(undone).toEqual(['ordening', 'ordening'])
  stop()
  expect(press('z')).toBe(false)
})

test('N1: once something else was done on the board Ctrl+Z is the editor’s; what others do does not count', async () => {
  const { store, last, undone, stop, press } = await watched()
  let told = heard(store)
  store.mergeRemoteChanges(() => store.put([parseRecord(note('shape:anders'))]))
  await told
  expect(press('z'), 'somebody else did something').toBe(true)
  told = heard(store)
  store.put([parseRecord(note('shape:eigen'))])
  await told
  expect(last.get()).toBeNull()
  expect(press('z')).toBe(false)
  expect(undone).toEqual(['ordening'])
  stop()
})

/** The next time that the store tells of changes. */
const heard = (store: TLStore) => new Promise<void>((resolve) => void store.listen(() => resolve()))

function parseEditor(editor: object): Editor {
  return editor as unknown as Editor
}
function parseRecord(record: object): TLRecord {
  return record as unknown as TLRecord
}
