package org.imagerepo.web.account;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.imagerepo.api.catalogue.Usage;

/**
 * The user who asks.
 *
 * @param id opaque
 * @param username part of addresses
 * @param displayName for people to read
 * @param role {@code user} or {@code admin}
 * @param usage how much they keep here; bytes are of originals
 */
@JsonbPropertyOrder({"id", "username"})
public record MeView(String id, String username, String displayName, String role, Usage usage) {
  static MeView of(UserView user, Usage usage) {
    return new MeView(user.id(), user.username(), user.displayName(), user.role(), usage);
  }
}
