// The textbox for who fills in the form and does not arrange it: one click on it is enough to type.
import { isFormPart } from '@kringbord/shared/board'
import type { TextboxShape } from '@kringbord/shared/schema'
import { editText } from '../editor/edit-text.ts'
import { TextboxShapeUtil } from './textbox.tsx'

export class FilledTextboxUtil extends TextboxShapeUtil {
  override options = { arranges: false }

  override onClick(shape: TextboxShape): void {
    if (!isFormPart(shape.id)) return
    const at = this.editor.inputs.currentScreenPoint.clone()
    // After the select tool has finished with this click; still within it, so that a phone opens its keyboard.
    queueMicrotask(() => editText(this.editor, shape.id, { at }))
  }
}
