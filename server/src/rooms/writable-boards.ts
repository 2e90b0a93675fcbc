// What those who write beside the sockets need of the open boards.
import type * as Y from 'yjs'
import type { Hand } from './scribes.ts'

export type WritableBoards = {
  /** Changes the document; hidden notes that are `shown` leave with it. Resolves when that is stored. */
  write(boardId: string, change: (doc: Y.Doc, hand: Hand) => void, shown: readonly string[]): Promise<void>
}
