// What a sheet without a title of its own is called: the largest words on it, such as the team's name on its poster.
import type { Editor } from 'tldraw'
import type { Rect } from '../../board/zones.ts'

/** Sizes of letters that make a name, the largest first. */
const STEPS = ['display', 'title', 'heading']

/** '' when there is nothing of the kind. */
export function titleOfSheet(editor: Editor, { x, y, w, h }: Rect): string {
  const labels = editor.getCurrentPageShapes().flatMap((shape) => {
    const type: string = shape.type
    const bounds = type === 'label' ? editor.getShapePageBounds(shape.id) : undefined
    if (!bounds || bounds.x < x || bounds.y < y || bounds.maxX > x + w || bounds.maxY > y + h) return []
    const props: Record<string, unknown> = Object.fromEntries(Object.entries(shape.props))
    const rank = STEPS.indexOf(String(props.step))
    return rank < 0 || typeof props.text !== 'string' ? [] : [{ rank, y: bounds.y, text: props.text }]
  })
  return labels.sort((a, b) => a.rank - b.rank || a.y - b.y)[0]?.text ?? ''
}
