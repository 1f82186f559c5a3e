package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.ClaimRequest;

/** Claiming work: all due tasks of one photo. */
final class Claims {
  private final Sql sql;
  private final TaskTable tasks;

  Claims(Sql sql) {
    this.sql = sql;
    this.tasks = new TaskTable(sql);
  }

  Optional<Claim> claim(ClaimRequest request) throws SQLException {
    Optional<Long> photo =
        request.photo().isPresent()
            ? new PhotoTable(sql).number(request.photo().get())
            : tasks.longestDue(request.tasks(), request.now().toEpochMilli());
    if (photo.isEmpty()) {
      return Optional.empty();
    }
    List<Claim.Claimed> claimed = tasks.claim(photo.get(), request);
    return claimed.isEmpty()
        ? Optional.empty()
        : Optional.of(new Claim(new PhotoReader(sql).read(photo.get()), claimed));
  }
}
