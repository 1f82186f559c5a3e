package org.imagerepo.core.share;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Share;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.account.LonePasswords;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/**
 * Lets those in who come by a link. A link that never was, was taken back or has expired, and one
 * whose owner is locked out, all look the same. Safe for many threads.
 */
public final class LinkHolders {
  /** How long a pass lasts at most. */
  private static final Duration PASS = Duration.ofHours(12);

  private final Catalogue catalogue;
  private final Links links;
  private final LonePasswords passwords;
  private final Clock clock;

  /**
   * What whoever knew the password gets.
   *
   * @param value the secret, for the browser's cookie alone
   * @param life how long it lasts
   */
  public record Pass(String value, Duration life) {
    /** Leaves the secret out. */
    @Override
    public String toString() {
      return "Pass[" + life + "]";
    }
  }

  public LinkHolders(Catalogue catalogue, Links links, LonePasswords passwords, Clock clock) {
    this.catalogue = catalogue;
    this.links = links;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * Who comes by a link.
   *
   * @param secret of the link
   * @param pass that the browser got, if it did
   * @throws RefusedException if the link leads nowhere, or needs its password first
   */
  public Asker enter(String secret, Optional<String> pass) throws RefusedException, IOException {
    Share share = share(secret);
    boolean isIn =
        share.passwordHash().isEmpty()
            || pass.filter(given -> links.opens(given, share, clock.instant())).isPresent();
    if (!isIn) {
      throw new RefusedException(
          RefusalType.SHARE_PASSWORD_NEEDED, "Ask whoever gave you the link for its password.");
    }
    return Asker.holding(share);
  }

  /**
   * Takes the password of a link.
   *
   * @param address where the request comes from, to slow guessing down
   * @throws RefusedException if the link leads nowhere, the password is wrong, or too many were
   */
  public Pass unlock(String secret, String password, String address)
      throws RefusedException, IOException {
    Share share = share(secret);
    if (share.passwordHash().isPresent()) {
      verify(share, password, address);
    }
    Instant now = clock.instant();
    Instant latest = now.plus(PASS);
    Instant end = share.expiresAt().filter(latest::isAfter).orElse(latest);
    return new Pass(links.pass(share, end), Duration.between(now, end));
  }

  private void verify(Share share, String password, String address) throws RefusedException {
    String hash = share.passwordHash().orElseThrow();
    if (!passwords.matches(share.id().value(), password, hash, address)) {
      throw new RefusedException(
          RefusalType.WRONG_CREDENTIALS, "That isn't the password of this link.");
    }
  }

  private Share share(String secret) throws RefusedException, IOException {
    Share share =
        catalogue
            .share(links.id(secret).orElseThrow(RefusedException::notFound))
            .filter(found -> !found.isExpired(clock.instant()))
            .orElseThrow(RefusedException::notFound);
    catalogue.user(share.owner()).filter(User::isActive).orElseThrow(RefusedException::notFound);
    return share;
  }
}
