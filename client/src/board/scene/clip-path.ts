// What of a shape its frame cuts off. tldraw works with polygons; nearly every shape lies wholly within its frame.
import type { Editor, TLFrameShape, TLShape } from 'tldraw'

/** A CSS clip-path, or 'none'. */
export function clipPathOf(editor: Editor, shape: TLShape): string {
  const parent = editor.getShapeParent(shape)
  if (!parent) return 'none'
  if (isFrame(parent) && parent.parentId === editor.getCurrentPageId() && shape.rotation === 0) {
    const { x, y, maxX, maxY } = editor.getShapeGeometry(shape).bounds
    const [left, top] = [shape.x + x, shape.y + y]
    if (left >= 0 && top >= 0 && shape.x + maxX <= parent.props.w && shape.y + maxY <= parent.props.h) return 'none'
  }
  return editor.getShapeClipPath(shape.id) ?? 'none'
}

function isFrame(shape: TLShape): shape is TLFrameShape {
  return shape.type === 'frame'
}
