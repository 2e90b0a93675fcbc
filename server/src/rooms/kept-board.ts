// The whole board as messages for joiners, kept so that it is made ready once for all of them: the snapshot as it is stored,
// and what came after. Those who cannot unpack get the same in plain messages.
import { MESSAGE_BOARD, packedMessage } from '@kringbord/shared/packed'
import * as Y from 'yjs'
import { isPacked, type PackedSnapshot, unpackSnapshot } from '../store/snapshot.ts'
import type { Snapshot } from '../store/store.ts'
import { syncMessage } from './messages.ts'
import { type Packing, startPacking } from './packing.ts'

export type KeptBoard = {
  /** Something more is stored, and was sent as `message`. */
  add(message: Uint8Array): void
  /** All of the board, or null while that is being made ready. */
  messages(unpacks: boolean): readonly Uint8Array[] | null
  /** Whether so much was added that the board had better be encoded again. */
  isOutgrown(): boolean
}

type Parts = {
  snapshot: Snapshot | null
  /** Messages of what is stored after it. */
  since: readonly Uint8Array[]
  /** `messages` says more than before. */
  onReady(): void
  /** The snapshot cannot be read. */
  onError(error: unknown): void
}

/** Comes last, when all of the board was sent as updates: whoever is synced has everything. */
const END = syncMessage('step2', new Uint8Array([0, 0]))
/** What is added to a kept board is at most this many bytes, or half of what there was. */
const MIN_ADDED = 64 * 1024

export function keepBoard({ snapshot, since, onReady, onError }: Parts): KeptBoard {
  const whole = isPacked(snapshot) ? snapshot : null
  const tail = snapshot && whole === null ? [syncMessage('update', snapshot.bytes), ...since] : [...since]
  const begun = tail.reduce((sum, one) => sum + one.length, whole?.bytes.length ?? 0)
  let added = 0
  let packing: Packing | null = null
  /** The snapshot for those who cannot unpack, from when someone asked for it. */
  let plain: 'none' | 'under way' | Uint8Array = 'none'
  let forPacked: readonly Uint8Array[] | null = null
  let forPlain: readonly Uint8Array[] | null = null

  const packedTail = (): readonly Uint8Array[] | null => {
    packing ??= startPacking([...tail], onReady)
    if (packing.isUnderWay()) return null
    const packed = packing.get()
    return packed ? [packed.message, ...tail.slice(packed.count)] : tail
  }
  const packedMessages = () => {
    const rest = packedTail()
    if (rest === null) return null
    return [...(whole ? [packedMessage(MESSAGE_BOARD, whole.bytes)] : []), ...rest, END]
  }
  const plainMessages = () => {
    if (whole === null) return [...tail, END]
    if (plain === 'none') {
      plain = 'under way'
      plainUpdate(whole).then((update) => {
        plain = syncMessage('update', update)
        onReady()
      }, onError)
    }
    return plain instanceof Uint8Array ? [plain, ...tail, END] : null
  }
  return {
    add(message) {
      tail.push(message)
      added += message.length
      forPacked = null
      forPlain = null
    },
    messages(unpacks) {
      if (unpacks) forPacked ??= packedMessages()
      else forPlain ??= plainMessages()
      return unpacks ? forPacked : forPlain
    },
    isOutgrown: () => added > Math.max(MIN_ADDED, begun / 2),
  }
}

async function plainUpdate(snapshot: PackedSnapshot): Promise<Uint8Array> {
  return Y.convertUpdateFormatV2ToV1(await unpackSnapshot(snapshot))
}
