// The tool that lays a tegel where you click, ready to type.
import { StateNode } from 'tldraw'
import { newTegel } from './new-tegel.ts'

export class TegelTool extends StateNode {
  static override id = 'tegel'

  override onEnter(): void {
    this.editor.setCursor({ type: 'cross', rotation: 0 })
  }

  // On the way up, so that a phone opens its keyboard and a second finger can still pinch.
  override onPointerUp(): void {
    if (this.editor.inputs.isDragging || this.editor.inputs.isPinching) return
    newTegel(this.editor, this.editor.inputs.currentPagePoint)
  }

  override onCancel(): void {
    this.editor.setCurrentTool('select')
  }
}
