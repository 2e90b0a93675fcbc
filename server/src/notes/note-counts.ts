// How many notes someone wrote in a step through the server. Of those that bear a name it is known which, so that what was
// removed does not count; of others only how many: nothing here says who wrote what.
import { z } from 'zod'
import type { Store } from '../store/store.ts'

const NAMED = 'note'
const UNNAMED = 'note-count'

const namedNote = z.object({ participant: z.string(), step: z.string() })
const unnamedCount = z.object({ notes: z.number() })

export type NoteCounts = {
  /** How many count for this person in this step; `isThere` says whether a note is still on the board. */
  count(boardId: string, writer: Writer, isThere: (note: string) => boolean): Promise<number>
  /** Counts a note; again with the same id it counts once, unless it bears no name. */
  add(boardId: string, writer: Writer, note: string, options: { named: boolean }): Promise<void>
}

/** Someone in a step; '' is no step. */
export type Writer = { participant: string; step: string }

export function createNoteCounts(store: Pick<Store, 'entries' | 'putEntry'>): NoteCounts {
  const keyOf = ({ participant, step }: Writer) => `${step} ${participant}`
  async function unnamed(boardId: string, writer: Writer): Promise<number> {
    const entry = (await store.entries(boardId, UNNAMED)).find(({ id }) => id === keyOf(writer))
    return entry ? unnamedCount.parse(entry.value).notes : 0
  }
  return {
    async count(boardId, writer, isThere) {
      const entries = await store.entries(boardId, NAMED)
      const named = entries.filter(({ id, value }) => {
        const { participant, step } = namedNote.parse(value)
        return participant === writer.participant && step === writer.step && isThere(id)
      })
      return named.length + (await unnamed(boardId, writer))
    },
    async add(boardId, writer, note, { named }) {
      if (named) return store.putEntry(boardId, NAMED, { id: note, value: { ...writer } })
      const notes = (await unnamed(boardId, writer)) + 1
      await store.putEntry(boardId, UNNAMED, { id: keyOf(writer), value: { notes } })
    },
  }
}
