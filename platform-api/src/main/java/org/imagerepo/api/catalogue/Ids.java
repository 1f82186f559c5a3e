package org.imagerepo.api.catalogue;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The common shape of ids. */
final class Ids {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{16,64}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  static void check(String value) {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("an id has 16 to 64 letters, digits, '_' and '-'");
    }
  }

  static String random() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
