package org.imagerepo.core.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.imagerepo.api.catalogue.User;

/**
 * Remembers for a few minutes which passwords were right from where, so that a script which sends
 * them with every request doesn't cost a slow hash each time; elsewhere they are hashed anew, or
 * guesses from there would be cheap while the user works. Holds no password: only a keyed digest of
 * it together with the stored hash, under a key of this process alone, so that a changed password
 * counts at once.
 */
final class VerifiedPasswords {
  private static final Duration LIFETIME = Duration.ofMinutes(5);
  private static final int CAPACITY = 10_000;

  private final Clock clock;
  private final SecretKeySpec key;
  private final Map<String, Instant> until = new Remembered<>(CAPACITY);

  VerifiedPasswords(Clock clock) {
    this.clock = clock;
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    this.key = new SecretKeySpec(bytes, "HmacSHA256");
  }

  boolean contains(User user, String password, Network network) {
    String digest = digest(user, password, network);
    synchronized (until) {
      Instant end = until.get(digest);
      return end != null && clock.instant().isBefore(end);
    }
  }

  void add(User user, String password, Network network) {
    String digest = digest(user, password, network);
    synchronized (until) {
      until.put(digest, clock.instant().plus(LIFETIME));
    }
  }

  private String digest(User user, String password, Network network) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(user.passwordHash().getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      mac.update(network.name().getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks HmacSHA256", e);
    }
  }
}
