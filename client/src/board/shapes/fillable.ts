// The base of shapes that hold shared text in a fixed frame: textbox and tegel. As parts of the form, participants type
// in them (one click is enough) but do not move, size or turn them.
import { isFormPart } from '@kringbord/shared/board'
import { BaseBoxShapeUtil, Group2d, Rectangle2d, type TLBaseBoxShape, type TLFontFace, type TLShape } from 'tldraw'
import { facesOf } from './type.ts'

export type FillableOptions = {
  /** Whether this person arranges the form's own parts: the facilitator. */
  arranges: boolean
}

export abstract class FillableShapeUtil<S extends TLBaseBoxShape> extends BaseBoxShapeUtil<S> {
  override options: FillableOptions = { arranges: true }

  /** Where its text is, in its own coordinates. */
  abstract textPlace(shape: S): { x: number; y: number; w: number; h: number }

  override canEdit(): boolean {
    return true
  }

  override hideResizeHandles(shape: S): boolean {
    return this.#isHeld(shape)
  }

  override hideRotateHandle(): boolean {
    return true
  }

  override hideSelectionBoundsFg(shape: S): boolean {
    return this.#isHeld(shape)
  }

  // The whole box is its label, so that a click on a selected one starts editing without measuring text.
  override getGeometry(shape: S): Group2d {
    const size = { width: shape.props.w, height: shape.props.h, isFilled: true }
    return new Group2d({ children: [new Rectangle2d(size), new Rectangle2d({ ...size, isLabel: true })] })
  }

  override getFontFaces(): TLFontFace[] {
    return [...facesOf('sans'), ...facesOf('serif')]
  }

  #isHeld(shape: TLShape): boolean {
    return !this.options.arranges && isFormPart(shape.id)
  }
}
