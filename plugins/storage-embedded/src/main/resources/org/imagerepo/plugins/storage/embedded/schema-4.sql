-- The trash, and who may know where a photo was taken.

ALTER TABLE photos ADD COLUMN public_location TEXT NOT NULL DEFAULT 'AS_OWNER';
ALTER TABLE photos ADD COLUMN trashed_at INTEGER;

-- Lists, and an owner's usage, never meet what is in the trash. The last column is always null
-- there; with it, usage is read from the index alone.
DROP INDEX photos_by_upload;
DROP INDEX photos_by_taken;
CREATE INDEX photos_by_upload ON photos (owner, visibility, uploaded_at, id, size, trashed_at)
  WHERE trashed_at IS NULL;
CREATE INDEX photos_by_taken ON photos (owner, visibility, taken_or_uploaded_at, id)
  WHERE trashed_at IS NULL;
CREATE INDEX photos_in_trash ON photos (owner, trashed_at, id, size) WHERE trashed_at IS NOT NULL;
CREATE INDEX photos_to_purge ON photos (trashed_at, id) WHERE trashed_at IS NOT NULL;

-- 1 while the photo is in the trash: then nobody claims the work.
ALTER TABLE tasks ADD COLUMN resting INTEGER NOT NULL DEFAULT 0;

DROP INDEX tasks_due;
DROP INDEX tasks_failed;
DROP INDEX tasks_by_state;
CREATE INDEX tasks_due ON tasks (task, due) WHERE state = 'OWED' AND resting = 0;
CREATE INDEX tasks_failed ON tasks (photo, task) WHERE state = 'FAILED' AND resting = 0;
CREATE INDEX tasks_by_state ON tasks (task, state, revision, resting);
