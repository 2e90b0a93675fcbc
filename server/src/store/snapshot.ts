// A board's snapshot as it is stored: one update in Yjs' second encoding, compressed as a zlib stream, whose checksum tells
// when the disk gave back something else. Joiners who can read it get these very bytes. Older boards may still have a plain
// update in the first encoding; the next compaction replaces it.
import { promisify } from 'node:util'
import { deflate, deflateSync, inflate, inflateSync } from 'node:zlib'
import * as Y from 'yjs'
import type { Snapshot, StoredDocument } from './store.ts'
import { StoreError } from './store-error.ts'

const threaded = { deflate: promisify(deflate), inflate: promisify(inflate) }

/** Fast: a board is mostly the same names again and again. */
const LEVEL = 1

/** From this many bytes on compression is done beside the loop: for less, going to a thread costs more than the work. */
const BESIDE = 32 * 1024

/** Bytes of updates that are looked at when a board is opened: a few milliseconds. */
const CHECKED = 256 * 1024

/** A snapshot of `update`, which is in the second encoding. */
export async function packSnapshot(update: Uint8Array): Promise<Snapshot> {
  const options = { level: LEVEL }
  const packed = update.length < BESIDE ? deflateSync(update, options) : await threaded.deflate(update, options)
  // Without the rest of the buffer that zlib wrote it in.
  return { bytes: new Uint8Array(packed), size: update.length }
}

/** The update in a packed snapshot, in the second encoding. @throws StoreError 'unreadable' */
export async function unpackSnapshot({ bytes, size }: PackedSnapshot): Promise<Uint8Array> {
  const options = { maxOutputLength: Math.max(1, size) }
  try {
    const update = size < BESIDE ? inflateSync(bytes, options) : await threaded.inflate(bytes, options)
    if (update.length !== size) throw new Error(`${update.length} bytes instead of ${size}`)
    return update
  } catch (error) {
    throw unreadable(error)
  }
}

export type PackedSnapshot = Snapshot & { size: number }

/** Whether the snapshot is one of ours, and not a plain update from before there were packed ones. */
export function isPacked(snapshot: Snapshot | null): snapshot is PackedSnapshot {
  return snapshot !== null && snapshot.size !== null
}

/** Unpacks what is stored. Resolves with what puts all of it into a document, which throws StoreError 'unreadable' too. */
export async function openStored(stored: StoredDocument): Promise<(doc: Y.Doc) => void> {
  const { snapshot, updates } = stored
  const whole = isPacked(snapshot) ? await unpackSnapshot(snapshot) : null
  return (doc) => {
    try {
      doc.transact(() => {
        if (whole) Y.applyUpdateV2(doc, whole)
        else if (snapshot) Y.applyUpdate(doc, snapshot.bytes)
        for (const update of updates) Y.applyUpdate(doc, update)
      })
    } catch (error) {
      throw unreadable(error)
    }
  }
}

/**
 * Looks whether what is stored can be read, before anyone gets it: a packed snapshot by its checksum, and what is stored as it
 * came by its structure, as far as that is quickly done. @throws StoreError 'unreadable'
 */
export async function checkStored({ snapshot, updates }: StoredDocument): Promise<void> {
  if (isPacked(snapshot)) await unpackSnapshot(snapshot)
  let left = CHECKED
  try {
    for (const update of updates) {
      left -= update.length
      if (left >= 0) Y.parseUpdateMeta(update)
    }
  } catch (error) {
    throw unreadable(error)
  }
}

function unreadable(error: unknown): StoreError {
  return new StoreError(
    'unreadable',
    `what is stored cannot be read: ${error instanceof Error ? error.message : error}`,
  )
}
