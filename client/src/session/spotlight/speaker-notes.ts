// The notes of who presents, by shape: fetched when they are first needed, and saved while one types. Knows no React.
import { createValue, type Readable } from '../../board/readable.ts'

export type NotesState = {
  /** null while they are not known. */
  notes: Readonly<Record<string, string>> | null
  /** Of what was typed last. */
  saving: 'no' | 'busy' | 'done' | 'failed'
  failed: boolean
}

export type SpeakerNoteBook = {
  state: Readable<NotesState>
  load(): void
  /** Typed: kept here at once, at the server soon. */
  write(shape: string, text: string): void
  close(): void
}

type BookOptions = {
  ask(): Promise<Record<string, string>>
  put(shape: string, text: string): Promise<unknown>
  wait?(ms: number, run: () => void): () => void
}

const SOON_MS = 700
const AGAIN_MS = 4_000

export function createSpeakerNoteBook({ ask, put, wait = later }: BookOptions): SpeakerNoteBook {
  const state = createValue<NotesState>({ notes: null, saving: 'no', failed: false })
  const say = (news: Partial<NotesState>) => state.set({ ...state.get(), ...news })
  const dirty = new Set<string>()
  let stop = () => {}
  let loading = false

  async function save() {
    const [shape] = dirty
    if (shape === undefined) return
    dirty.delete(shape)
    say({ saving: 'busy' })
    try {
      await put(shape, state.get().notes?.[shape] ?? '')
    } catch {
      // Said below; what was typed is still here, and is sent again.
      dirty.add(shape)
      say({ saving: 'failed' })
      stop = wait(AGAIN_MS, () => void save())
      return
    }
    if (dirty.size > 0) return save()
    say({ saving: 'done' })
  }
  return {
    state,
    load() {
      if (loading) return
      loading = true
      say({ failed: false })
      ask().then(
        // What was typed meanwhile is newer.
        (notes) => {
          loading = false
          const typed = Object.fromEntries([...dirty].map((shape) => [shape, state.get().notes?.[shape] ?? '']))
          say({ notes: { ...notes, ...typed } })
        },
        () => {
          loading = false
          say({ failed: true })
        },
      )
    },
    write(shape, text) {
      dirty.add(shape)
      say({ notes: { ...state.get().notes, [shape]: text } })
      stop()
      stop = wait(SOON_MS, () => void save())
    },
    close() {
      stop()
      void save()
    },
  }
}

function later(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}
