package org.imagerepo.web.credential;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.imagerepo.api.catalogue.Token;
import org.imagerepo.core.account.Tokens;

/**
 * A token. What is null is left out of the JSON.
 *
 * @param id names it for revoking it
 * @param name what its user calls it
 * @param scopes some of {@code read}, {@code upload} and {@code manage}
 * @param createdAt when it was made
 * @param expiresAt from when on it no longer counts
 * @param lastUsedAt when it was used last, to about a minute
 * @param secret what a script sends; told once, when it is made
 */
@JsonbPropertyOrder({"id", "name", "scopes", "createdAt", "expiresAt", "lastUsedAt", "secret"})
public record TokenView(
    String id,
    String name,
    List<String> scopes,
    Instant createdAt,
    Instant expiresAt,
    Instant lastUsedAt,
    String secret) {
  static TokenView of(Tokens.Fresh fresh) {
    return of(fresh.token(), fresh.secret());
  }

  static TokenView of(Token token) {
    return of(token, null);
  }

  private static TokenView of(Token token, String secret) {
    return new TokenView(
        token.id().value(),
        token.name(),
        ScopeNames.of(token.scopes()),
        token.createdAt(),
        token.expiresAt().orElse(null),
        token.lastUsedAt().orElse(null),
        secret);
  }

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "TokenView[" + id + "]";
  }
}
