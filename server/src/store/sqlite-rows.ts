// Between rows of the database and the store's own types. What the database holds was written by this code, so a row
// that does not fit is a fault and throws.
import { roles } from '@kringbord/shared/access'
import { person } from '@kringbord/shared/api'
import { langs } from '@kringbord/shared/form'
import { ownNoteKinds, signs } from '@kringbord/shared/hidden-writing'
import type { SessionState } from '@kringbord/shared/session-state'
import { parseSessionState } from '@kringbord/shared/step-schema'
import { ballotEntry, voteFacts, voteItem, voteResult } from '@kringbord/shared/vote-schema'
import type { BallotEntry } from '@kringbord/shared/votes'
import { z } from 'zod'
import type { AssetRow, BoardRow, EntryRow, OwnNoteRow, ParticipantRow, Snapshot, VoteRow } from './store.ts'

/** A row as the driver gives it. */
export type Row = Record<string, unknown>

const bytes = z.instanceof(Uint8Array)
const json = z.string().transform((text): unknown => JSON.parse(text))

const boardSchema = z.object({
  id: z.string(),
  title: z.string(),
  form: z.string(),
  lang: z.enum(langs),
  params: json.pipe(z.record(z.string(), z.unknown())),
  facilitator_key_hash: bytes,
  join_key: z.string(),
  view_key: z.string(),
  code: z.string(),
  join_open: z.number(),
  waiting_room: z.number(),
  created_at: z.string(),
})

const participantSchema = z.object({
  id: z.string(),
  board_id: z.string(),
  role: z.enum(roles),
  person: json.pipe(person),
  color: z.string(),
  token_hash: bytes,
  joined_at: z.string(),
  removed_at: z.string().nullable(),
})

const assetSchema = z.object({
  hash: z.string(),
  board_id: z.string(),
  mime_type: z.string(),
  w: z.number(),
  h: z.number(),
  bytes,
})

export function parseBoard(row: Row | undefined): BoardRow | null {
  if (!row) return null
  const { facilitator_key_hash, join_key, view_key, join_open, waiting_room, created_at, ...rest } =
    boardSchema.parse(row)
  return {
    ...rest,
    facilitatorKeyHash: facilitator_key_hash,
    joinKey: join_key,
    viewKey: view_key,
    joinOpen: join_open === 1,
    waitingRoom: waiting_room === 1,
    createdAt: created_at,
  }
}

export function parseParticipant(row: Row): ParticipantRow {
  const { board_id, token_hash, joined_at, removed_at, ...rest } = participantSchema.parse(row)
  return { ...rest, boardId: board_id, tokenHash: token_hash, joinedAt: joined_at, removedAt: removed_at }
}

export function parseAsset(row: Row | undefined): AssetRow | null {
  if (!row) return null
  const { board_id, mime_type, ...rest } = assetSchema.parse(row)
  return { ...rest, boardId: board_id, mimeType: mime_type }
}

const ownNoteSchema = z.object({
  id: z.string(),
  board_id: z.string(),
  step: z.string(),
  participant: z.string(),
  zone: z.string(),
  kind: z.enum(ownNoteKinds),
  text: z.string(),
  look: z.string(),
  sign: z.enum(signs),
  shareable: z.number(),
  label: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
})

export function parseOwnNote(row: Row): OwnNoteRow {
  const { board_id, shareable, created_at, updated_at, ...rest } = ownNoteSchema.parse(row)
  return { ...rest, boardId: board_id, shareable: shareable === 1, createdAt: created_at, updatedAt: updated_at }
}

export function parseSession(row: Row | undefined): SessionState | null {
  return row ? parseSessionState(json.parse(row.state)) : null
}

const voteSchema = z.object({
  round: json.pipe(voteFacts.extend({ items: z.array(voteItem) })),
  result: json.pipe(voteResult).nullable(),
  voted: z.number(),
})

export function parseVote(row: Row): VoteRow {
  const { round, result, voted } = voteSchema.parse(row)
  return { round, result, voted: result?.voters ?? voted }
}

export function parseBallotEntry(row: Row): BallotEntry {
  return ballotEntry.parse(row)
}

const entrySchema = z.object({ id: z.string(), value: json })

/** An entry; what its value is, only its kind knows. */
export function parseEntry(row: Row): EntryRow {
  return entrySchema.parse(row)
}

export function parseBytes(row: Row | undefined): Uint8Array | null {
  return row ? bytes.parse(row.bytes) : null
}

/** A snapshot without a size is one from before there were packed ones. */
export function parseSnapshot(row: Row | undefined): Snapshot | null {
  return row ? z.object({ bytes, size: z.number().nullable() }).parse(row) : null
}

export function parseNumber(row: Row | undefined, column: string): number {
  return z.number().parse(row?.[column])
}
