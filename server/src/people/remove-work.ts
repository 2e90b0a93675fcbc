// Taking from a board what one person made. Theirs is what was made under their client ids; what they wrote in the form's
// boxes or in somebody else's note stays, and so does what nobody can say is theirs: hidden notes that were shown.
import { boardRoots, type RecordMap } from '@kringbord/shared/board'
import type { PlainRecord } from '@kringbord/shared/records'
import type * as Y from 'yjs'
import { readableRecords } from '../notes/board-records.ts'
import { text } from '../rooms/touched.ts'
import type { WritableBoards } from '../rooms/writable-boards.ts'
import type { Store } from '../store/store.ts'

type Surroundings = { store: Store; rooms: WritableBoards }

/** What went: how many shapes, and all records as they were. */
export type TakenWork = { count: number; records: PlainRecord[] }

/** Removes the work of `participant`, hidden notes too; resolves when that is stored. */
export async function removeWork(
  { store, rooms }: Surroundings,
  boardId: string,
  participant: string,
): Promise<TakenWork> {
  let taken: TakenWork = { count: 0, records: [] }
  await rooms.write(
    boardId,
    (doc, hand) => {
      taken = takeAway(boardRoots(doc).records, (map) => hand.owns(participant, map))
    },
    [],
  )
  const hidden = (await store.ownNotes(boardId)).filter((note) => note.participant === participant)
  await store.removeOwnNotes(
    boardId,
    hidden.map(({ id }) => id),
  )
  return taken
}

function takeAway(records: Y.Map<RecordMap>, made: (map: RecordMap) => boolean): TakenWork {
  const before = readableRecords(records)
  const shapes = [...records].filter(([, map]) => text(map, 'typeName') === 'shape')
  const gone = new Set(shapes.filter(([, map]) => made(map)).map(([id]) => id))
  // A group or frame that holds somebody else's work stays, and so does what holds that.
  for (const [id, map] of shapes) {
    if (gone.has(id)) continue
    for (let holder = text(map, 'parentId'); gone.delete(holder); ) holder = text(records.get(holder), 'parentId')
  }
  for (const id of gone) records.delete(id)
  for (const [id, map] of [...records]) {
    if (text(map, 'typeName') !== 'binding') continue
    if (gone.has(text(map, 'fromId')) || gone.has(text(map, 'toId'))) records.delete(id)
  }
  const used = new Set([...records.values()].map((map) => map.get('props.assetId')))
  for (const [id, map] of [...records])
    if (text(map, 'typeName') === 'asset' && made(map) && !used.has(id)) records.delete(id)
  return { count: gone.size, records: before.filter(({ id }) => !records.has(id)) }
}
