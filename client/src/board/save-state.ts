// What "saved" means here: a change is saved when the server has acknowledged the frame that carries it, and it does that
// only after its storage confirmed. This file counts changes and frames, and says how it looks; it sends nothing.

export type SaveState = {
  kind: 'connecting' | 'saved' | 'saving' | 'unsaved' | 'offline' | 'cannot-store' | 'refused' | 'view-only' | 'ended'
  /** Changes that are on this device alone. */
  waiting: number
  /** When the last change was confirmed, milliseconds since 1970. */
  savedAt: number | null
  /** Of `refused` and `ended`: the server's code. */
  reason?: string
}

/** After this long a change that is not confirmed is said to be not yet saved; after the second, to be here alone. */
export const UNSAVED_AFTER = 2_000
export const ALONE_AFTER = 8_000

/** One change of this device: which records, since when, and in which frame of this connection it left. */
type Change = { at: number; ids: ReadonlySet<string>; frame: number | null }

export type SaveLedger = {
  /** A change was made here. */
  changed(ids: ReadonlySet<string>): void
  /** The next frame leaves: `update` carries the newest change, `step2` carries everything. */
  sent(kind: 'update' | 'step2'): void
  /** The server stored all frames up to the `upTo`-th of this connection. */
  acknowledged(upTo: number): void
  /** A connection began: numbering restarts, and nothing is certain until the server confirmed our first step 2. */
  opened(): void
  closed(): void
  storing(ok: boolean): void
  ended(kind: 'refused' | 'ended', reason: string): void
  state(): SaveState
  /** Ids of all records with changes that are not confirmed. */
  unsaved(): Set<string>
}

export function createSaveLedger(options: { viewer: boolean; now(): number }): SaveLedger {
  let changes: Change[] = []
  let link: 'new' | 'open' | 'settled' | 'closed' = 'new'
  let frames = 0
  let settlesAt: number | null = null
  let canStore = true
  let savedAt: number | null = null
  let end: { kind: 'refused' | 'ended'; reason: string } | null = null

  function kind(): SaveState['kind'] {
    if (end) return end.kind
    if (link === 'closed') return 'offline'
    if (options.viewer) return link === 'new' ? 'connecting' : 'view-only'
    const [oldest] = changes
    const age = oldest ? options.now() - oldest.at : 0
    if (!canStore) return 'cannot-store'
    if (age > ALONE_AFTER) return 'offline'
    if (age > UNSAVED_AFTER) return 'unsaved'
    if (oldest) return 'saving'
    return link === 'settled' ? 'saved' : 'connecting'
  }

  return {
    changed(ids) {
      changes.push({ at: options.now(), ids, frame: null })
    },
    sent(sort) {
      frames++
      const last = changes.at(-1)
      if (sort === 'update' && last) last.frame ??= frames
      if (sort === 'update') return
      settlesAt ??= frames
      for (const change of changes) change.frame ??= frames
    },
    acknowledged(upTo) {
      const before = changes.length
      changes = changes.filter((change) => change.frame === null || change.frame > upTo)
      if (settlesAt !== null && upTo >= settlesAt) link = 'settled'
      if (changes.length < before) savedAt = options.now()
    },
    opened() {
      link = 'open'
      frames = 0
      settlesAt = null
      canStore = true
    },
    closed() {
      link = 'closed'
      changes = changes.map((change) => ({ ...change, frame: null }))
    },
    storing(ok) {
      canStore = ok
    },
    ended(sort, reason) {
      end ??= { kind: sort, reason }
    },
    state: () => ({ kind: kind(), waiting: changes.length, savedAt, ...(end && { reason: end.reason }) }),
    unsaved: () => new Set(changes.flatMap((change) => [...change.ids])),
  }
}
