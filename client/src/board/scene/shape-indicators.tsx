// The outlines of what is selected or pointed at: as tldraw's own, which keeps one ready for every shape that it renders
// and knows of no others.
import { type ReactNode, useRef } from 'react'
import { DefaultShapeIndicator, type Editor, type TLShapeId, useEditor, useValue } from 'tldraw'

const BUSY = [
  'select.brushing',
  'select.scribble_brushing',
  'select.pointing_shape',
  'select.pointing_selection',
  'select.pointing_handle',
] as const
const AT_REST = ['select.idle', 'select.editing_shape'] as const

/** For `components.ShapeIndicators`. */
export function ShapeIndicators(): ReactNode {
  const editor = useEditor()
  const last = useRef<TLShapeId[]>([])
  const ids = useValue('outlined shapes', () => {
    const now = outlined(editor)
    const isSame = now.length === last.current.length && now.every((id, i) => id === last.current[i])
    if (!isSame) last.current = now
    return last.current
  }, [editor])
  return ids.map((id) => <DefaultShapeIndicator key={id} shapeId={id} />)
}

function outlined(editor: Editor): TLShapeId[] {
  const { isChangingStyle, isHoveringCanvas, isCoarsePointer } = editor.getInstanceState()
  const atRest = editor.isInAny(...AT_REST)
  if (isChangingStyle || !(atRest || editor.isInAny(...BUSY))) return []
  const hovered = atRest && isHoveringCanvas && !isCoarsePointer ? editor.getHoveredShapeId() : null
  const out = editor.getCulledShapes()
  const selected = editor.getSelectedShapeIds().filter((id) => !out.has(id))
  return hovered && !selected.includes(hovered) ? [...selected, hovered] : selected
}
