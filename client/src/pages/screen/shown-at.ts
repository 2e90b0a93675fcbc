// When something was shown last that people had written hidden, as the board itself tells: the wall then shows the board
// instead of the task.
import { boardRoots, type RecordMap } from '@kringbord/shared/board'
import type * as Y from 'yjs'
import { createValue, type Readable } from '../../board/readable.ts'

/** Follows the board; null while nothing was shown. Ends with `close`. */
export function watchShown(doc: Y.Doc): Readable<number | null> & { close(): void } {
  const { records } = boardRoots(doc)
  const latest = createValue<number | null>(null)
  const look = (maps: Iterable<RecordMap>) => {
    const before = latest.get()
    let newest = before
    for (const map of maps) {
      const at = map.get('meta.shownAt')
      if (typeof at === 'number' && (newest === null || at > newest)) newest = at
    }
    if (newest !== before) latest.set(newest)
  }
  const onChange = (event: Y.YMapEvent<RecordMap>) => {
    look([...event.keysChanged].flatMap((id) => records.get(id) ?? []))
  }
  look(records.values())
  records.observe(onChange)
  return {
    get: latest.get,
    subscribe: latest.subscribe,
    close: () => records.unobserve(onChange),
  }
}
