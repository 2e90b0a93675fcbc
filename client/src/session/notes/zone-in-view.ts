// The zone that someone looks at: the smallest that the middle of the view lies in, of those that may be chosen.
import type { Editor } from 'tldraw'
import { zonesOf } from '../../board/zones.ts'

/** Its id, or the first of `ids` in view, or '' for none. */
export function zoneInView(editor: Editor, ids: readonly string[]): string {
  const { center, x, y, w, h } = editor.getViewportPageBounds()
  const zones = zonesOf(editor).filter(({ id, kind }) => kind === 'area' && ids.includes(id))
  const size = (zone: (typeof zones)[number]) => zone.bounds.w * zone.bounds.h
  const holds = ({ bounds }: (typeof zones)[number]) =>
    center.x >= bounds.x && center.x <= bounds.x + bounds.w && center.y >= bounds.y && center.y <= bounds.y + bounds.h
  const [here] = zones.filter(holds).sort((a, b) => size(a) - size(b))
  const inView = zones.find(
    ({ bounds }) => bounds.x < x + w && bounds.x + bounds.w > x && bounds.y < y + h && bounds.y + bounds.h > y,
  )
  return (here ?? inView)?.id ?? ''
}
