// Going on after a change was refused: the board is opened anew without loading the page, and what was not saved is put back
// where the step allows it. What may not go back is in a copy of the board as it was, to be kept as a file.
import type { PlainRecord } from '@kringbord/shared/records'
import { useEffect, useState } from 'react'
import { type PutBack, putBack } from '../../board/put-back.ts'
import type { OpenBoard } from './chrome.tsx'
import type { Visit } from './visit.ts'

/** What goes along to the board that is opened anew. */
export type Kept = {
  records: readonly PlainRecord[]
  /** The whole board as it stood on this screen, in the format of a board file. */
  copy: Blob
}

type Parts = {
  visit: Visit
  open: OpenBoard | null
  /** From the board that ended; null for one that was opened as usual. */
  kept: Kept | null
  /** A copy of the board as it stands on this screen. */
  copy(open: OpenBoard): Promise<Blob>
  saveAs(copy: Blob): void
  /** Opens the board anew. */
  onAgain(kept: Kept): void
}

/** For the banners. */
export type GoingOn = { putBack: PutBack | null; onGoOn(): void; onSaveKept(): void }

export function useGoingOn({ visit, open, kept, copy, saveAs, onAgain }: Parts): GoingOn {
  const [done, setDone] = useState<PutBack | null>(null)
  useEffect(() => {
    if (open && kept) setDone(putBack(open.editor, kept.records, visit.connection.isOwn))
  }, [visit, open, kept])
  const goOn = async (board: OpenBoard) => {
    board.binding.flush()
    // What was refused again right after it was put back is not put back a second time; the copy still has it.
    const records = done === null ? visit.connection.unsaved().records : []
    onAgain({ records, copy: await copy(board) })
  }
  return {
    putBack: done,
    onGoOn: () => void (open && goOn(open)),
    onSaveKept: () => kept && saveAs(kept.copy),
  }
}
