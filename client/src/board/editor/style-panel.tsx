// The style panel: tldraw's for tldraw's shapes, our own for tegels, none for parts of the form.
import { isFormPart } from '@kringbord/shared/board'
import type { TegelShape } from '@kringbord/shared/schema'
import type { ReactNode } from 'react'
import { DefaultStylePanel, type Editor, type TLUiStylePanelProps, useEditor, useReadonly, useValue } from 'tldraw'
import { TegelPanel } from './tegel-panel.tsx'

export function BoardStylePanel(props: TLUiStylePanelProps): ReactNode {
  const editor = useEditor()
  const isReadonly = useReadonly()
  const look = useValue('style panel', () => lookOf(editor), [editor])
  const tegels = useValue('tegels', () => selectedTegels(editor), [editor])
  if (isReadonly || look === 'none') return null
  if (look === 'default') return <DefaultStylePanel {...props} />
  return (
    <DefaultStylePanel {...props}>
      <TegelPanel tegels={tegels} />
    </DefaultStylePanel>
  )
}

/** What the selection asks for. Nothing selected: the styles of what is drawn next, once a tool is chosen. */
function lookOf(editor: Editor): 'default' | 'tegel' | 'none' {
  const shapes = editor.getSelectedShapes()
  if (shapes.length === 0) return editor.isInAny('select', 'hand', 'tegel') ? 'none' : 'default'
  if (shapes.every((shape) => shape.type === 'tegel')) return 'tegel'
  return shapes.every((shape) => isFormPart(shape.id)) ? 'none' : 'default'
}

function selectedTegels(editor: Editor): TegelShape[] {
  return editor.getSelectedShapes().filter(isTegel)
}

function isTegel(shape: { type: string }): shape is TegelShape {
  return shape.type === 'tegel'
}
