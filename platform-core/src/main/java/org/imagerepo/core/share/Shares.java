package org.imagerepo.core.share;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Share;
import org.imagerepo.api.catalogue.ShareChange;
import org.imagerepo.api.catalogue.ShareId;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.access.Action;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.account.LonePasswords;
import org.imagerepo.core.refusal.RefusedException;

/** Links as their owners make, see, change and take them back. Safe for many threads. */
public final class Shares {
  private final Catalogue catalogue;
  private final Access access;
  private final LonePasswords passwords;
  private final Clock clock;

  public Shares(Catalogue catalogue, Access access, LonePasswords passwords, Clock clock) {
    this.catalogue = catalogue;
    this.access = access;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * Makes a link.
   *
   * @throws RefusedException if the asker may not share one of the photos, or a rule is broken
   */
  public Share create(Asker asker, NewShare wanted) throws RefusedException, IOException {
    User owner = access.require(asker, Action.SHARE.scope());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    ShareRules rules = new ShareRules(now);
    List<PhotoId> photos = rules.photos(wanted.photos());
    Optional<String> title = rules.title(wanted.title());
    rules.password(wanted.password());
    rules.expiry(wanted.expiresAt());
    rules.check();
    requireShareable(asker, photos);
    Share share =
        new Share(
            ShareId.random(),
            owner.id(),
            photos,
            title,
            wanted.password().map(passwords::hash),
            wanted.hasOriginals(),
            now,
            wanted.expiresAt().map(Shares::kept));
    catalogue.addShare(share);
    return share;
  }

  private void requireShareable(Asker asker, List<PhotoId> photos)
      throws RefusedException, IOException {
    for (PhotoId id : photos) {
      Photo photo = catalogue.photo(id).orElseThrow(() -> access.hidden(asker));
      access.require(asker, Action.SHARE, photo);
    }
  }

  private static Instant kept(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * The asker's links, last made first.
   *
   * @throws RefusedException if the cursor is wrong
   */
  public Page<Share> list(Asker asker, Optional<String> cursor, int limit)
      throws RefusedException, IOException {
    User owner = access.require(asker, Action.SHARE.scope());
    try {
      return catalogue.shares(owner.id(), cursor, limit);
    } catch (IllegalArgumentException e) {
      throw RefusedException.invalid("cursor", "must be what a page before gave as next");
    }
  }

  /** One of the asker's links. */
  public Share share(Asker asker, ShareId id) throws RefusedException, IOException {
    return access.requireSharing(asker, catalogue.share(id));
  }

  /**
   * Changes one of the asker's links.
   *
   * @throws RefusedException if there is none, the asker may not share a photo that is new in it,
   *     or a rule is broken
   */
  public Share change(Asker asker, ShareId id, SharePatch patch)
      throws RefusedException, IOException {
    Share before = share(asker, id);
    ShareRules rules = new ShareRules(clock.instant());
    Optional<List<PhotoId>> photos = patch.photos().map(rules::photos);
    Optional<Optional<String>> title = patch.title().map(rules::title);
    patch.password().ifPresent(rules::password);
    patch.expiresAt().ifPresent(rules::expiry);
    rules.check();
    if (photos.isPresent()) {
      requireShareable(
          asker, photos.get().stream().filter(photo -> !before.photos().contains(photo)).toList());
    }
    List<ShareChange> changes = new ArrayList<>();
    photos.ifPresent(to -> changes.add(new ShareChange.Photos(to)));
    title.ifPresent(to -> changes.add(new ShareChange.Title(to)));
    patch
        .password()
        .ifPresent(to -> changes.add(new ShareChange.Password(to.map(passwords::hash))));
    patch.expiresAt().ifPresent(to -> changes.add(new ShareChange.Expiry(to.map(Shares::kept))));
    patch.hasOriginals().ifPresent(to -> changes.add(new ShareChange.Originals(to)));
    return catalogue.changeShare(id, changes).orElseThrow(RefusedException::notFound);
  }

  /** Takes one of the asker's links back: at once it leads nowhere. */
  public void revoke(Asker asker, ShareId id) throws RefusedException, IOException {
    share(asker, id);
    catalogue.removeShare(id);
  }
}
