// Which shape lies over which: numbers as tldraw hands them out, found anew only when shapes come, go or change places.
import { computed, type Editor, type Signal, type TLParentId, type TLShapeId } from 'tldraw'

/** Of one shape: `index` of its element, `backgroundIndex` of what it draws behind its siblings. */
export type Layer = { index: number; backgroundIndex: number }

export function paintOrder(editor: Editor): Signal<ReadonlyMap<TLShapeId, Layer>> {
  const most = editor.options.maxShapesPerPage
  return computed('kringbord: paint order', () => {
    const order = new Map<TLShapeId, Layer>()
    let next = { index: most * 2, backgroundIndex: most }

    function walk(parent: TLParentId) {
      for (const id of editor.getSortedChildIdsForParent(parent)) {
        const shape = editor.store.unsafeGetWithoutCapture(id)
        if (!shape) continue
        order.set(id, next)
        next = { index: next.index + 1, backgroundIndex: next.backgroundIndex + 1 }
        if (editor.getSortedChildIdsForParent(id).length === 0) continue
        if (shape.type !== 'frame') walk(id)
        else {
          const after = next.backgroundIndex
          next = { index: next.index + most, backgroundIndex: next.index }
          walk(id)
          next = { index: next.index, backgroundIndex: after }
        }
      }
    }
    walk(editor.getCurrentPageId())
    return order
  })
}

/** How opaque a shape is: with all it lies in, and paler while it is being erased. */
export function opacityOf(editor: Editor, id: TLShapeId): number {
  const erasing = editor.getErasingShapeIds()
  let opacity = 1
  let isErased = false
  for (let shape = editor.getShape(id); shape; shape = editor.getShapeParent(shape)) {
    opacity *= shape.opacity
    isErased ||= erasing.includes(shape.id)
  }
  return isErased ? opacity * 0.32 : opacity
}
