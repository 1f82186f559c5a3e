package org.imagerepo.web.account;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.imagerepo.api.catalogue.Usage;

/**
 * The user who asks.
 *
 * @param id opaque
 * @param username part of addresses
 * @param displayName for people to read
 * @param role {@code user} or {@code admin}
 * @param roles all that they are: {@code user}, and {@code admin} if they are one
 * @param usage how much they keep here; bytes are of originals
 * @param quota how much they may keep here; what isn't limited is left out
 */
@JsonbPropertyOrder({"id", "username"})
public record MeView(
    String id,
    String username,
    String displayName,
    String role,
    List<String> roles,
    Usage usage,
    QuotaView quota) {
  static MeView of(UserView user, Usage usage, QuotaView quota) {
    return new MeView(
        user.id(), user.username(), user.displayName(), user.role(), user.roles(), usage, quota);
  }
}
