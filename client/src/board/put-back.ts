// Putting back on the board what was not saved when a change was refused: what this person made and the step allows. What is
// there already, and somebody else's, stays as the board has it. The guard judges it like anything a person does.
import type { PlainRecord } from '@kringbord/shared/records'
import type { Editor, TLRecord } from 'tldraw'

/** How many things stand on the board again, and how many may not: those are in the copy that was kept. */
export type PutBack = { back: number; left: number }

/** The order in which records need one another. */
const ORDER: readonly string[] = ['asset', 'shape', 'binding']

/** Puts `kept` back, as one change. */
export function putBack(editor: Editor, kept: readonly PlainRecord[], isOwn: (id: string) => boolean): PutBack {
  const wanted = kept
    .filter(({ typeName }) => ORDER.includes(String(typeName)))
    .toSorted((a, b) => ORDER.indexOf(String(a.typeName)) - ORDER.indexOf(String(b.typeName)))
  const home = editor.getCurrentPageId()
  const known = (id: unknown) => editor.store.allRecords().some((one) => one.id === id)
  const all = new Set(wanted.map(({ id }) => id))
  editor.run(() => {
    editor.markHistoryStoppingPoint('put back')
    for (const record of wanted) {
      if (known(record.id) && !isOwn(record.id)) continue
      const lost = record.typeName === 'shape' && !known(record.parentId) && !all.has(String(record.parentId))
      try {
        editor.store.put([parseRecord(lost ? { ...record, parentId: home } : record)])
      } catch (error) {
        console.error('[kringbord] what was kept cannot be put back', error)
      }
    }
  })
  const shapes = wanted.filter(({ typeName }) => typeName === 'shape')
  const back = shapes.filter((one) => isAsKept(editor, one)).length
  return { back, left: shapes.length - back }
}

/** Whether the board shows it where it was, with the text and the look that it had. */
function isAsKept(editor: Editor, { id, x, y, props }: PlainRecord): boolean {
  const now = editor.store.allRecords().find((one) => one.id === id)
  if (now?.typeName !== 'shape' || now.x !== x || now.y !== y) return false
  return JSON.stringify(sorted(now.props)) === JSON.stringify(sorted(props))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)])
}

function parseRecord(record: PlainRecord): TLRecord {
  return record as unknown as TLRecord
}
