package org.imagerepo.core.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Salted, slow password hashes: PBKDF2-HMAC-SHA512 (RFC 8018) of the strength that OWASP's password
 * storage advice asks for. The text form carries its parameters, so that they can be raised later:
 * {@code pbkdf2-sha512$iterations$salt$hash}.
 */
public final class PasswordHash {
  private static final String SCHEME = "pbkdf2-sha512";
  private static final int ITERATIONS = 210_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Semaphore turns =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
  private final int iterations;
  private final String ofNobody;

  public PasswordHash() {
    this(ITERATIONS);
  }

  PasswordHash(int iterations) {
    this.iterations = iterations;
    this.ofNobody = hash("nobody");
  }

  /** Hashes a password with a fresh salt. */
  public String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
    return String.join(
        "$",
        SCHEME,
        Integer.toString(iterations),
        encoder.encodeToString(salt),
        encoder.encodeToString(derive(password, salt, iterations)));
  }

  /** Whether the password is the one that was hashed. Takes as long either way. */
  public boolean matches(String password, String hash) {
    String[] parts = hash.split("\\$");
    if (parts.length != 4 || !parts[0].equals(SCHEME)) {
      throw new IllegalStateException("unknown password hash scheme: " + parts[0]);
    }
    byte[] salt = Base64.getDecoder().decode(parts[2]);
    byte[] expected = Base64.getDecoder().decode(parts[3]);
    return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
  }

  /** Spends the time of {@link #matches}, so that an unknown name answers no faster. */
  public void pretend(String password) {
    matches(password, ofNobody);
  }

  /** Half of the cores at most: strangers who guess must not take all of them. */
  private byte[] derive(String password, byte[] salt, int iterations) {
    turns.acquireUninterruptibly();
    try {
      return pbkdf2(password, salt, iterations);
    } finally {
      turns.release();
    }
  }

  private static byte[] pbkdf2(String password, byte[] salt, int iterations) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BYTES * 8);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks PBKDF2WithHmacSHA512", e);
    } finally {
      spec.clearPassword();
    }
  }
}
