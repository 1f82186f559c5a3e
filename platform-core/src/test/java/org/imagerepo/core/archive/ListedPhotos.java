package org.imagerepo.core.archive;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;

/** The part of a catalogue that archives ask, over photos in a map; anything else is refused. */
final class ListedPhotos {
  final Map<PhotoId, Photo> photos = new LinkedHashMap<>();

  void put(Photo photo) {
    photos.put(photo.id(), photo);
  }

  Catalogue catalogue() {
    InvocationHandler handler =
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "photo" -> Optional.ofNullable(photos.get((PhotoId) arguments[0]));
              case "photos" -> page((PhotoQuery) arguments[0]);
              case "user" -> Optional.of(user((UserId) arguments[0]));
              case "existing" -> existing((Set<?>) arguments[0]);
              default -> throw new UnsupportedOperationException(method.getName());
            };
    return (Catalogue)
        Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Catalogue.class}, handler);
  }

  private static User user(UserId id) {
    return new User(id, "somebody", "Somebody", "hash", Role.USER, Instant.EPOCH);
  }

  private Set<?> existing(Set<?> ids) {
    return ids.stream().filter(photos::containsKey).collect(Collectors.toSet());
  }

  /** Its cursor is how many came before. */
  private Page<Photo> page(PhotoQuery query) {
    List<Photo> all = new ArrayList<>();
    for (Photo photo : photos.values()) {
      if (photo.owner().equals(query.owner())
          && query.visibilities().contains(photo.visibility())) {
        all.add(photo);
      }
    }
    int begin = query.cursor().map(Integer::parseInt).orElse(0);
    int end = Math.min(begin + query.limit(), all.size());
    return new Page<>(
        all.subList(begin, end),
        end < all.size() ? Optional.of(Integer.toString(end)) : Optional.empty());
  }
}
