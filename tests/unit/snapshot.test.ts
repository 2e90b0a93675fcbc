// A snapshot as it is stored: the board that went in comes out, and damage is noticed before anyone gets it.
import { checkStored, isPacked, openStored, packSnapshot } from '@kringbord/server/src/store/snapshot.ts'
import type { Snapshot } from '@kringbord/server/src/store/store.ts'
import { isStoreError } from '@kringbord/server/src/store/store-error.ts'
import { boardRoots } from '@kringbord/shared/board'
import { writeRecord } from '@kringbord/shared/records'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRandom } from '../help/random.ts'
import { boardOf } from '../help/scene.ts'
import { testNote } from '../help/wall.ts'

function board(notes: number): Y.Doc {
  const doc = new Y.Doc()
  const { records } = boardRoots(doc)
  for (let n = 0; n < notes; n++) writeRecord(records, { ...testNote('x', `Briefje ${n} 🌷`), id: `shape:${n}` })
  return doc
}

const stored = (snapshot: Snapshot, updates: Uint8Array[] = []) => ({ snapshot, updates, seq: 1 })

// A small one is packed on the loop, a large one in a thread.
test.each([2, 400])('S9: a board of %i notes comes out as it went in, in a tenth of the bytes', async (notes) => {
  const doc = board(notes)
  const update = Y.encodeStateAsUpdateV2(doc)
  const snapshot = await packSnapshot(update)
  expect([isPacked(snapshot), snapshot.size]).toEqual([true, update.length])
  if (notes > 2) expect(snapshot.bytes.length).toBeLessThan(Y.encodeStateAsUpdate(doc).length / 10)
  const after = new Y.Doc()
  boardRoots(after)
  await checkStored(stored(snapshot))
  const fill = await openStored(stored(snapshot))
  fill(after)
  expect(boardOf(after)).toEqual(boardOf(doc))
  expect(Y.encodeStateVector(after)).toEqual(Y.encodeStateVector(doc))
})

test.each([2, 400])('S9: any byte that the disk gives back otherwise is noticed (%i notes)', async (notes) => {
  const random = createRandom(7)
  const { bytes, size } = await packSnapshot(Y.encodeStateAsUpdateV2(board(notes)))
  for (let i = 0; i < 60; i++) {
    const wrong = new Uint8Array(bytes)
    const at = random.int(0, wrong.length - 1)
    wrong[at] = (wrong[at] ?? 0) ^ (1 << random.int(0, 7))
    expect(await problem(stored({ bytes: wrong, size })), `byte ${at}`).toBe('unreadable')
  }
  expect(await problem(stored({ bytes: bytes.subarray(0, bytes.length - 3), size })), 'cut short').toBe('unreadable')
  expect(await problem(stored({ bytes, size: (size ?? 0) + 1 })), 'of another size').toBe('unreadable')
  expect(await problem(stored({ bytes, size }, [Uint8Array.of(1, 2, 3)])), 'in the log').toBe('unreadable')
  expect(await problem(stored({ bytes, size }, [Y.encodeStateAsUpdate(board(1))]))).toBe('none')
})

async function problem(document: Parameters<typeof checkStored>[0]): Promise<string> {
  try {
    await checkStored(document)
    return 'none'
  } catch (error) {
    return isStoreError(error, 'unreadable') ? 'unreadable' : String(error)
  }
}
