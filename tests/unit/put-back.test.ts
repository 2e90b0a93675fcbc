// Putting back what was not saved: one's own that the step allows comes on the board, and the server takes it; what is
// somebody else's, or may not be made here, stays as it is and is counted.
import { boardRoots, PAGE_ID } from '@kringbord/shared/board'
import type { StepRights } from '@kringbord/shared/session-steps'
import type { Editor } from 'tldraw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { putBack } from '../../client/src/board/put-back.ts'
import { createDesk, type Desk } from '../help/desk.ts'
import { boardOf, createScene, type Scene, settled } from '../help/scene.ts'
import { line, note } from '../help/shapes.ts'
import { storedBoard } from '../help/wall.ts'

let scene: Scene
beforeEach(async () => {
  vi.useFakeTimers()
  scene = await createScene()
})
afterEach(async () => {
  await scene.close()
  vi.useRealTimers()
})

const writes: StepRights = { note: true, moveOwn: false, moveAll: false, vote: false, draw: false, tegel: false }

test('L5: only one’s own, and what the step allows, comes back; nothing of it is refused', async () => {
  const { watcher } = scene
  const desk = createDesk(watcher, () => writes)
  const { records } = boardRoots(watcher.doc)
  const isOwn = (id: string) => records.get(id)?._item?.id.client === watcher.doc.clientID
  const theirs = desk.records().find(({ id }) => id === 'shape:mine')
  if (!theirs) throw new Error('the note of the victim is there')
  const lost = { ...note('shape:weg'), parentId: 'shape:nergens' }
  const kept = [note('shape:nieuw'), lost, line('shape:lijn'), { ...theirs, x: 900 }]
  expect(putBack(editorOf(desk), kept, isOwn)).toEqual({ back: 2, left: 2 })
  await settled()
  expect(watcher.closes, 'nothing was refused').toEqual([])
  const board = boardOf(await storedBoard(scene.store))
  expect(board['shape:nieuw']).toMatchObject({ typeName: 'shape', type: 'note' })
  expect(board['shape:weg']).toMatchObject({ parentId: PAGE_ID })
  expect(board['shape:lijn'], 'there is no drawing in this step').toBeUndefined()
  expect(board['shape:mine']).toMatchObject({ x: theirs.x })
  desk.close()
})

test('L5: what somebody else made stays as the board has it, also where the step lets one move it', async () => {
  const { watcher } = scene
  const desk = createDesk(watcher, () => ({ ...writes, moveAll: true }))
  const there = () => desk.records().find(({ id }) => id === 'shape:mine')
  const theirs = there()
  if (!theirs) throw new Error('the note of the victim is there')
  expect(putBack(editorOf(desk), [{ ...theirs, x: 900 }], () => false)).toEqual({ back: 0, left: 1 })
  expect(there()).toEqual(theirs)
  desk.close()
})

test('L5: one’s own that may not be changed any more stands there as it was, and counts as left', async () => {
  const { watcher } = scene
  let rights: StepRights = { ...writes, moveOwn: true }
  const desk = createDesk(watcher, () => rights)
  const mine = note('shape:eigen')
  desk.act(() => desk.put(mine))
  rights = { ...writes, note: false, draw: true }
  const changed = { ...mine, props: { ...Object(mine.props), color: 'blue' } }
  expect(putBack(editorOf(desk), [changed], () => true)).toEqual({ back: 0, left: 1 })
  expect(putBack(editorOf(desk), [{ ...mine, x: 900 }], () => true)).toEqual({ back: 0, left: 1 })
  expect(
    putBack(editorOf(desk), [mine], () => true),
    'nothing of it changed',
  ).toEqual({ back: 1, left: 0 })
  desk.close()
})

/** Of the editor what putting back asks for. */
function editorOf(desk: Desk): Editor {
  const editor = {
    store: desk.store,
    run: (change: () => void) => desk.act(change),
    markHistoryStoppingPoint() {},
    getCurrentPageId: () => PAGE_ID,
  }
  return parseEditor(editor)
}

function parseEditor(editor: object): Editor {
  return editor as unknown as Editor
}
