// When something hidden was shown last, as the wall reads it from the board.
import { boardRoots } from '@kringbord/shared/board'
import { writeRecord } from '@kringbord/shared/records'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { watchShown } from '../../client/src/pages/screen/shown-at.ts'
import { note } from '../help/shapes.ts'

test('W6: the wall knows when something was shown last, from a board that was there and from what comes', () => {
  const doc = new Y.Doc()
  const put = (id: string, shownAt?: unknown) =>
    doc.transact(() => void writeRecord(boardRoots(doc).records, note(id, { meta: { shownAt } })))
  put('shape:open')
  put('shape:eerst', 100)
  const shown = watchShown(doc)
  const told: (number | null)[] = []
  shown.subscribe(() => told.push(shown.get()))
  expect(shown.get()).toBe(100)
  put('shape:later', 300)
  put('shape:eerder', 200)
  put('shape:open-too')
  put('shape:raar', 'straks')
  expect(shown.get(), 'the newest counts').toBe(300)
  boardRoots(doc).records.delete('shape:later')
  expect(shown.get(), 'it was shown all the same').toBe(300)
  expect(told).toEqual([300])
  shown.close()
  put('shape:na', 400)
  expect(shown.get()).toBe(300)
  expect(watchShown(new Y.Doc()).get()).toBeNull()
})
