package org.imagerepo.web.account;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.Locale;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.User;

/**
 * A user, as told to themselves.
 *
 * @param id opaque
 * @param username part of addresses
 * @param displayName for people to read
 * @param role {@code user} or {@code admin}
 * @param roles all that they are: {@code user}, and {@code admin} if they are one
 */
@JsonbPropertyOrder({"id", "username"})
public record UserView(
    String id, String username, String displayName, String role, List<String> roles) {
  static UserView of(User user) {
    return new UserView(
        user.id().value(),
        user.username(),
        user.displayName(),
        name(user.role()),
        roles(user.role()));
  }

  /** All that somebody of a role is. */
  public static List<String> roles(Role role) {
    return role == Role.USER ? List.of(name(role)) : List.of(name(Role.USER), name(role));
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
