// One's own hidden notes on this device: what the server has, and what is still on its way there. What was typed stays
// here until the server confirmed it, also when the line is gone or the page is loaded again. Knows no React.
import type {
  ChangedOwnNote,
  NewOwnNote,
  OwnNote,
  OwnNotesAnswer,
  ShownHidden,
  ShowOwn,
  TableNote,
} from '@kringbord/shared/own-notes'
import { ApiError } from '../../api-error.ts'
import { createValue, type Readable } from '../../board/readable.ts'
import type { TextStorage } from '../../storage.ts'
import type { Draft, KeptNote } from './kept-note.ts'
import { parseKept } from './parse-kept.ts'

export type OwnNotes = {
  notes: Readable<readonly KeptNote[]>
  draft: Readable<Draft>
  setDraft(draft: Draft): void
  /** Writes a note, or the one with this id anew. */
  write(note: OwnNote): void
  remove(id: string): void
  /** What others at one's table wrote, as the server last said. */
  table: Readable<readonly TableNote[]>
  /** Steps of which one may put one's own on the board now. */
  mayShow: Readable<readonly string[]>
  /** Puts one's own of a step on the board, or one of them. Resolves to how many came there. @throws ApiError */
  show(step: string, note?: string): Promise<number>
  /** Asks the server what it has. */
  reload(): void
  close(): void
}

export type OwnNotesApi = {
  list(): Promise<OwnNotesAnswer>
  show(wanted: ShowOwn): Promise<ShownHidden>
  add(note: NewOwnNote & { kind: OwnNote['kind'] }): Promise<Stored>
  change(id: string, note: ChangedOwnNote): Promise<Stored>
  remove(id: string): Promise<unknown>
}

/** What the server says of a note that it has. */
type Stored = Pick<OwnNote, 'id' | 'atTable'>

type Surroundings = { api: OwnNotesApi; storage: TextStorage; keptAs: string }

const RETRY_MS = 4000

export function createOwnNotes({ api, storage, keptAs }: Surroundings): OwnNotes {
  const name = `kringbord.own.${keptAs}`
  const kept = parseKept(storage.getItem(name))
  const notes = createValue<readonly KeptNote[]>(kept.notes)
  const draft = createValue<Draft>(kept.draft)
  const mayShow = createValue<readonly string[]>([])
  const table = createValue<readonly TableNote[]>([])
  /** Removed here; the server does not know yet. */
  const removed = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let busy = false
  let asked = 0
  /** How much the server took of what was sent. */
  let taken = 0
  let closed = false

  function set(next: readonly KeptNote[]): void {
    notes.set(next)
    keep()
  }
  function keep(): void {
    const unsaved = notes.get().filter(({ state }) => state !== 'saved')
    if (unsaved.length === 0 && !draft.get().text) storage.removeItem(name)
    else storage.setItem(name, JSON.stringify({ notes: unsaved, draft: draft.get() }))
  }
  const patch = (note: KeptNote, change: Partial<KeptNote>) =>
    // Written anew meanwhile, it is another object, and still waits.
    set(notes.get().map((one) => (one === note ? { ...one, ...change } : one)))

  async function sendOne(note: KeptNote): Promise<'done' | 'later'> {
    const { id, step, kind, zone, text, look, sign, shareable } = note
    const written = { zone, text, look, sign, shareable }
    try {
      const { atTable } = await (note.isNew ? api.add({ id, step, kind, ...written }) : api.change(id, written))
      taken++
      patch(note, { atTable, state: 'saved', isNew: false, error: null, savedAt: Date.now() })
    } catch (error) {
      if (isPassing(error)) return 'later'
      patch(note, { state: 'refused', error })
    }
    return 'done'
  }
  async function removeOne(id: string): Promise<'done' | 'later'> {
    try {
      await api.remove(id)
      taken++
    } catch (error) {
      if (isPassing(error)) return 'later'
    }
    removed.delete(id)
    return 'done'
  }
  /** Everything that waits, one after another; what cannot be sent now is tried again. */
  async function send(): Promise<void> {
    clearTimeout(timer)
    if (busy || closed) return
    busy = true
    let later = false
    while (!later && !closed) {
      const [gone] = removed
      const next = notes.get().find(({ state }) => state === 'waiting')
      if (gone !== undefined) later = (await removeOne(gone)) === 'later'
      else if (next) later = (await sendOne(next)) === 'later'
      else break
    }
    busy = false
    if (later && !closed) timer = setTimeout(() => void send(), RETRY_MS)
  }
  function reload(): void {
    const turn = ++asked
    const before = taken
    api.list().then(
      ({ notes: stored, table: others, mayShow: may }) => {
        if (closed || turn !== asked) return
        // Asked before the server took what it has by now: what was just saved is not in it.
        if (before !== taken) return reload()
        if (others.length + table.get().length > 0) table.set(others)
        if (may.join() !== mayShow.get().join()) mayShow.set(may)
        const waiting = notes.get().filter(({ state }) => state !== 'saved')
        const here = new Set([...waiting.map(({ id }) => id), ...removed])
        const saved = stored.filter(({ id }) => !here.has(id))
        const savedAt = (id: string) => notes.get().find((one) => one.id === id)?.savedAt ?? null
        const asSaved = (one: OwnNote): KeptNote => {
          return { ...one, state: 'saved', isNew: false, error: null, savedAt: savedAt(one.id) }
        }
        set([...saved.map(asSaved), ...waiting])
      },
      // The save light says that the line is gone; it is asked again when it is back.
      () => undefined,
    )
  }
  function back(): void {
    void send()
    reload()
  }

  addEventListener('online', back)
  back()
  return {
    notes,
    draft,
    setDraft(next) {
      draft.set(next)
      keep()
    },
    write(note) {
      const before = notes.get().find(({ id }) => id === note.id)
      const next: KeptNote = { ...note, state: 'waiting', isNew: before?.isNew ?? true, error: null, savedAt: null }
      set(before ? notes.get().map((one) => (one === before ? next : one)) : [...notes.get(), next])
      void send()
    },
    remove(id) {
      removed.add(id)
      set(notes.get().filter((one) => one.id !== id))
      void send()
    },
    table,
    mayShow,
    async show(step, note) {
      const { shown } = await api.show({ step, ...(note !== undefined && { note }) })
      reload()
      return shown
    },
    reload,
    close() {
      closed = true
      clearTimeout(timer)
      removeEventListener('online', back)
    },
  }
}

/** Whether trying again can help. */
function isPassing(error: unknown): boolean {
  return (
    !(error instanceof ApiError) || error.code === 'offline' || error.code === 'server' || error.code === 'too-many'
  )
}

/** An id for a new note. */
export function newNoteId(): string {
  return [...crypto.getRandomValues(new Uint8Array(14))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
