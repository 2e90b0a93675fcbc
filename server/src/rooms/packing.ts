// Many messages in few bytes for those who can unpack them: compressed once, beside the loop, and kept for all joiners.
import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import { joinMessages, MESSAGE_PACKED, packedMessage } from '@kringbord/shared/packed'

const compress = promisify(deflateRaw)

/** Fewer bytes than this are sent as they are: the network hardly notices them. */
const WORTH_IT = 32 * 1024
/** Fast: a board is mostly the same names again and again. */
const LEVEL = 1

export type Packing = {
  /** The first `count` messages as one; null until that is ready, and when it is not worth it. */
  get(): { message: Uint8Array; count: number } | null
  /** Whether it is still under way. */
  isUnderWay(): boolean
}

/** Begins to pack `messages`; `done` is called when `get` says more than before, and when it failed. */
export function startPacking(messages: readonly Uint8Array[], done: () => void): Packing {
  let packed: { message: Uint8Array; count: number } | null = null
  let underWay = messages.reduce((sum, one) => sum + one.length, 0) >= WORTH_IT
  const run = async () => {
    try {
      packed = {
        message: packedMessage(MESSAGE_PACKED, await compress(joinMessages(messages), { level: LEVEL })),
        count: messages.length,
      }
    } catch {
      // Out of memory: it is sent as it is.
    }
    underWay = false
    done()
  }
  if (underWay) void run()
  return { get: () => packed, isUnderWay: () => underWay }
}
