package org.imagerepo.web.credential;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import org.imagerepo.api.catalogue.Session;
import org.imagerepo.core.account.Sessions;

/**
 * A browser that is logged in.
 *
 * @param id names it for ending it; nobody can log in with it
 * @param createdAt when it logged in
 * @param lastUsedAt when it was used last, to about a minute
 * @param address where from it logged in; empty if not known
 * @param userAgent what it calls itself
 * @param current whether it is the one that asks
 */
@JsonbPropertyOrder({"id", "createdAt", "lastUsedAt"})
public record SessionView(
    String id,
    Instant createdAt,
    Instant lastUsedAt,
    String address,
    String userAgent,
    boolean current) {
  static SessionView of(Session session, boolean isCurrent) {
    return new SessionView(
        Sessions.id(session),
        session.createdAt(),
        session.lastUsedAt(),
        session.address(),
        session.userAgent(),
        isCurrent);
  }
}
