// Where someone is at work who is out of view: an arrow at the edge. An edge full of arrows says nothing, and is moved anew
// with every move of the camera: with many others there are none.
import type { ReactNode } from 'react'
import { DefaultCollaboratorHint, type TLCollaboratorHintProps, useEditor, useValue } from 'tldraw'

const MANY = 10

/** For `components.CollaboratorHint`. */
export function CollaboratorHint(props: TLCollaboratorHintProps): ReactNode {
  const editor = useEditor()
  const few = useValue('few others', () => editor.getCollaborators().length <= MANY, [editor])
  return few ? <DefaultCollaboratorHint {...props} /> : null
}
