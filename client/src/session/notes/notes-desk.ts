// What a visit knows of arranging notes on its board, what may be done, and what someone asked to see of it. Knows no React.
import type { ArrangeBody, Arranged, Arrangement, PutBack } from '@kringbord/shared/arrangement'
import type { Api } from '../../api.ts'
import { createValue } from '../../board/readable.ts'
import { createLoader } from '../loader.ts'

/** What is asked for: the panel, or pasting lines as notes with what is pasted already. */
export type NotesWish = { kind: 'panel' } | { kind: 'paste'; text: string; zone?: string } | null

/** What was done here just now, and can be undone as long as nothing else was; `taken` takes the message about it away. */
export type LastArranged = { id: string; taken(): void } | null

export type NotesDesk = ReturnType<typeof createNotesDesk>

type Options = { facilitates: boolean }

/** The arrangements of a board, seen with this token. */
export function createNotesDesk(
  api: Api,
  { boardId, token, facilitates }: Options & { boardId: string; token: string },
) {
  const { list, arrange, undo } = api.arrangements(boardId, token)
  const trail = createLoader<readonly Arrangement[]>(() => (facilitates ? list() : Promise.resolve([])))
  const wish = createValue<NotesWish>(null)
  const last = createValue<LastArranged>(null)
  return {
    /** Whether this person may arrange: the server decides the same. */
    facilitates,
    /** The newest first. */
    trail,
    wish,
    last,
    async arrange(wanted: ArrangeBody): Promise<Arranged> {
      const done = await arrange(wanted)
      trail.reload()
      return done
    },
    async undo(id: string): Promise<PutBack> {
      const now = last.get()
      if (now?.id === id) {
        now.taken()
        last.set(null)
      }
      const done = await undo(id)
      trail.reload()
      return done
    },
    close: () => trail.close(),
  }
}
