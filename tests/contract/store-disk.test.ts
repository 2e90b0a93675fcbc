// What the store on disk promises over and above every store: what was written is there after opening it again.
import { writeFile } from 'node:fs/promises'
import { openDatabase } from '@kringbord/server/src/store/driver.ts'
import { startState } from '@kringbord/shared/session-steps'
import { expect, test } from 'vitest'
import { storeOnDisk } from '../help/every-store.ts'
import { boardRow, bytes, packed, participant, refusal } from '../help/store-rows.ts'

const { open, file } = storeOnDisk()

test('everything is there after closing and opening again', async () => {
  const first = await open()
  await first.createBoard(boardRow('b1'), bytes(1))
  await first.createBoard(boardRow('b2'), bytes(1))
  await first.addParticipant(participant('b1', 'a', bytes(2)))
  await first.append('b1', bytes(2), [[5, 'a']])
  await first.compact('b1', packed(3), 1)
  await first.putSession('b1', { ...startState([]), version: 7 })
  await first.deleteBoard('b2')
  await first.close()

  const second = await open()
  expect(await second.board('b1')).toEqual(boardRow('b1'))
  expect(await second.document('b1')).toEqual({ snapshot: packed(3), updates: [bytes(2)], seq: 2 })
  expect(await second.claims('b1')).toEqual([[5, 'a']])
  expect(await second.participants('b1')).toHaveLength(1)
  expect((await second.session('b1'))?.version).toBe(7)
  expect(await second.isGone('b2')).toBe(true)
  await second.close()
})

test('a database from before there were sessions gets a place for them, and keeps what it has', async () => {
  const first = await open()
  await first.createBoard(boardRow('b1'), bytes(1))
  await first.addParticipant(participant('b1', 'a', bytes(2)))
  await first.append('b1', bytes(2), [])
  await first.compact('b1', packed(3), 1)
  await first.close()
  const database = await openDatabase(file())
  database.exec(
    `ALTER TABLE snapshot DROP COLUMN size; ALTER TABLE board DROP COLUMN waiting_room; ALTER TABLE participant DROP COLUMN removed_at;
     DROP TABLE entry; DROP TABLE own_note; DROP TABLE ballot; DROP TABLE vote; DROP TABLE session;
     PRAGMA user_version = 1`,
  )
  database.close()

  const second = await open()
  expect(await second.board('b1')).toEqual(boardRow('b1'))
  expect(await second.participants('b1'), 'nobody was removed then').toEqual([participant('b1', 'a', bytes(2))])
  expect(await second.document('b1'), 'snapshots were plain then').toEqual({
    snapshot: { bytes: bytes(3), size: null },
    updates: [bytes(2)],
    seq: 2,
  })
  expect(await second.session('b1')).toBeNull()
  await second.putSession('b1', startState([]))
  expect(await second.session('b1')).toEqual(startState([]))
  await second.close()
})

test('a second server on the same data is refused with a reason', async () => {
  const first = await open()
  await first.probe()
  await expect(open()).rejects.toThrow('in use by another server')
  await first.close()
})

test('a file that is not a database is refused', async () => {
  await writeFile(file(), 'this is not a database, but a text of some length '.repeat(40))
  expect(await refusal(open())).toBe('failed')
})
