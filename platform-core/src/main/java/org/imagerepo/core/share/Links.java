package org.imagerepo.core.share;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imagerepo.api.catalogue.Share;
import org.imagerepo.api.catalogue.ShareId;

/**
 * The secrets of shares: that of the link, and the pass that whoever knew the password gets.
 * Neither is kept anywhere: the key makes them anew. Immutable.
 */
public final class Links {
  private static final int SIGNATURE = 22;
  private static final Pattern PASS = Pattern.compile("(\\d{1,12})\\.([A-Za-z0-9_-]{22})");

  private final LinkKey key;

  public Links(LinkKey key) {
    this.key = key;
  }

  /** The secret of a share's link: its id and a signature, in URL-safe characters. */
  public String secret(ShareId id) {
    return id + key.sign("link", id.value());
  }

  /** The share that a secret names; empty if it isn't one of ours. Reads nothing. */
  Optional<ShareId> id(String secret) {
    int end = secret.length() - SIGNATURE;
    if (end < 1) {
      return Optional.empty();
    }
    try {
      ShareId id = new ShareId(secret.substring(0, end));
      return isSame(secret(id), secret) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Makes the pass of somebody who knew a share's password. It ends when the password is changed,
   * and is worth nothing for another share.
   *
   * @param end from when on it no longer counts, to the second
   */
  String pass(Share share, Instant end) {
    long second = end.getEpochSecond();
    return second + "." + signature(share, second);
  }

  /** Whether that pass opens a share. */
  boolean opens(String pass, Share share, Instant now) {
    Matcher parts = PASS.matcher(pass);
    if (!parts.matches()) {
      return false;
    }
    long second = Long.parseLong(parts.group(1));
    return now.getEpochSecond() < second && isSame(signature(share, second), parts.group(2));
  }

  private String signature(Share share, long second) {
    String hash = share.passwordHash().orElse("");
    return key.sign("pass", share.id().value(), hash, Long.toString(second));
  }

  private static boolean isSame(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
