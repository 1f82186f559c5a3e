package org.imagerepo.core.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.refusal.RefusedException;

/**
 * The first administrator: from the settings, or by a link that works once and only in this run of
 * the platform.
 */
public final class Setup {
  private final Accounts accounts;
  private final Catalogue catalogue;
  private final AtomicReference<String> digest = new AtomicReference<>();

  public Setup(Accounts accounts, Catalogue catalogue) {
    this.accounts = accounts;
    this.catalogue = catalogue;
  }

  /**
   * Sees to it that there is an administrator, or a way to become it.
   *
   * @param wanted from the settings, if given; left alone if there is an administrator already
   * @return the secret of the set-up link, if there is no administrator
   * @throws RefusedException if what the settings want breaks a rule
   */
  public Optional<String> prepare(Optional<Registration> wanted)
      throws RefusedException, IOException {
    if (catalogue.hasUserWith(Role.ADMIN)) {
      return Optional.empty();
    }
    if (wanted.isPresent()) {
      accounts.register(wanted.get(), Role.ADMIN);
      return Optional.empty();
    }
    String secret = Secret.random();
    digest.set(Secret.digest(secret));
    return Optional.of(secret);
  }

  /** Whether there is no administrator yet, but a link to become it. */
  public boolean isNeeded() throws IOException {
    return digest.get() != null && !catalogue.hasUserWith(Role.ADMIN);
  }

  /**
   * Makes the first administrator.
   *
   * @throws RefusedException if the link is not or no longer right, or a rule is broken; then the
   *     link keeps working
   */
  public User complete(String secret, Registration wanted) throws RefusedException, IOException {
    String expected = digest.get();
    if (expected == null
        || catalogue.hasUserWith(Role.ADMIN)
        || !MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.US_ASCII),
            Secret.digest(secret).getBytes(StandardCharsets.US_ASCII))
        || !digest.compareAndSet(expected, null)) {
      throw RefusedException.notFound();
    }
    try {
      return accounts.register(wanted, Role.ADMIN);
    } catch (RefusedException | IOException | RuntimeException e) {
      digest.set(expected);
      throw e;
    }
  }
}
