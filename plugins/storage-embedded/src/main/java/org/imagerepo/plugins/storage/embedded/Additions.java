package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.Quota;
import org.imagerepo.api.catalogue.WantedTask;

/** Adding photos: each owner's bytes once, and no more than the owner may keep. */
final class Additions {
  private final Sql sql;
  private final TermIndex index;
  private final PhotoTable photos;

  Additions(Sql sql, TermIndex index) {
    this.sql = sql;
    this.index = index;
    this.photos = new PhotoTable(sql);
  }

  /**
   * @param now when the wanted tasks are due, in milliseconds since 1970
   */
  Optional<Added> add(Photo photo, List<WantedTask> wanted, Quota quota, long now)
      throws SQLException {
    Optional<Long> former = photos.number(photo.owner(), photo.original().sha256());
    if (former.isPresent()) {
      return Optional.of(found(former.get()));
    }
    if (!quota.isUnlimited()
        && !quota.allows(photos.usage(photo.owner()), photo.original().size())) {
      return Optional.empty();
    }
    long number = photos.insert(photo);
    new TaskTable(sql).add(number, wanted, now);
    index.renew(number);
    return Optional.of(new Added(new PhotoReader(sql).read(number), true));
  }

  /** Takes the photo out of the trash if it is there. */
  private Added found(long number) throws SQLException {
    TrashTable trash = new TrashTable(sql);
    boolean isTrashed = trash.holds(number);
    if (isTrashed) {
      trash.restore(number);
      index.renew(number);
    }
    return new Added(new PhotoReader(sql).read(number), false, isTrashed);
  }
}
