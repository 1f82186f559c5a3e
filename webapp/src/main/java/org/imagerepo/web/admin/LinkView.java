package org.imagerepo.web.admin;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import org.imagerepo.api.catalogue.AccountLink;
import org.imagerepo.core.account.FreshLink;
import org.imagerepo.web.Addresses;

/**
 * A link that works once. What is null is left out of the JSON.
 *
 * @param id names it for taking it back
 * @param href the link itself, relative to the platform; told once, when it is made
 * @param note a word about it
 * @param createdAt when it was made
 * @param expiresAt from when on it does nothing
 */
@JsonbPropertyOrder({"id", "href", "note", "createdAt", "expiresAt"})
public record LinkView(String id, String href, String note, Instant createdAt, Instant expiresAt) {
  private static final String INVITATION = "/register#invitation=";
  private static final String PASSWORD = "/set-password#key=";

  /** The secret stands behind the #, which browsers send to no server and into no log. */
  static LinkView of(FreshLink fresh) {
    boolean isInvitation = fresh.link().kind() == AccountLink.Kind.INVITATION;
    return of(fresh.link(), Addresses.page(isInvitation ? INVITATION : PASSWORD) + fresh.secret());
  }

  static LinkView of(AccountLink link) {
    return of(link, null);
  }

  private static LinkView of(AccountLink link, String href) {
    return new LinkView(
        link.id().value(),
        href,
        link.note().isEmpty() ? null : link.note(),
        link.createdAt(),
        link.expiresAt());
  }

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "LinkView[" + id + "]";
  }
}
