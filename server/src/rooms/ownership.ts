// Whose the records are that a change touches, as the rights of a step ask for it. The owner of a record is who made its
// Y.Map: the client id of that item belongs to one participant for good (claims.ts). No field that anyone can write counts.
import type { RecordChange } from '@kringbord/shared/access'
import { boardRoots, type RecordMap } from '@kringbord/shared/board'
import type * as Y from 'yjs'
import { type TouchedRecord, text, textBefore } from './touched.ts'

/** Shapes that take others along when they are moved or removed. */
const CONTAINERS = new Set(['group', 'frame'])
/** Fields that move a shape, and with it what it contains. */
const PLACEMENT = ['pos', 'rotation', 'parentId']

/**
 * Adds to a change what is known of its owner. `touched` are all changes of `transaction`; `isOwn` tells whether what a client id made is the author's.
 */
export function createOwnership(
  transaction: Y.Transaction,
  touched: readonly TouchedRecord[],
  isOwn: (client: number) => boolean,
): (change: TouchedRecord) => RecordChange {
  const { records } = boardRoots(transaction.doc)
  const before = new Map(touched.flatMap((one) => (one.before ? [[one.id, one.before]] : [])))
  /** What the record was before the update; of a new one, what it is now. */
  const mapOf = (id: string) => before.get(id) ?? records.get(id) ?? null
  const textOf = (id: string, field: string) => {
    const old = before.get(id)
    return old ? textBefore(transaction, old, field) : text(records.get(id), field)
  }
  const owns = (map: RecordMap | null) => map?._item != null && isOwn(map._item.id.client)
  // Found once for all changes: groups lie in groups as deep as a forged client likes.
  const withOthersWork = once(() => holdersOf(records, (map) => !owns(map)))
  const filled = once(() => holdersOf(records, () => true))

  /** A binding is its arrow's: who may change the arrow may tie it. It never goes to another arrow. */
  function ownsBinding({ id, fields }: TouchedRecord): boolean {
    if (fields.includes('fromId')) return false
    return owns(mapOf(textOf(id, 'fromId')) ?? mapOf(id))
  }
  function isOwned(change: TouchedRecord): boolean {
    if (change.typeName === 'binding') return ownsBinding(change)
    if (change.kind === 'create') return true
    if (!owns(mapOf(change.id))) return false
    const moves = change.kind === 'delete' || change.fields.some((field) => PLACEMENT.includes(field))
    return !(moves && CONTAINERS.has(change.type) && withOthersWork().has(change.id))
  }
  function follows({ id, kind, typeName, type }: TouchedRecord): boolean {
    if (kind !== 'delete') return false
    if (typeName !== 'binding') return type === 'group' && !filled().has(id)
    return !records.has(textOf(id, 'fromId')) || !records.has(textOf(id, 'toId'))
  }

  return (change) => ({ ...change, own: isOwned(change), follows: follows(change) })
}

/** Ids of all that holds a record that `counts`, at any depth. */
function holdersOf(records: Y.Map<RecordMap>, counts: (map: RecordMap) => boolean): Set<string> {
  const found = new Set<string>()
  for (const map of records.values()) {
    if (!counts(map)) continue
    for (let id = text(map, 'parentId'); id && !found.has(id); id = text(records.get(id), 'parentId')) found.add(id)
  }
  return found
}

function once<T extends object>(make: () => T): () => T {
  let made: T | null = null
  return () => {
    made ??= make()
    return made
  }
}
