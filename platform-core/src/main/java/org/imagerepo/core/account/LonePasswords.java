package org.imagerepo.core.account;

import java.time.Clock;
import java.time.Duration;
import org.imagerepo.core.refusal.RefusedException;

/**
 * Passwords that belong to no user, such as those of links: kept and guarded as users' are. Safe
 * for many threads.
 */
public final class LonePasswords {
  private final PasswordHash passwords;
  private final GuessLimit guesses;

  public LonePasswords(PasswordHash passwords, Clock clock) {
    this.passwords = passwords;
    this.guesses = new GuessLimit(clock);
  }

  /** What is kept of a password. */
  public String hash(String password) {
    return passwords.hash(password);
  }

  /**
   * Whether it is the one that was hashed.
   *
   * @param name tells what it is the password of
   * @param address where the request comes from, to slow guessing down
   * @throws RefusedException after too many wrong tries
   */
  public boolean matches(String name, String password, String hash, String address)
      throws RefusedException {
    Network network = Network.of(address);
    Duration wait = guesses.wait(name, network, false);
    if (!wait.isZero()) {
      throw RefusedException.tooManyAttempts(wait);
    }
    // Counted before the slow hash, so that many tries at once don't pass together.
    guesses.count(name, network);
    boolean isRight = passwords.matches(password, hash);
    if (isRight) {
      guesses.forget(name, network);
    }
    return isRight;
  }
}
