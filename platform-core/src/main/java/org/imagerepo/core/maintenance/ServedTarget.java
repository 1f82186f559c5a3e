package org.imagerepo.core.maintenance;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.User;

/**
 * Keeps a migration from taking away what came to its target since the target serves. A photo that
 * the source doesn't have was deleted there, unless it is newer than all that the source has.
 */
final class ServedTarget {
  private final Catalogue source;
  private final Catalogue target;

  ServedTarget(Catalogue source, Catalogue target) {
    this.source = source;
    this.target = target;
  }

  /**
   * Looks through the target.
   *
   * @throws IOException if photos have come to it that the source can't have had
   */
  void refuse() throws IOException {
    List<Photo> unknown = unknown();
    if (unknown.isEmpty()) {
      return;
    }
    Instant newest = newest();
    List<Photo> newer =
        unknown.stream().filter(photo -> photo.original().uploadedAt().isAfter(newest)).toList();
    if (!newer.isEmpty()) {
      throw new IOException(
          "the target has %d photos that are newer than all of the source, such as %s: does it serve"
                  .formatted(newer.size(), newer.get(0).id())
              + " already? Then there is nothing to migrate any more; if they were deleted from the"
              + " source, say --remove-newer");
    }
  }

  /** Those whose owners the source knows; about others there is another decision. */
  private List<Photo> unknown() throws IOException {
    List<Photo> unknown = new ArrayList<>();
    AllPhotos all = new AllPhotos(target);
    for (User user : users(all)) {
      if (source.user(user.id()).isPresent()) {
        all.of(
            user,
            photo -> {
              if (source.photo(photo.id()).isEmpty()) {
                unknown.add(photo);
              }
            });
      }
    }
    return unknown;
  }

  private Instant newest() throws IOException {
    List<Instant> times = new ArrayList<>(List.of(Instant.MIN));
    AllPhotos all = new AllPhotos(source);
    for (User user : users(all)) {
      all.of(user, photo -> times.add(photo.original().uploadedAt()));
    }
    return Collections.max(times);
  }

  private static List<User> users(AllPhotos all) throws IOException {
    List<User> users = new ArrayList<>();
    all.users(users::add);
    return users;
  }
}
