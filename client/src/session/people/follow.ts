// Following someone's view on the board, and going to where someone is. Knows the editor, not who people are.
import type { Editor } from 'tldraw'
import { createValue, type Readable } from '../../board/readable.ts'

export type Follow = {
  /** The user id that is followed, or null. */
  following: Readable<string | null>
  start(userId: string): void
  stop(): void
  /** Brings this person's place into view once. */
  goTo(userId: string): void
  close(): void
}

const MOVE = { animation: { duration: 300 } }

/** `following` also changes when the person moves the board and the editor lets go. */
export function createFollow(editor: Editor): Follow {
  const following = createValue(editor.getInstanceState().followingUserId)
  const stop = editor.store.listen(() => following.set(editor.getInstanceState().followingUserId), { scope: 'session' })
  return {
    following,
    start: (userId) => void editor.startFollowingUser(userId),
    stop: () => void editor.stopFollowingUser(),
    goTo: (userId) => void editor.zoomToUser(userId, MOVE),
    close() {
      stop()
      editor.stopFollowingUser()
    },
  }
}
