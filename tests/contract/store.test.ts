// What every store promises of boards and what is drawn on them. Durability through a killed process is in socket/.
import { expect, test } from 'vitest'
import { everyStore } from '../help/every-store.ts'
import { boardRow, bytes, packed, participant, refusal } from '../help/store-rows.ts'

everyStore('store', (fresh) => {
  test('a board reads back as it was written, by id and by code', async () => {
    const store = fresh()
    const row = boardRow('b1')
    await store.createBoard(row, bytes(9))
    expect(await store.board('b1')).toEqual(row)
    expect(await store.boardByCode(row.code)).toEqual(row)
    expect(await store.document('b1')).toEqual({ snapshot: null, updates: [bytes(9)], seq: 1 })
    expect(await store.board('nope')).toBeNull()
    expect(await store.boardByCode('NOPE')).toBeNull()
  })

  test('an id or a code that is taken is refused and changes nothing', async () => {
    const store = fresh()
    await store.createBoard(boardRow('b1'), bytes(1))
    expect(await refusal(store.createBoard({ ...boardRow('b1', 'OTHER'), title: 'x' }, bytes(2)))).toBe('exists')
    expect(await refusal(store.createBoard(boardRow('b2', boardRow('b1').code), bytes(2)))).toBe('exists')
    expect(await store.board('b2')).toBeNull()
    expect((await store.document('b1')).updates).toEqual([bytes(1)])
  })

  test('a patch changes only what it names', async () => {
    const store = fresh()
    await store.createBoard(boardRow('b1'), bytes(1))
    await store.patchBoard('b1', { title: 'Nieuw' })
    await store.patchBoard('b1', { joinOpen: false })
    expect(await store.board('b1')).toEqual({ ...boardRow('b1'), title: 'Nieuw', joinOpen: false })
    expect(await refusal(store.patchBoard('nope', { title: 'x' }))).toBe('unknown')
  })

  test('appends that come together keep the order of the calls and get following numbers', async () => {
    const store = fresh()
    await store.createBoard(boardRow('b1'), bytes(0))
    await store.createBoard(boardRow('b2'), bytes(0))
    const calls = Array.from({ length: 200 }, (_, i) => store.append(i % 3 === 0 ? 'b2' : 'b1', bytes(i), []))
    const numbers = await Promise.all(calls)
    const mine = (id: string) => numbers.filter((_, i) => (i % 3 === 0) === (id === 'b2'))
    for (const id of ['b1', 'b2']) {
      expect(mine(id)).toEqual(mine(id).map((_, i) => i + 2))
      const { updates, seq } = await store.document(id)
      const expected = numbers.flatMap((_, i) => ((i % 3 === 0) === (id === 'b2') ? [i] : []))
      expect(updates.map((update) => update[0])).toEqual([0, ...expected])
      expect(seq).toBe(updates.length)
    }
  })

  test('a failed call among others fails alone', async () => {
    const store = fresh()
    await store.createBoard(boardRow('b1'), bytes(0))
    const [first, wrong, last] = await Promise.allSettled([
      store.append('b1', bytes(1), []),
      store.append('nope', bytes(2), []),
      store.append('b1', bytes(3), []),
    ])
    expect([first.status, wrong.status, last.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect((await store.document('b1')).updates).toEqual([bytes(0), bytes(1), bytes(3)])
  })

  test('what is appended is what was there at the call, also a view on a larger buffer', async () => {
    const store = fresh()
    await store.createBoard(boardRow('b1'), bytes(0))
    const buffer = Buffer.from([1, 2, 3, 4, 5])
    const done = store.append('b1', buffer.subarray(1, 3), [])
    buffer.fill(9)
    await done
    const { updates } = await store.document('b1')
    expect([...(updates[1] ?? [])]).toEqual([2, 3])
  })

  test('claims are kept with the board, and the first of a client id stays', async () => {
    const store = fresh()
    await store.createBoard(boardRow('b1'), bytes(0))
    await store.append('b1', bytes(1), [[4_294_967_295, 'p1']])
    await store.append('b1', bytes(2), [
      [7, 'p2'],
      [4_294_967_295, 'p2'],
    ])
    expect(new Map(await store.claims('b1'))).toEqual(
      new Map([
        [4_294_967_295, 'p1'],
        [7, 'p2'],
      ]),
    )
  })

  test('compacting replaces what it covers and nothing after it', async () => {
    const store = fresh()
    await store.createBoard(boardRow('b1'), bytes(1))
    for (const value of [2, 3, 4]) await store.append('b1', bytes(value), [])
    await store.compact('b1', packed(12), 3)
    expect(await store.document('b1')).toEqual({ snapshot: packed(12), updates: [bytes(4)], seq: 4 })
    // A late compaction of an older state must not undo a newer one.
    await store.compact('b1', packed(99), 2)
    expect((await store.document('b1')).snapshot).toEqual(packed(12))
    await store.compact('b1', packed(13), 4)
    expect(await store.append('b1', bytes(5), [])).toBe(5)
    expect(await store.document('b1')).toEqual({ snapshot: packed(13), updates: [bytes(5)], seq: 5 })
    // One from before snapshots were packed.
    await store.compact('b1', { bytes: bytes(14), size: null }, 5)
    expect((await store.document('b1')).snapshot).toEqual({ bytes: bytes(14), size: null })
  })

  test('a deleted board is gone with all it had, and stays gone', async () => {
    const store = fresh()
    await store.createBoard(boardRow('b1'), bytes(1))
    await store.addParticipant(participant('b1', 'a', bytes(2)))
    await store.putAsset({ hash: 'h1', boardId: 'b1', mimeType: 'image/png', w: 1, h: 2, bytes: bytes(5) })
    expect(await store.isGone('b1')).toBe(false)
    await store.deleteBoard('b1')
    expect(await store.isGone('b1')).toBe(true)
    expect(await store.isGone('other')).toBe(false)
    expect(await store.board('b1')).toBeNull()
    expect(await store.participants('b1')).toEqual([])
    expect(await store.asset('h1')).toBeNull()
    expect(await refusal(store.append('b1', bytes(1), []))).toBe('gone')
    expect(await refusal(store.document('b1'))).toBe('gone')
    expect(await refusal(store.createBoard(boardRow('b1'), bytes(1)))).toBe('gone')
    // Its code is free again.
    await store.createBoard(boardRow('b3', boardRow('b1').code), bytes(1))
  })

  test('an image on two boards stays until the last one is deleted', async () => {
    const store = fresh()
    const asset = { hash: 'h1', boardId: 'b1', mimeType: 'image/png', w: 3, h: 4, bytes: bytes(1, 2, 3) }
    await store.createBoard(boardRow('b1'), bytes(1))
    await store.createBoard(boardRow('b2'), bytes(1))
    await store.putAsset(asset)
    await store.putAsset(asset)
    await store.putAsset({ ...asset, boardId: 'b2' })
    await store.deleteBoard('b1')
    expect((await store.asset('h1'))?.bytes).toEqual(bytes(1, 2, 3))
    await store.deleteBoard('b2')
    expect(await store.asset('h1')).toBeNull()
  })

  test('large updates and images come back whole', async () => {
    const store = fresh()
    await store.createBoard(boardRow('b1'), bytes(1))
    const large = new Uint8Array(12 * 1024 * 1024).map((_, i) => i % 251)
    await store.append('b1', large, [])
    await store.putAsset({ hash: 'h', boardId: 'b1', mimeType: 'image/png', w: 1, h: 1, bytes: large })
    const [document, asset] = [await store.document('b1'), await store.asset('h')]
    expect(Buffer.compare(document.updates[1] ?? bytes(), large)).toBe(0)
    expect(Buffer.compare(asset?.bytes ?? bytes(), large)).toBe(0)
  })

  test('a probe resolves while the store can write, and everything is refused after closing', async () => {
    const store = fresh()
    await store.probe()
    const last = store.createBoard(boardRow('b1'), bytes(1))
    await store.close()
    await last
    await store.close()
    expect(await refusal(store.probe())).toBe('closed')
    expect(await refusal(store.board('b1'))).toBe('closed')
  })
})
