package org.imagerepo.web.account;

import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.web.Addresses;

/**
 * The photo that stands for a user. What is null is left out of the JSON.
 *
 * @param photo its id, for the user alone
 * @param href address of a small picture of it
 */
public record AvatarView(String photo, String href) {
  private static final int VERSION_LENGTH = 8;

  /** For the user; null if there is none. */
  static AvatarView own(User user) {
    return user.avatar()
        .map(photo -> new AvatarView(photo.value(), href(user, photo)))
        .orElse(null);
  }

  /** For others; null if there is none. */
  static AvatarView of(User user) {
    return user.avatar().map(photo -> new AvatarView(null, href(user, photo))).orElse(null);
  }

  /** Names the photo in a way that tells nobody which one it is, so that another looks new. */
  private static String href(User user, PhotoId photo) {
    String version = Integer.toHexString(photo.hashCode());
    return Addresses.api(
        "/users/"
            + user.username()
            + "/avatar?v="
            + version.substring(0, Math.min(VERSION_LENGTH, version.length())));
  }
}
