package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoChange;
import org.imagerepo.api.catalogue.PhotoId;

/** What owners do to their photos. Each returns the photo, or nothing if there is none. */
final class Changes {
  private final Sql sql;
  private final TermIndex index;
  private final PhotoTable photos;

  Changes(Sql sql, TermIndex index) {
    this.sql = sql;
    this.index = index;
    this.photos = new PhotoTable(sql);
  }

  Optional<Photo> change(PhotoId id, PhotoChange change) throws SQLException {
    return changed(id, photo -> photos.change(photo, change));
  }

  Optional<Photo> trash(PhotoId id, Instant at) throws SQLException {
    return changed(id, photo -> new TrashTable(sql).trash(photo, at));
  }

  Optional<Photo> restore(PhotoId id) throws SQLException {
    return changed(id, photo -> new TrashTable(sql).restore(photo));
  }

  @FunctionalInterface
  private interface Step {
    void on(long photo) throws SQLException;
  }

  private Optional<Photo> changed(PhotoId id, Step step) throws SQLException {
    Optional<Long> number = photos.number(id);
    if (number.isPresent()) {
      step.on(number.get());
      index.renew(number.get());
    }
    return new PhotoReader(sql).read(number);
  }

  Optional<Photo> remove(PhotoId id) throws SQLException {
    return remove(photos.number(id));
  }

  /** Removes a photo that was trashed before that time. */
  Optional<Photo> remove(PhotoId id, Instant trashedBefore) throws SQLException {
    return remove(new TrashTable(sql).number(id, trashedBefore));
  }

  private Optional<Photo> remove(Optional<Long> number) throws SQLException {
    Optional<Photo> photo = new PhotoReader(sql).read(number);
    if (number.isPresent()) {
      index.forget(number.get());
      photos.remove(number.get());
    }
    return photo;
  }
}
