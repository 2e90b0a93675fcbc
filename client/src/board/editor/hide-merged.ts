// Notes that were merged into another are on the board and not on the screen: neither seen nor chosen (shared/merged.ts).
import { isMerged } from '@kringbord/shared/merged'
import { type Editor, isShapeId, type TLShape } from 'tldraw'

/** For `<Tldraw getShapeVisibility>`. */
export function visibilityOf(shape: TLShape, editor: Editor): 'hidden' | 'inherit' {
  return isMergedHere(editor, shape) ? 'hidden' : 'inherit'
}

/** Keeps what is merged out of every selection; returns what stops it. */
export function keepMergedUnchosen(editor: Editor): () => void {
  // Also what is chosen at the moment that someone merges it.
  const stopChange = editor.sideEffects.registerAfterChangeHandler('shape', (before, after) => {
    if (before.meta.merged === after.meta.merged || after.meta.merged === undefined) return
    const ids = editor.getSelectedShapeIds()
    if (ids.includes(after.id)) editor.setSelectedShapes(ids.filter((id) => id !== after.id))
  })
  const stopChoice = editor.sideEffects.registerBeforeChangeHandler('instance_page_state', (_, after) => {
    const selectedShapeIds = after.selectedShapeIds.filter((id) => {
      const shape = editor.getShape(id)
      return !shape || !isMergedHere(editor, shape)
    })
    return selectedShapeIds.length === after.selectedShapeIds.length ? after : { ...after, selectedShapeIds }
  })
  return () => {
    stopChange()
    stopChoice()
  }
}

function isMergedHere(editor: Editor, shape: TLShape): boolean {
  // Most notes name none, and this is asked of every shape.
  if (shape.meta.merged === undefined) return false
  return isMerged(shape, (id) => (isShapeId(id) ? editor.getShape(id) : undefined))
}
