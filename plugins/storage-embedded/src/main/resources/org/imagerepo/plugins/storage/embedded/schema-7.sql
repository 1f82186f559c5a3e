-- Lists are kept in the order of their terms, so that a vocabulary is read in one go.

CREATE TABLE term_lists_by_term (
  owner      TEXT NOT NULL,
  kind       TEXT NOT NULL,
  text       TEXT NOT NULL,
  visibility TEXT NOT NULL,
  list       INTEGER NOT NULL UNIQUE,
  photos     INTEGER NOT NULL,
  PRIMARY KEY (owner, kind, text, visibility)
) STRICT, WITHOUT ROWID;

INSERT INTO term_lists_by_term (owner, kind, text, visibility, list, photos)
  SELECT owner, kind, text, visibility, list, photos FROM term_lists
  ORDER BY owner, kind, text, visibility;
DROP TABLE term_lists;
ALTER TABLE term_lists_by_term RENAME TO term_lists;
