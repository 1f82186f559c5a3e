-- Terms that photos are found by. A list holds the photos of one owner and visibility that have one
-- term: so whoever reads a list may see all of it.

CREATE TABLE term_lists (
  list       INTEGER PRIMARY KEY,
  owner      TEXT NOT NULL,
  kind       TEXT NOT NULL,
  text       TEXT NOT NULL,
  visibility TEXT NOT NULL,
  photos     INTEGER NOT NULL,
  UNIQUE (owner, kind, text, visibility)
) STRICT;

-- The entries of a list in blocks, by their keys: the second in which a photo was taken (or
-- uploaded), times 2^30, plus the photo's number. "first" is a block's least key, "most" its
-- greatest percent, so that blocks that can't matter are passed over unread.
CREATE TABLE term_blocks (
  list  INTEGER NOT NULL,
  first INTEGER NOT NULL,
  most  INTEGER NOT NULL,
  block INTEGER NOT NULL,
  PRIMARY KEY (list, first)
) STRICT, WITHOUT ROWID;

CREATE TABLE term_entries (
  block   INTEGER PRIMARY KEY,
  entries BLOB NOT NULL
) STRICT;

-- Which lists hold a photo, under which second.
CREATE TABLE photo_terms (
  photo  INTEGER PRIMARY KEY REFERENCES photos ON DELETE CASCADE,
  second INTEGER NOT NULL,
  lists  BLOB NOT NULL
) STRICT;

ALTER TABLE photos ADD COLUMN terms_revision TEXT NOT NULL DEFAULT '';

CREATE INDEX photos_by_terms ON photos (terms_revision);
