package org.imagerepo.core.archive;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Share;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.access.Action;
import org.imagerepo.core.access.Asker;

/**
 * What a viewer may have, asked anew for each file: an archive may be under way for hours, and what
 * is withdrawn meanwhile, a photo or the link itself, goes out no more.
 */
final class Standing {
  private final Asker viewer;
  private final Catalogue catalogue;
  private final Access access;
  private final Clock clock;

  Standing(Asker viewer, Catalogue catalogue, Access access, Clock clock) {
    this.viewer = viewer;
    this.catalogue = catalogue;
    this.access = access;
    this.clock = clock;
  }

  /** A photo, if the viewer may do all that with it now. */
  Optional<Photo> photo(PhotoId id, Set<Action> needed) throws IOException {
    Optional<Asker> asker = now();
    Optional<Photo> photo = asker.isPresent() ? catalogue.photo(id) : Optional.empty();
    for (Action action : needed) {
      photo = photo.isPresent() ? access.allowed(asker.get(), action, photo) : photo;
    }
    return photo;
  }

  /** Which of these photos there are. */
  Set<PhotoId> existing(Set<PhotoId> ids) throws IOException {
    return catalogue.existing(ids);
  }

  /** Empty if the viewer came by a link that leads nowhere any more, or has another password. */
  private Optional<Asker> now() throws IOException {
    if (viewer.share().isEmpty()) {
      return Optional.of(viewer);
    }
    Share before = viewer.share().get();
    return catalogue
        .share(before.id())
        .filter(share -> share.passwordHash().equals(before.passwordHash()))
        .filter(share -> !share.isExpired(clock.instant()))
        .map(Asker::holding);
  }
}
