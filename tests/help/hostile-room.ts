// A room under fake timers in which someone means harm, opened anew for each test of a file; and what must hold whatever
// they send: nobody else sees a change, the stored bytes stay what they were, and the board works on.

import { syncMessage } from '@kringbord/server/src/rooms/messages.ts'
import type { Participant } from '@kringbord/server/src/rooms/peer.ts'
import { boardRoots, type RecordMap } from '@kringbord/shared/board'
import { CLOSE } from '@kringbord/shared/wire'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import type * as Y from 'yjs'
import { useFakeTimers } from './fake-timers.ts'
import { createScene, type Scene, settled, updateOf } from './scene.ts'

export type Change = (records: Y.Map<RecordMap>, doc: Y.Doc) => void

/** To be called once, at the top of a file; the room itself is opened by `open`, in each test. */
export function createHostileRoom() {
  let scene: Scene | undefined
  beforeEach(() => {
    useFakeTimers()
  })
  afterEach(async () => {
    await scene?.close()
    scene = undefined
    vi.useRealTimers()
  })
  const now = () => {
    if (!scene) throw new Error('the room is not open')
    return scene
  }
  return {
    async open(role?: Participant['role']): Promise<Scene> {
      scene = await createScene(role)
      return scene
    },
    /** A change as it would come from the attacker's own, well-behaved Yjs. */
    changed(change: Change): Uint8Array {
      const { doc } = now().attacker
      return syncMessage(
        'update',
        updateOf(doc, doc.clientID, (copy) => change(boardRoots(copy).records, copy)),
      )
    },
    /** Sends a message as the attacker and expects that it ends the attacker and nothing else. */
    async expectRefused(message: Uint8Array, code: number = CLOSE.refused): Promise<void> {
      const before = await now().stored()
      const shown = now().shown.length
      now().attacker.sendRaw(message)
      await settled()
      expect(now().attacker.closes, 'the sender is closed').toEqual([code])
      expect(now().shown.length, 'nobody else is shown anything').toBe(shown)
      expect(await now().stored(), 'the stored bytes are the same').toEqual(before)
      await now().expectAtWork()
    },
  }
}
