package org.imagerepo.core.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** SHA-256, and names made of it. */
final class Digests {
  /** 144 bits: without padding in Base64, and enough that no two names meet. */
  private static final int NAME_BYTES = 18;

  private Digests() {}

  static byte[] sha256(byte[] bytes) {
    return sha256().digest(bytes);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK lacks SHA-256", e);
    }
  }

  /** 24 letters, digits, {@code _} and {@code -} that name a digest. */
  static String name(byte[] digest) {
    return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, NAME_BYTES));
  }
}
