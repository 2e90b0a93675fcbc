// The checks of one update on its way into a room's document: all of it or nothing (gates G1 to G6). What is refused
// after it was applied leaves the document tainted; the room then builds it anew before anyone looks.
import { mayWrite } from '@kringbord/shared/access'
import * as Y from 'yjs'
import type { RoomLimits } from './limits.ts'
import type { Author, Rules } from './rules.ts'
import { bringsNothing, scanUpdate } from './scan.ts'

export type Verdict =
  /** In the document now. `bytes` are what to store and to send; `clients` those who wrote; `added` records more. */
  | { kind: 'accepted'; bytes: Uint8Array; clients: readonly number[]; added: number }
  /** Nothing that the document did not have. */
  | { kind: 'nothing' }
  /** Builds on something that is not here; the sender's answer to our step 1 may bring it. */
  | { kind: 'missing' }
  | { kind: 'refused'; code: string; tainted: boolean }

/** The sender's rights in this room. */
export type Sender = Author & {
  /** Whether the sender may write under these client ids. */
  mayWriteAs(clients: readonly number[]): boolean
  /** Records and bytes that still fit on the board. */
  room: { records: number; bytes: number }
}

/** Puts `update` into `doc` if everything about it is in order. Never throws. */
export function admit(doc: Y.Doc, update: Uint8Array, sender: Sender, rules: Rules, limits: RoomLimits): Verdict {
  if (update.length > limits.maxFrame) return refused('too-large')
  const scan = scanUpdate(update, doc, limits)
  if (scan === 'missing') return { kind: 'missing' }
  if (scan === 'malformed') return refused('malformed')
  if (bringsNothing(scan, doc)) return { kind: 'nothing' }
  if (!mayWrite(sender.role)) return refused('read-only')
  if (!sender.mayWriteAs(scan.fresh)) return refused('foreign-client')
  if (update.length > sender.room.bytes) return refused('board-full')

  const applied = apply(doc, update, sender, rules, { encode: !scan.exact })
  const code = applied.code ?? leftovers(doc, rules) ?? (applied.added > sender.room.records ? 'board-full' : null)
  if (code !== null) return { kind: 'refused', code, tainted: true }
  return { kind: 'accepted', bytes: applied.bytes ?? new Uint8Array(update), clients: scan.fresh, added: applied.added }
}

const refused = (code: string): Verdict => ({ kind: 'refused', code, tainted: false })

type Applied = { code: string | null; added: number; bytes: Uint8Array | null }

/** Applies and judges. With `encode`, `bytes` are what was new in the update, as Yjs writes it. */
function apply(doc: Y.Doc, update: Uint8Array, author: Author, rules: Rules, options: { encode: boolean }): Applied {
  // Until the rules have spoken nothing is allowed.
  const applied: Applied = { code: 'malformed', added: 0, bytes: null }
  const judge = (transaction: Y.Transaction) => {
    try {
      const judgement = rules.judge(transaction, author)
      applied.code = judgement.ok ? null : judgement.code
      applied.added = judgement.ok ? judgement.added : 0
    } catch {
      // reason: what the rules cannot even read is no record; `code` still says so.
      applied.code = 'malformed'
    }
  }
  const keep = (bytes: Uint8Array) => {
    applied.bytes = bytes
  }
  doc.on('afterTransaction', judge)
  if (options.encode) doc.on('update', keep)
  try {
    Y.applyUpdate(doc, update)
  } catch {
    // Yjs may have applied a part: the document is tainted and the caller is told so by the code.
    applied.code = 'malformed'
  } finally {
    doc.off('afterTransaction', judge)
    doc.off('update', keep)
  }
  return applied
}

/** What a sound update never leaves behind: parked parts, and roots that are not the board's. */
function leftovers(doc: Y.Doc, rules: Rules): string | null {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return 'malformed'
  if (doc.share.size <= rules.roots.length) {
    // Roots are few and made when the document is: only a new name changes their number.
    return null
  }
  return 'server-root'
}
