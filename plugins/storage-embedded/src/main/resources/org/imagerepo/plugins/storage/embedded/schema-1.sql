-- The catalogue, version 1. Times are milliseconds since 1970-01-01T00:00Z.
-- A released version of this file never changes: what is new comes in schema-2.sql.

CREATE TABLE users (
  id            TEXT PRIMARY KEY,
  username      TEXT NOT NULL UNIQUE,
  display_name  TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  role          TEXT NOT NULL,
  created_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  digest     TEXT PRIMARY KEY,
  user_id    TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_by_expiry ON sessions (expires_at);

-- "photo" is the photo's number in this file alone: it keeps the rows of other tables short.
CREATE TABLE photos (
  photo       INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  owner       TEXT NOT NULL,
  file_name   TEXT NOT NULL,
  media_type  TEXT NOT NULL,
  width       INTEGER NOT NULL,
  height      INTEGER NOT NULL,
  orientation INTEGER NOT NULL,
  frames      INTEGER NOT NULL,
  size        INTEGER NOT NULL,
  sha256      TEXT NOT NULL,
  crc32       INTEGER NOT NULL,
  uploaded_at INTEGER NOT NULL,
  visibility  TEXT NOT NULL,
  caption     TEXT,
  taken_at    INTEGER,
  placeholder TEXT,
  taken_or_uploaded_at INTEGER NOT NULL
      GENERATED ALWAYS AS (coalesce(taken_at, uploaded_at)) VIRTUAL,
  UNIQUE (owner, sha256)
) STRICT;

-- The size is in here so that an owner's usage is read from the index alone.
CREATE INDEX photos_by_upload ON photos (owner, visibility, uploaded_at, id, size);
CREATE INDEX photos_by_taken ON photos (owner, visibility, taken_or_uploaded_at, id);

CREATE TABLE own_tags (
  photo    INTEGER NOT NULL REFERENCES photos ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  PRIMARY KEY (photo, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE renditions (
  photo      INTEGER NOT NULL REFERENCES photos ON DELETE CASCADE,
  name       TEXT NOT NULL,
  media_type TEXT NOT NULL,
  width      INTEGER NOT NULL,
  height     INTEGER NOT NULL,
  size       INTEGER NOT NULL,
  sha256     TEXT NOT NULL,
  plugin     TEXT NOT NULL,
  version    TEXT NOT NULL,
  provider   TEXT NOT NULL,
  revision   TEXT NOT NULL,
  made_at    INTEGER NOT NULL,
  PRIMARY KEY (photo, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE examinations (
  photo    INTEGER NOT NULL REFERENCES photos ON DELETE CASCADE,
  provider TEXT NOT NULL,
  plugin   TEXT NOT NULL,
  version  TEXT NOT NULL,
  revision TEXT NOT NULL,
  made_at  INTEGER NOT NULL,
  PRIMARY KEY (photo, provider)
) STRICT, WITHOUT ROWID;

CREATE TABLE tags (
  photo      INTEGER NOT NULL,
  provider   TEXT NOT NULL,
  position   INTEGER NOT NULL,
  vocabulary TEXT NOT NULL,
  name       TEXT NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (photo, provider, position),
  FOREIGN KEY (photo, provider) REFERENCES examinations ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE scores (
  photo    INTEGER NOT NULL,
  provider TEXT NOT NULL,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  value    REAL NOT NULL,
  PRIMARY KEY (photo, provider, position),
  FOREIGN KEY (photo, provider) REFERENCES examinations ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE fields (
  photo    INTEGER NOT NULL,
  provider TEXT NOT NULL,
  name     TEXT NOT NULL,
  value    TEXT NOT NULL,
  PRIMARY KEY (photo, provider, name),
  FOREIGN KEY (photo, provider) REFERENCES examinations ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- "token" tells the claim that holds the work; it is null where nobody does.
CREATE TABLE tasks (
  photo      INTEGER NOT NULL REFERENCES photos ON DELETE CASCADE,
  task       TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('OWED', 'DONE', 'FAILED')),
  attempts   INTEGER NOT NULL,
  token      TEXT,
  due        INTEGER NOT NULL,
  revision   TEXT NOT NULL,
  reason     TEXT,
  PRIMARY KEY (photo, task)
) STRICT, WITHOUT ROWID;

CREATE INDEX tasks_due ON tasks (task, due) WHERE state = 'OWED';
CREATE INDEX tasks_failed ON tasks (photo, task) WHERE state = 'FAILED';
CREATE INDEX tasks_by_state ON tasks (task, state, revision);
