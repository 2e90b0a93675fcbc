// Renders a shape only while it is in view. tldraw hides culled shapes with CSS but keeps their elements; a board with
// thousands of shapes is twice as quick without them.
import type { ReactNode } from 'react'
import { type TLShapeId, useEditor, useValue } from 'tldraw'

/** Calls `children` as a component of its own, or renders nothing when the shape is out of view. */
export function Visible({ id, children }: { id: TLShapeId; children: () => ReactNode }): ReactNode {
  const editor = useEditor()
  const culled = useValue('culled', () => editor.getCulledShapes().has(id), [editor, id])
  return culled ? null : <Rendered render={children} />
}

// Hooks that `render` calls belong to this component, so they may come and go with it.
function Rendered({ render }: { render: () => ReactNode }): ReactNode {
  return render()
}
