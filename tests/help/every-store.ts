// What holds for every store: the one in memory, and SQLite in a directory of its own.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createMemoryStore } from '@kringbord/server/src/store/memory.ts'
import { openSqliteStore } from '@kringbord/server/src/store/sqlite.ts'
import type { Store } from '@kringbord/server/src/store/store.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest'
import { type BuiltWorker, buildStoreWorker, makeDataDir } from './store-worker.ts'

/** Declares `tests` for every store; `fresh` is the store of the test that runs, with nothing in it before. */
export function everyStore(what: string, tests: (fresh: () => Store) => void): void {
  const onDisk = storeOnDisk()
  const kinds = [
    { name: 'memory', open: async () => createMemoryStore() },
    { name: 'sqlite', open: onDisk.open },
  ]
  describe.each(kinds)(`${what}: $name`, ({ open }) => {
    let store: Store | undefined
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store?.close())
    tests(() => started(store))
  })
}

/** A database of its own for each test; `open` opens it, also after it was closed. */
export function storeOnDisk(): { open(): Promise<Store>; file(): string } {
  let worker: BuiltWorker | undefined
  let dir: string | undefined
  beforeAll(async () => {
    worker = await buildStoreWorker()
  })
  beforeEach(async () => {
    dir = await makeDataDir()
  })
  afterEach(() => rm(started(dir), { recursive: true, force: true }))
  afterAll(() => worker?.remove())
  const file = () => join(started(dir), 'test.sqlite')
  return { file, open: () => openSqliteStore(file(), { worker: started(worker).url }) }
}

function started<T>(one: T | undefined): T {
  if (one === undefined) throw new Error('before the tests there is no store')
  return one
}
