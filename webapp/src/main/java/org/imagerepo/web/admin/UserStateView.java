package org.imagerepo.web.admin;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.imagerepo.api.catalogue.Usage;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.web.account.QuotaView;
import org.imagerepo.web.account.UserView;

/**
 * A user, as told to administrators. What is null is left out of the JSON.
 *
 * @param id opaque
 * @param username part of addresses
 * @param displayName for people to read
 * @param roles {@code user}, and {@code admin} if they are one
 * @param state {@code active}, {@code locked} or {@code closing}
 * @param createdAt when they registered
 * @param lastSeenAt when a session or token of theirs was used last, to about a minute
 * @param closesAt when the account will be deleted
 * @param quota what was set for them; what is left out is as the platform's settings say
 * @param used how much they keep, the trash included
 */
@JsonbPropertyOrder({"id", "username", "displayName", "roles", "state"})
public record UserStateView(
    String id,
    String username,
    String displayName,
    List<String> roles,
    String state,
    Instant createdAt,
    Instant lastSeenAt,
    Instant closesAt,
    QuotaView quota,
    UsedView used) {
  /**
   * How much somebody keeps, the trash included.
   *
   * @param bytes of originals together
   * @param photos how many
   */
  public record UsedView(long bytes, long photos) {}

  static UserStateView of(User user, Instant lastSeenAt, Usage usage) {
    return new UserStateView(
        user.id().value(),
        user.username(),
        user.displayName(),
        UserView.roles(user.role()),
        state(user),
        user.createdAt(),
        lastSeenAt,
        user.deletionAt().orElse(null),
        QuotaView.of(user.quota()),
        new UsedView(usage.allBytes(), usage.allPhotos()));
  }

  private static String state(User user) {
    if (user.isLocked()) {
      return "locked";
    }
    return user.deletionAt().isPresent() ? "closing" : "active";
  }
}
