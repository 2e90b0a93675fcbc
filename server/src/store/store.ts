// What the server keeps, and the one promise every implementation makes: a promise that resolved is on disk.
// Implementations: sqlite.ts (embedded, the default) and memory.ts (tests). tests/contract/store.test.ts holds both to it.
import type { Role } from '@kringbord/shared/access'
import type { Person } from '@kringbord/shared/api'
import type { Lang, ParamValues } from '@kringbord/shared/form'
import type { OwnNoteKind, Sign } from '@kringbord/shared/hidden-writing'
import type { SessionState } from '@kringbord/shared/session-state'
import type { BallotEntry, VoteResult, VoteRound } from '@kringbord/shared/votes'

export type BoardRow = {
  id: string
  title: string
  form: string
  lang: Lang
  params: ParamValues
  /** SHA-256 of the facilitator's key; the key itself is nowhere. */
  facilitatorKeyHash: Uint8Array
  joinKey: string
  viewKey: string
  /** Eight characters, unique among boards. */
  code: string
  joinOpen: boolean
  /** Whether newcomers wait until a facilitator lets them in. */
  waitingRoom: boolean
  /** ISO 8601, UTC. */
  createdAt: string
}

export type ParticipantRow = {
  id: string
  boardId: string
  role: Role
  person: Person
  color: string
  /** SHA-256 of the token. */
  tokenHash: Uint8Array
  joinedAt: string
  /** Since when this person may not be there any more, or null. */
  removedAt: string | null
}

/** What may change of a board, besides its document. */
export type BoardPatch = Partial<Omit<BoardRow, 'id' | 'form' | 'lang' | 'params' | 'createdAt'>>

export type AssetRow = { hash: string; boardId: string; mimeType: string; w: number; h: number; bytes: Uint8Array }

/** A round of voting: `voted` is how many people have a ballot, or had one when it closed. */
export type VoteRow = { round: VoteRound; result: VoteResult | null; voted: number }

/** Everything that one person voted in a round. */
export type BallotRow = { participant: string; ballot: BallotEntry[] }

/** A hidden note: what a participant wrote and nobody else has seen yet. */
export type OwnNoteRow = {
  id: string
  boardId: string
  /** The step it was written in. */
  step: string
  participant: string
  zone: string
  kind: OwnNoteKind
  text: string
  /** Motif of a tegel, or ''. */
  look: string
  /** The least telling of what its step and its writer asked for when it was written. */
  sign: Sign
  shareable: boolean
  /** What will be said of its writer, once that was decided for the whole step. */
  label: string | null
  /** ISO 8601, UTC. */
  createdAt: string
  updatedAt: string
}

/** Something small that the server keeps of a board beside its document: a JSON value, named within its kind. */
export type EntryRow = { id: string; value: unknown }

/** Client ids of Yjs that a participant has written with: [clientId, participantId]. */
export type ClientClaim = readonly [number, string]

/** A whole board as stored: `size` is how many bytes it has unpacked, or null when it is a plain update. See snapshot.ts. */
export type Snapshot = { bytes: Uint8Array; size: number | null }

/** A board's document as stored: a snapshot and the updates after it, oldest first. */
export type StoredDocument = { snapshot: Snapshot | null; updates: Uint8Array[]; seq: number }

export interface Store {
  /** Stores the board and its first update in one commit. @throws when the id or the code exists */
  createBoard(board: BoardRow, firstUpdate: Uint8Array): Promise<void>
  board(id: string): Promise<BoardRow | null>
  boardByCode(code: string): Promise<BoardRow | null>
  /** @throws 'exists' when another board has the code */
  patchBoard(id: string, patch: BoardPatch): Promise<void>
  /** Removes the board with all that belongs to it; its id is remembered as gone and cannot be used again. */
  deleteBoard(id: string): Promise<void>
  /** Whether there was a board with this id that was deleted. */
  isGone(id: string): Promise<boolean>

  addParticipant(participant: ParticipantRow): Promise<void>
  /** Who may be there with this token; nobody who was removed. */
  participantByToken(boardId: string, tokenHash: Uint8Array): Promise<ParticipantRow | null>
  /** Everyone who may be there, in order of joining; nobody who was removed. */
  participants(boardId: string): Promise<ParticipantRow[]>
  /** Those who were removed, in order of joining. */
  removedParticipants(boardId: string): Promise<ParticipantRow[]>
  /** Changes the role of a participant, or removes them (and takes them back). @throws 'unknown' when there is none */
  patchParticipant(
    boardId: string,
    id: string,
    patch: Partial<Pick<ParticipantRow, 'role' | 'removedAt'>>,
  ): Promise<void>

  /** The board's session, or null while nobody has commanded it. */
  session(boardId: string): Promise<SessionState | null>
  /** Stores the session in the place of what was there. */
  putSession(boardId: string, state: SessionState): Promise<void>

  /** Begins a round. @throws 'exists' when one is open on the board */
  openVote(boardId: string, round: VoteRound): Promise<void>
  /** All rounds of a board, the newest first. */
  votes(boardId: string): Promise<VoteRow[]>
  vote(boardId: string, voteId: string): Promise<VoteRow | null>
  /** Puts someone's whole ballot in the place of what was there. @returns false when the round is not open */
  castBallot(boardId: string, voteId: string, participant: string, ballot: readonly BallotEntry[]): Promise<boolean>
  /** All ballots of a round; of an anonymous one only while it is open. */
  ballots(boardId: string, voteId: string): Promise<BallotRow[]>
  ballotOf(boardId: string, voteId: string, participant: string): Promise<BallotEntry[]>
  /** Closes an open round for good with its result; of an anonymous one all ballots are removed in the same commit. */
  closeVote(boardId: string, voteId: string, closed: { closedAt: string; result: VoteResult }): Promise<void>
  publishVote(boardId: string, voteId: string, published: boolean): Promise<void>
  /** Removes a round with all that was voted. */
  deleteVote(boardId: string, voteId: string): Promise<void>

  /** All hidden notes of a board, the oldest first. */
  ownNotes(boardId: string): Promise<OwnNoteRow[]>
  /** Stores a hidden note, in the place of one with the same id. */
  putOwnNote(note: OwnNoteRow): Promise<void>
  /** Removes hidden notes, and with them who wrote them; ids that are not there are passed over. */
  removeOwnNotes(boardId: string, ids: readonly string[]): Promise<void>

  /** The entries of a kind (`tables`, `needle` …), in the order in which they were first put. Whoever reads them parses them. */
  entries(boardId: string, kind: string): Promise<EntryRow[]>
  /** Ids of all boards that have an entry of this kind. */
  boardsWith(kind: string): Promise<string[]>
  /** Puts one entry in the place of what was there. */
  putEntry(boardId: string, kind: string, entry: EntryRow): Promise<void>
  /** Removes entries of a kind; ids that are not there are passed over. */
  removeEntries(boardId: string, kind: string, ids: readonly string[]): Promise<void>

  /**
   * Appends one update to the board's log, with the client ids that its participant used for the first time. Hidden notes
   * that the update puts on the board (`shown`) are removed in the same commit. Commits of calls that come close together
   * are one commit (group commit), in the order of the calls.
   * @returns the sequence number of the update, once it is on disk. @throws when it could not be stored
   */
  append(
    boardId: string,
    update: Uint8Array,
    claims: readonly ClientClaim[],
    shown?: readonly string[],
  ): Promise<number>
  document(boardId: string): Promise<StoredDocument>
  claims(boardId: string): Promise<ClientClaim[]>
  /** Replaces all updates up to and including `seq` by `snapshot`. */
  compact(boardId: string, snapshot: Snapshot, seq: number): Promise<void>

  /** Keeps an image under its SHA-256 (hex). Storing it again does nothing. */
  putAsset(asset: AssetRow): Promise<void>
  asset(hash: string): Promise<AssetRow | null>

  /** Resolves when a write can be committed now. */
  probe(): Promise<void>
  /** Finishes what was asked and lets go of the database. */
  close(): Promise<void>
}
