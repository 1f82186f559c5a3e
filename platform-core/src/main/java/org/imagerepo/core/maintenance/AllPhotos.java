package org.imagerepo.core.maintenance;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserQuery;
import org.imagerepo.api.catalogue.Visibility;

/** All users of a catalogue and all their photos, those in the trash too, page by page. */
final class AllPhotos {
  private static final int PAGE = 200;

  private final Catalogue catalogue;

  AllPhotos(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Is handed one after the other. */
  @FunctionalInterface
  interface Taker<T> {
    void take(T one) throws IOException;
  }

  void users(Taker<User> taker) throws IOException {
    Optional<String> cursor = Optional.empty();
    do {
      Page<User> page = catalogue.users(new UserQuery("", cursor, PAGE));
      for (User user : page.items()) {
        taker.take(user);
      }
      cursor = page.next();
    } while (cursor.isPresent());
  }

  void of(User user, Taker<Photo> taker) throws IOException {
    Optional<String> cursor = Optional.empty();
    do {
      Page<Photo> page =
          catalogue.photos(
              new PhotoQuery(
                  user.id(),
                  EnumSet.allOf(Visibility.class),
                  PhotoQuery.Sort.UPLOADED,
                  cursor,
                  PAGE));
      cursor = hand(page, taker);
    } while (cursor.isPresent());
    do {
      cursor = hand(catalogue.trashed(user.id(), cursor, PAGE), taker);
    } while (cursor.isPresent());
  }

  private static Optional<String> hand(Page<Photo> page, Taker<Photo> taker) throws IOException {
    for (Photo photo : page.items()) {
      taker.take(photo);
    }
    return page.next();
  }
}
