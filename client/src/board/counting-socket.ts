// A WebSocket that tells which document frames leave through it. The server acknowledges by counting them.
import { MESSAGE_SYNC } from '@kringbord/shared/wire'

/** Sync step 2 and update within a sync message; step 1 is a question and is not counted. */
const STEP2 = 1
const UPDATE = 2

/** A class like `Base`, as y-websocket wants one; `onFrame` is called before a counted frame is sent. */
export function countingSocket(Base: typeof WebSocket, onFrame: (kind: 'step2' | 'update') => void): typeof WebSocket {
  return class extends Base {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      // Types and subtypes are below 128: one byte each.
      if (data instanceof Uint8Array && data[0] === MESSAGE_SYNC) {
        if (data[1] === STEP2) onFrame('step2')
        if (data[1] === UPDATE) onFrame('update')
      }
      super.send(data)
    }
  }
}
