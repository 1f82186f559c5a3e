package org.imagerepo.web.account;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Locale;
import org.imagerepo.api.catalogue.User;

/**
 * A user, as told to themselves.
 *
 * @param id opaque
 * @param username part of addresses
 * @param displayName for people to read
 * @param role {@code user} or {@code admin}
 */
@JsonbPropertyOrder({"id", "username"})
public record UserView(String id, String username, String displayName, String role) {
  static UserView of(User user) {
    return new UserView(
        user.id().value(),
        user.username(),
        user.displayName(),
        user.role().name().toLowerCase(Locale.ROOT));
  }
}
