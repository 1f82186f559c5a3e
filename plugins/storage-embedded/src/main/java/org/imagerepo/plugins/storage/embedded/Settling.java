package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.util.Optional;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Settlement;

/** Ends claimed work: its state first, as that tells whether the caller still holds it. */
final class Settling {
  private final Sql sql;
  private final TermIndex index;
  private final TaskTable tasks;

  Settling(Sql sql, TermIndex index) {
    this.sql = sql;
    this.index = index;
    this.tasks = new TaskTable(sql);
  }

  /**
   * @return false if it isn't the claim's to end; then nothing was changed
   */
  boolean settle(PhotoId id, Claim.Claimed claimed, Settlement settlement) throws SQLException {
    Optional<Long> photo = new PhotoTable(sql).number(id);
    return photo.isPresent() && settle(photo.get(), claimed, settlement);
  }

  private boolean settle(long photo, Claim.Claimed claimed, Settlement settlement)
      throws SQLException {
    if (settlement instanceof Settlement.Rendered rendered) {
      return rendered(photo, claimed, rendered);
    } else if (settlement instanceof Settlement.Examined examined) {
      return examined(photo, claimed, examined);
    } else if (settlement instanceof Settlement.Retry retry) {
      return tasks.retry(photo, claimed, retry.due().toEpochMilli(), retry.reason());
    } else if (settlement instanceof Settlement.Failed failed) {
      return tasks.failed(photo, claimed, failed.reason());
    }
    throw new IllegalArgumentException("unknown settlement " + settlement.getClass());
  }

  private boolean rendered(long photo, Claim.Claimed claimed, Settlement.Rendered rendered)
      throws SQLException {
    if (!tasks.done(photo, claimed, rendered.revision())) {
      return false;
    }
    new RenditionTable(sql).replace(photo, claimed.task().provider(), rendered.renditions());
    return true;
  }

  private boolean examined(long photo, Claim.Claimed claimed, Settlement.Examined examined)
      throws SQLException {
    if (!tasks.done(photo, claimed, examined.examination().by().revision())) {
      return false;
    }
    new ExaminationTable(sql).replace(photo, examined.examination());
    new PhotoTable(sql).learn(photo, examined.takenAt(), examined.placeholder());
    index.renew(photo);
    return true;
  }
}
