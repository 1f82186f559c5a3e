package org.imagerepo.web.account;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.imagerepo.api.catalogue.Quota;
import org.imagerepo.api.catalogue.Usage;
import org.imagerepo.api.catalogue.User;

/**
 * The user who asks. What is null is left out of the JSON.
 *
 * @param id opaque
 * @param username part of addresses
 * @param displayName for people to read
 * @param role {@code user} or {@code admin}
 * @param roles all that they are: {@code user}, and {@code admin} if they are one
 * @param avatar the photo that stands for them
 * @param publicLocation whether others may see where photos were taken, unless a photo says
 *     otherwise
 * @param usage how much they keep here; bytes are of originals
 * @param quota how much they may keep here; what isn't limited is left out
 * @param closesAt when the account, closed since, will be deleted
 */
@JsonbPropertyOrder({"id", "username"})
public record MeView(
    String id,
    String username,
    String displayName,
    String role,
    List<String> roles,
    AvatarView avatar,
    boolean publicLocation,
    Usage usage,
    QuotaView quota,
    Instant closesAt) {
  static MeView of(User user, Usage usage, Quota quota) {
    UserView view = UserView.of(user);
    return new MeView(
        view.id(),
        view.username(),
        view.displayName(),
        view.role(),
        view.roles(),
        AvatarView.own(user),
        user.isLocationPublic(),
        usage,
        QuotaView.of(quota),
        user.deletionAt().orElse(null));
  }
}
