package org.imagerepo.web.account;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.imagerepo.api.catalogue.User;

/**
 * A user, as told to anybody. What is null is left out of the JSON.
 *
 * @param id opaque
 * @param username part of addresses
 * @param displayName for people to read
 * @param avatar the photo that stands for them
 */
@JsonbPropertyOrder({"id", "username", "displayName"})
public record PublicUserView(String id, String username, String displayName, AvatarView avatar) {
  static PublicUserView of(User user) {
    return new PublicUserView(
        user.id().value(), user.username(), user.displayName(), AvatarView.of(user));
  }
}
