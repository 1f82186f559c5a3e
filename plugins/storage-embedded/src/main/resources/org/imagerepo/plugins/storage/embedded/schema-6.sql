-- Where in the photo a tag is.

CREATE TABLE boxes (
  photo      INTEGER NOT NULL,
  provider   TEXT NOT NULL,
  tag        INTEGER NOT NULL,
  position   INTEGER NOT NULL,
  x          REAL NOT NULL,
  y          REAL NOT NULL,
  width      REAL NOT NULL,
  height     REAL NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (photo, provider, tag, position),
  FOREIGN KEY (photo, provider, tag) REFERENCES tags ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
