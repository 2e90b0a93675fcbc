// A zone as the outline of a board has it.
import type { OutlineZone } from '@kringbord/shared/outline'

/** An empty area with this title, unless `more` says otherwise. */
export function outlineZone(id: string, title: string, more: Partial<OutlineZone> = {}): OutlineZone {
  const box = { x: 0, y: 0, w: 100, h: 100 }
  return {
    id,
    shape: `shape:vorm.${id}`,
    kind: 'area',
    title,
    prompt: '',
    text: '',
    box,
    zones: [],
    items: [],
    ...more,
  }
}
