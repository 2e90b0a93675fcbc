// What an update claims to contain, checked against the document before anything is applied (gates G2 and G3): cheap
// refusals for frames that would cost Yjs seconds, leave parts waiting forever, or silence another client.
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { RoomLimits } from './limits.ts'
import { isPlacedWithin } from './placing.ts'

/** An update that can be applied at once. */
export type Scan = {
  /** Clients of which it brings something new. */
  fresh: readonly number[]
  /** Whether it holds nothing that the document already has, so that its own bytes can be stored. */
  exact: boolean
  deletes: DeleteRanges
}

/**
 * `missing`: it builds on something that the document does not have (yet);
 * `malformed`: no client makes this.
 */
export type ScanProblem = 'missing' | 'malformed'

type DeleteRanges = ReadonlyMap<number, readonly { clock: number; len: number }[]>
type Structs = ReturnType<typeof Y.decodeUpdate>['structs']

/** Clocks are integers far below where varints and array lengths stop being exact. */
const MAX_CLOCK = 2 ** 31
/** Deepest value of a field. What is deeper can be read and not written again, and is never looked at when it is deleted. */
const MAX_DEPTH = 32

/** Scans `update` (Yjs V1) against `doc`. Never throws. */
export function scanUpdate(update: Uint8Array, doc: Y.Doc, limits: RoomLimits): Scan | ScanProblem {
  try {
    // G2: before anything is parsed. 20,000 made-up clients in 124 kB cost Yjs 4.7 s.
    if (decoding.readVarUint(decoding.createDecoder(update)) > limits.maxClients) return 'malformed'
    const { structs, ds } = Y.decodeUpdate(update)
    const clocks = scanClocks(structs, doc, limits)
    if (typeof clocks === 'string') return clocks
    const end = (client: number) => Math.max(Y.getState(doc.store, client), clocks.to.get(client) ?? 0)
    for (const struct of structs) {
      if (!dependenciesKnown(struct, (id) => id.clock < end(id.client))) return 'missing'
      if (!isShallow(valuesOf(struct), MAX_DEPTH)) return 'malformed'
    }
    if (!isPlacedWithin(limits.maxPlacing, structs, doc)) return 'malformed'
    const problem = scanDeletes(ds.clients, end, limits)
    return problem ?? { fresh: clocks.fresh, exact: clocks.exact, deletes: ds.clients }
  } catch {
    // The decoder ran out of bytes or met a kind of content that does not exist.
    return 'malformed'
  }
}

/** Whether applying the scanned update would leave `doc` as it is. */
export function bringsNothing(scan: Scan, doc: Y.Doc): boolean {
  if (scan.fresh.length > 0) return false
  for (const [client, ranges] of scan.deletes) {
    const structs = doc.store.clients.get(client) ?? []
    for (const { clock, len } of ranges) {
      for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
        const struct = structs[i]
        if (struct === undefined || struct.id.clock >= clock + len) break
        if (!struct.deleted) return false
      }
    }
  }
  return true
}

type Clocks = { to: Map<number, number>; fresh: number[]; exact: boolean }

/** G3: clocks without gaps, one group per client, not more than a person can have made. */
function scanClocks(structs: Structs, doc: Y.Doc, limits: RoomLimits): Clocks | ScanProblem {
  const to = new Map<number, number>()
  let exact = true
  let last: number | null = null
  for (const struct of structs) {
    if (struct instanceof Y.Skip || struct.length < 1) return 'malformed'
    const { client, clock } = struct.id
    if (client !== last) {
      if (to.has(client)) return 'malformed'
      const state = Y.getState(doc.store, client)
      if (clock > state) return 'missing'
      // Merging updates takes for granted that the highest id comes first, and loses what comes later.
      if (clock < state || (last !== null && client > last)) exact = false
      last = client
    }
    to.set(client, clock + struct.length)
  }
  const fresh: number[] = []
  for (const [client, end] of to) {
    const state = Y.getState(doc.store, client)
    if (end - state > limits.maxClocks || end > MAX_CLOCK) return 'malformed'
    if (end > state) fresh.push(client)
  }
  return { to, fresh, exact }
}

/** Whether all that the struct is placed by exists, so that Yjs never parks it. */
function dependenciesKnown(struct: Structs[number], known: (id: Y.ID) => boolean): boolean {
  if (!(struct instanceof Y.Item)) return true
  if (struct.content instanceof Y.ContentDoc) return false
  const parent: unknown = struct.parent
  const earlier = (id: Y.ID) => id.client !== struct.id.client || id.clock < struct.id.clock
  return [struct.origin, struct.rightOrigin, parent].every((id) => !(id instanceof Y.ID) || (earlier(id) && known(id)))
}

/** The plain values in a struct. */
function valuesOf(struct: Structs[number]): unknown {
  if (!(struct instanceof Y.Item)) return null
  const { content } = struct
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr
  if (content instanceof Y.ContentEmbed) return content.embed
  return content instanceof Y.ContentFormat ? content.value : null
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return true
  return depth > 0 && Object.values(value).every((one) => isShallow(one, depth - 1))
}

/** `end` is the first clock that nothing has. */
function scanDeletes(clients: DeleteRanges, end: (client: number) => number, limits: RoomLimits): ScanProblem | null {
  let count = 0
  for (const [client, ranges] of clients) {
    count += ranges.length
    if (count > limits.maxDeleteRanges) return 'malformed'
    let deleted = 0
    for (const { clock, len } of ranges) {
      if (len < 1) return 'malformed'
      if (clock + len > end(client)) return 'missing'
      deleted += len
    }
    // Ranges over each other: each of them would be walked.
    if (deleted > end(client)) return 'malformed'
  }
  return null
}
