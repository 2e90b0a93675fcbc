// Buttons that appear when someone needs a way back: out of pen mode, or to what is on the board. tldraw's third one, to
// stop following, is in our own banner.
import type { ReactNode } from 'react'
import { DefaultHelperButtons, TldrawUiMenuActionItem, useEditor, useValue } from 'tldraw'

export function BoardHelperButtons(): ReactNode {
  const editor = useEditor()
  const isPenMode = useValue('pen mode', () => editor.getInstanceState().isPenMode, [editor])
  const isLost = useValue('nothing in view', () => {
    const { size } = editor.getCurrentPageShapeIds()
    return size > 0 && size === editor.getCulledShapes().size
  }, [editor])
  return (
    <DefaultHelperButtons>
      {isPenMode && <TldrawUiMenuActionItem actionId="exit-pen-mode" />}
      {isLost && <TldrawUiMenuActionItem actionId="back-to-content" />}
    </DefaultHelperButtons>
  )
}
