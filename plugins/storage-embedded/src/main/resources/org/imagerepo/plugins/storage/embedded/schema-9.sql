-- Shares: what an owner shows to whoever has a link. "photos" holds their ids, a space between two:
-- they are always read and written together.

CREATE TABLE shares (
  id            TEXT PRIMARY KEY,
  owner         TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
  photos        TEXT NOT NULL,
  title         TEXT,
  password_hash TEXT,
  originals     INTEGER NOT NULL,
  created_at    INTEGER NOT NULL,
  expires_at    INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX shares_by_owner ON shares (owner, created_at, id);
