// The tables, as a list of steps that is only ever added to. A database remembers how many it has had (user_version),
// so any older one is brought up to date when it is opened; a newer one is refused.
import type { Database } from './driver.ts'

const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE board (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    form TEXT NOT NULL,
    lang TEXT NOT NULL,
    params TEXT NOT NULL,
    facilitator_key_hash BLOB NOT NULL,
    join_key TEXT NOT NULL,
    view_key TEXT NOT NULL,
    code TEXT NOT NULL UNIQUE,
    join_open INTEGER NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT;

  -- Ids of deleted boards, so that an old copy can never bring one back.
  CREATE TABLE gone (id TEXT PRIMARY KEY) STRICT;

  CREATE TABLE participant (
    number INTEGER PRIMARY KEY,
    board_id TEXT NOT NULL REFERENCES board(id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    role TEXT NOT NULL,
    person TEXT NOT NULL,
    color TEXT NOT NULL,
    token_hash BLOB NOT NULL,
    joined_at TEXT NOT NULL,
    UNIQUE (board_id, id),
    UNIQUE (board_id, token_hash)
  ) STRICT;

  -- The last sequence number of each board; the log itself is emptied by compaction.
  CREATE TABLE head (
    board_id TEXT PRIMARY KEY REFERENCES board(id) ON DELETE CASCADE,
    seq INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE snapshot (
    board_id TEXT PRIMARY KEY REFERENCES board(id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE TABLE log (
    board_id TEXT NOT NULL REFERENCES board(id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (board_id, seq)
  ) STRICT;
  CREATE TABLE claim (
    board_id TEXT NOT NULL REFERENCES board(id) ON DELETE CASCADE,
    client INTEGER NOT NULL,
    participant TEXT NOT NULL,
    PRIMARY KEY (board_id, client)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE asset (
    hash TEXT PRIMARY KEY,
    mime_type TEXT NOT NULL,
    w INTEGER NOT NULL,
    h INTEGER NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  -- An image can be on several boards; it goes with the last one.
  CREATE TABLE board_asset (
    hash TEXT NOT NULL REFERENCES asset(hash) ON DELETE CASCADE,
    board_id TEXT NOT NULL REFERENCES board(id) ON DELETE CASCADE,
    PRIMARY KEY (hash, board_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX board_asset_board ON board_asset(board_id);

  CREATE TABLE probe (id INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT;
  `,
  `
  -- Where the session of a board is, as JSON; without a row it has not been commanded yet.
  CREATE TABLE session (
    board_id TEXT PRIMARY KEY REFERENCES board(id) ON DELETE CASCADE,
    state TEXT NOT NULL
  ) STRICT;
  `,
  `
  -- Rounds of voting, as JSON; at most one of a board is open. The result is written at closing.
  CREATE TABLE vote (
    number INTEGER PRIMARY KEY,
    board_id TEXT NOT NULL REFERENCES board(id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    state TEXT NOT NULL,
    round TEXT NOT NULL,
    result TEXT,
    UNIQUE (board_id, id)
  ) STRICT;
  CREATE UNIQUE INDEX vote_open ON vote(board_id) WHERE state = 'open';

  -- What people voted, without a time. Those of an anonymous round go when it closes.
  CREATE TABLE ballot (
    board_id TEXT NOT NULL,
    vote_id TEXT NOT NULL,
    participant TEXT NOT NULL,
    item TEXT NOT NULL,
    choice TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count > 0),
    reason TEXT NOT NULL,
    PRIMARY KEY (board_id, vote_id, participant, item),
    FOREIGN KEY (board_id, vote_id) REFERENCES vote(board_id, id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- Hidden notes: for their writer alone, until they are put on the board and leave this table.
  CREATE TABLE own_note (
    number INTEGER PRIMARY KEY,
    board_id TEXT NOT NULL REFERENCES board(id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    step TEXT NOT NULL,
    participant TEXT NOT NULL,
    zone TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    look TEXT NOT NULL,
    sign TEXT NOT NULL,
    shareable INTEGER NOT NULL,
    label TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    UNIQUE (board_id, id)
  ) STRICT;
  `,
  `
  -- Small things that the server keeps of a board beside its document, as JSON.
  CREATE TABLE entry (
    number INTEGER PRIMARY KEY,
    board_id TEXT NOT NULL REFERENCES board(id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    value TEXT NOT NULL,
    UNIQUE (board_id, kind, id)
  ) STRICT;
  `,
  `
  -- Who was removed keeps their row: their name stays with what they wrote, and their token tells who comes back.
  ALTER TABLE participant ADD COLUMN removed_at TEXT;
  -- Whether newcomers wait to be let in.
  ALTER TABLE board ADD COLUMN waiting_room INTEGER NOT NULL DEFAULT 0;
  `,
  `
  -- Bytes of a packed snapshot when it is unpacked; without it the snapshot is a plain update.
  ALTER TABLE snapshot ADD COLUMN size INTEGER;
  `,
]

/** Brings the tables up to date. @throws when the database was written by a newer version */
export function migrate(database: Database): void {
  const row = database.prepare('PRAGMA user_version').get()
  const version = Number(row?.user_version ?? 0)
  if (version > MIGRATIONS.length)
    throw new Error(`the database has version ${version}, this server knows ${MIGRATIONS.length}: use a newer server`)
  for (const [index, sql] of MIGRATIONS.entries()) {
    if (index < version) continue
    database.exec(`BEGIN IMMEDIATE; ${sql}; PRAGMA user_version = ${index + 1}; COMMIT`)
  }
}
