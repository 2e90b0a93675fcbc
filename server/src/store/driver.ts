// The SQLite that this Node has: its own module where there is one (22.13 and later), otherwise the drop-in that
// has the same interface. The only file that knows there are two.
import type { DatabaseSync } from '@photostructure/sqlite'

export type Database = Pick<InstanceType<typeof DatabaseSync>, 'exec' | 'prepare' | 'close'>
type Driver = { DatabaseSync: new (path: string) => Database }

/** Waits this long for a lock of another process, in milliseconds: a server that was just stopped lets go within it. */
const BUSY_TIMEOUT = 5_000

/**
 * Opens `path` so that what is committed survives a power cut, and so that no second server can open it.
 * @throws when another process holds it
 */
export async function openDatabase(path: string): Promise<Database> {
  const { DatabaseSync } = await loadDriver()
  const database = new DatabaseSync(path)
  database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`)
  database.exec('PRAGMA locking_mode = EXCLUSIVE')
  try {
    database.exec('PRAGMA journal_mode = WAL')
  } catch (cause) {
    database.close()
    if (!String(cause).includes('locked')) throw cause
    throw new Error(`${path} is in use by another server; stop that one, or choose another DATA_DIR`, { cause })
  }
  database.exec('PRAGMA synchronous = FULL')
  database.exec('PRAGMA foreign_keys = ON')
  // What is deleted is overwritten: a removed board leaves no text behind in free pages.
  database.exec('PRAGMA secure_delete = ON')
  return database
}

async function loadDriver(): Promise<Driver> {
  const own = process.getBuiltinModule?.('node:sqlite')
  return isDriver(own) ? own : await import('@photostructure/sqlite')
}

function isDriver(module: unknown): module is Driver {
  return typeof module === 'object' && module !== null && 'DatabaseSync' in module
}
