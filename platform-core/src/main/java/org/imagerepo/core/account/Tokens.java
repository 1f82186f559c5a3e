package org.imagerepo.core.account;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.Token;
import org.imagerepo.api.catalogue.TokenId;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.refusal.RefusedException;

/** Ways in for scripts, each with what it may do. */
public final class Tokens {
  /** What a token may be given. */
  public static final Set<Scope> SCOPES = EnumSet.complementOf(EnumSet.of(Scope.ACCOUNT));

  /** Begins every secret, so that one that strayed into a file is known for what it is. */
  static final String PREFIX = "imagerepo_";

  private static final int MOST = 100;
  private static final int MAX_NAME = 80;

  private final Catalogue catalogue;
  private final Clock clock;

  public Tokens(Catalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * A token just made.
   *
   * @param token as it is kept
   * @param secret for the user alone; nobody can show it again
   */
  public record Fresh(Token token, String secret) {
    /** Leaves the secret out. */
    @Override
    public String toString() {
      return "Fresh[" + token.id() + "]";
    }
  }

  /**
   * Makes a token.
   *
   * @param scopes some of {@link #SCOPES}
   * @throws RefusedException if a rule is broken
   */
  public Fresh create(User user, String name, Set<Scope> scopes, Optional<Instant> expiresAt)
      throws RefusedException, IOException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    check(name.strip(), scopes, expiresAt, now);
    if (catalogue.tokens(user.id()).size() >= MOST) {
      throw RefusedException.invalid(
          "name", "is one too many: you have " + MOST + " tokens; revoke some");
    }
    String secret = PREFIX + Secret.random();
    Token token =
        new Token(
            TokenId.random(),
            Secret.digest(secret),
            user.id(),
            name.strip(),
            scopes,
            now,
            expiresAt.map(end -> end.truncatedTo(ChronoUnit.MILLIS)),
            Optional.empty());
    catalogue.addToken(token);
    return new Fresh(token, secret);
  }

  private static void check(
      String name, Set<Scope> scopes, Optional<Instant> expiresAt, Instant now)
      throws RefusedException {
    if (name.isEmpty() || name.length() > MAX_NAME || AccountRules.hasInvisible(name)) {
      throw RefusedException.invalid(
          "name", "must have 1 to " + MAX_NAME + " characters, none of them invisible");
    }
    if (scopes.isEmpty() || !SCOPES.containsAll(scopes)) {
      throw RefusedException.invalid("scopes", "must be some of read, upload and manage");
    }
    if (expiresAt.filter(end -> !end.isAfter(now)).isPresent()) {
      throw RefusedException.invalid("expiresAt", "must lie in the future");
    }
  }

  /** Who asks with that secret, if it is a token's that counts. The user may be locked. */
  public Optional<Asker> asker(String secret) throws IOException {
    Optional<Token> token = catalogue.token(Secret.digest(secret)).filter(this::counts);
    if (token.isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (LastUse.isWorthNoting(token.get().lastUsedAt().orElse(Instant.MIN), now)) {
      catalogue.useToken(token.get().digest(), now);
    }
    Optional<User> user = catalogue.user(token.get().user());
    return user.map(found -> new Asker(Optional.of(found), token.get().scopes()));
  }

  /** All of a user, the latest first. */
  public List<Token> of(UserId user) throws IOException {
    return catalogue.tokens(user).stream()
        .sorted(Comparator.comparing(Token::createdAt).reversed())
        .toList();
  }

  /**
   * Revokes one of a user's tokens.
   *
   * @throws RefusedException if they have none of that id
   */
  public void revoke(UserId user, TokenId id) throws RefusedException, IOException {
    if (!catalogue.removeToken(user, id)) {
      throw RefusedException.notFound();
    }
  }

  private boolean counts(Token token) {
    return token.expiresAt().filter(end -> !clock.instant().isBefore(end)).isEmpty();
  }
}
