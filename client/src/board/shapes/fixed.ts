// The base of the form's fixed parts: areas, labels, the kompas. Looked at by participants, arranged by the facilitator.
import { BaseBoxShapeUtil, type TLBaseBoxShape } from 'tldraw'

/** A shape with a width and a height, a rectangle to hit, and nothing to edit in place. */
export abstract class FixedShapeUtil<S extends TLBaseBoxShape> extends BaseBoxShapeUtil<S> {
  override canEdit(): boolean {
    return false
  }

  // Arrows may point over a part of the form, but must not stick to what everything lies on.
  override canBind(): boolean {
    return false
  }

  override hideRotateHandle(): boolean {
    return true
  }
}
