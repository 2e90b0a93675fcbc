// Hidden notes and a draft as this device kept them; anything that is not that reads as nothing.
import { ownNoteKinds, signs } from '@kringbord/shared/hidden-writing'
import { tegelMotifs } from '@kringbord/shared/tegel-motifs'
import { type Draft, EMPTY_DRAFT, type KeptNote } from './kept-note.ts'

export function parseKept(text: string | null): { notes: KeptNote[]; draft: Draft } {
  const value = parseJson(text)
  const { notes, draft } = asObject(value)
  return { notes: Array.isArray(notes) ? notes.flatMap(parseNote) : [], draft: parseDraft(draft) }
}

function parseNote(value: unknown): KeptNote[] {
  const { id, step, zone, text, kind, sign, look, shareable, isNew, state } = asObject(value)
  const knownKind = ownNoteKinds.find((one) => one === kind)
  const motif = tegelMotifs.find((one) => one === look)
  const knownSign = signs.find((one) => one === sign)
  if (![id, step, zone, text].every((one) => typeof one === 'string') || !knownKind || !knownSign) return []
  const written = { id: String(id), step: String(step), zone: String(zone), text: String(text) }
  const rest = { kind: knownKind, sign: knownSign, look: motif ?? '', shareable: shareable === true } as const
  return [
    {
      ...written,
      ...rest,
      isNew: isNew !== false,
      state: state === 'refused' ? 'refused' : 'waiting',
      error: null,
      savedAt: null,
    },
  ]
}

function parseDraft(value: unknown): Draft {
  const { text, zone, note } = asObject(value)
  if (typeof text !== 'string' || typeof zone !== 'string') return EMPTY_DRAFT
  return { text, zone, note: typeof note === 'string' ? note : null }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    // Cut short or not ours: the same as nothing.
    return null
  }
}
