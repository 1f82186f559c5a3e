package org.imagerepo.plugins.storage.mongodb;

import java.util.Map;
import java.util.Objects;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.TaskId;

/**
 * A photo as it is kept. It is replaced as a whole, and only if it is still of the version that was
 * read: so that whoever changes it has seen all of it.
 *
 * @param tokens of the claims that hold its work
 * @param version grows with each change
 */
record StoredPhoto(Photo photo, Map<TaskId, String> tokens, long version) {
  StoredPhoto {
    Objects.requireNonNull(photo, "photo");
    tokens = Map.copyOf(tokens);
  }

  /** One that was never kept. */
  static StoredPhoto fresh(Photo photo) {
    return new StoredPhoto(photo, Map.of(), 0);
  }

  PhotoEdit edit() {
    return new PhotoEdit(this);
  }
}
