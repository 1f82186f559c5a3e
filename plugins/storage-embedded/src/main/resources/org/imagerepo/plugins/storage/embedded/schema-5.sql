-- Ways in: what is known of sessions; tokens; links that do something to an account, once.

ALTER TABLE sessions ADD COLUMN last_used_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sessions ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN user_agent TEXT NOT NULL DEFAULT '';

UPDATE sessions SET last_used_at = created_at;

CREATE INDEX sessions_by_user ON sessions (user_id);

CREATE TABLE tokens (
  digest       TEXT PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  user_id      TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
  name         TEXT NOT NULL,
  scopes       TEXT NOT NULL,
  created_at   INTEGER NOT NULL,
  expires_at   INTEGER,
  last_used_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX tokens_by_user ON tokens (user_id);

CREATE TABLE account_links (
  digest     TEXT PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  kind       TEXT NOT NULL,
  user_id    TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
  note       TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX account_links_by_user ON account_links (user_id);
