-- Users can be changed, locked, closed, limited and renamed.

ALTER TABLE users ADD COLUMN max_bytes INTEGER;
ALTER TABLE users ADD COLUMN max_photos INTEGER;
ALTER TABLE users ADD COLUMN locked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN deletion_at INTEGER;
ALTER TABLE users ADD COLUMN location_public INTEGER NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN avatar TEXT;

CREATE INDEX users_to_delete ON users (deletion_at) WHERE deletion_at IS NOT NULL;

CREATE TABLE former_usernames (
  username       TEXT PRIMARY KEY,
  user_id        TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
  reserved_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX former_usernames_by_user ON former_usernames (user_id);
