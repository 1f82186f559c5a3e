package org.imagerepo.web.admin;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.imagerepo.api.catalogue.Quota;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.core.account.UserAdministration.Change;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.account.QuotaView;

/**
 * What is to be changed about a user. What is missing stays.
 *
 * @param state {@code active} or {@code locked}
 * @param roles {@code ["user"]} or {@code ["user","admin"]}
 * @param quota another, whole: what is missing in it is as the platform's settings say
 */
public record UserChangeBody(String state, List<String> roles, QuotaView quota) {
  Change change() throws RefusedException {
    return new Change(isLocked(), role(), limits());
  }

  private Optional<Boolean> isLocked() throws RefusedException {
    if (state == null) {
      return Optional.empty();
    }
    return switch (state) {
      case "active" -> Optional.of(false);
      case "locked" -> Optional.of(true);
      default -> throw RefusedException.invalid("state", "must be active or locked");
    };
  }

  private Optional<Role> role() throws RefusedException {
    if (roles == null) {
      return Optional.empty();
    }
    if (!roles.contains("user") || !List.of("user", "admin").containsAll(roles)) {
      throw RefusedException.invalid("roles", "must be [\"user\"] or [\"user\", \"admin\"]");
    }
    return Optional.of(roles.contains("admin") ? Role.ADMIN : Role.USER);
  }

  private Optional<Quota> limits() throws RefusedException {
    if (quota == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Quota(limit("maxBytes", quota.maxBytes()), limit("maxPhotos", quota.maxPhotos())));
  }

  private static OptionalLong limit(String field, Long value) throws RefusedException {
    if (value == null) {
      return OptionalLong.empty();
    }
    if (value < 0) {
      throw RefusedException.invalid("quota." + field, "must be a whole number of at least 0");
    }
    return OptionalLong.of(value);
  }
}
