package org.imagerepo.web.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.share.NewShare;
import org.imagerepo.web.json.Times;
import org.imagerepo.web.photo.PhotoIds;

/**
 * What one sends to make a link.
 *
 * @param photos ids of the photos, in the order in which they are shown
 * @param title at most 200 characters
 * @param password 8 to 256 characters; without one the link alone is enough
 * @param expiresAt until when it leads somewhere; without it, until it is deleted
 * @param originals whether originals are given out, too; by default not
 */
public record ShareBody(
    List<String> photos, String title, String password, String expiresAt, Boolean originals) {
  NewShare share() throws RefusedException {
    List<PhotoId> ids = new ArrayList<>();
    for (String id : photos == null ? List.<String>of() : photos) {
      ids.add(PhotoIds.parse(id == null ? "" : id));
    }
    return new NewShare(
        ids,
        Optional.ofNullable(title),
        Optional.ofNullable(password),
        Times.parse("expiresAt", expiresAt),
        Boolean.TRUE.equals(originals));
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "ShareBody";
  }
}
