// The call of a facilitator to a subgroup: they come to what the facilitator sees, and the others go on.
import type { Editor } from 'tldraw'
import { useTexts } from '../../i18n/texts.ts'
import { useToast } from '../../ui/toast.tsx'
import type { Steering } from '../steer/steering.ts'
import type { CallGroup } from './call-group.ts'
import { texts } from './texts.ts'

/** null while there is no board, and for who does not steer. */
export function useCallGroup(steering: Steering | null, editor: Editor | null): CallGroup | null {
  const t = useTexts(texts)
  const toast = useToast()
  if (!steering || !editor) return null
  return async (people) => {
    if (people.length === 0) return
    const { x, y, w, h } = editor.getViewportPageBounds()
    const done = await steering.run({ kind: 'call', view: { x, y, w, h }, hold: false, to: [...people] })
    if (done) toast(t('done', { n: people.length }), 'good')
  }
}
