package org.imagerepo.web.bytes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entity tag of bytes, and how conditions of a request compare with it (RFC 9110, 8.8.3 and
 * 13.1). It is strong: the SHA-256 of the bytes.
 */
public final class EntityTags {
  private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

  private static final Pattern OWN = Pattern.compile("\\s*\"([0-9a-f]{64})\"\\s*");

  private EntityTags() {}

  /** The tag of bytes of that digest, in quotes. */
  public static String of(String sha256) {
    return "\"" + sha256 + "\"";
  }

  /**
   * The digest that a header names, if it is one strong tag of ours.
   *
   * @param header or null
   */
  public static Optional<String> digest(String header) {
    Matcher own = OWN.matcher(header == null ? "" : header);
    return own.matches() ? Optional.of(own.group(1)) : Optional.empty();
  }

  /** Whether {@code If-None-Match} says that the client has these bytes already. */
  public static boolean isKnown(String ifNoneMatch, String sha256) {
    return ifNoneMatch != null && names(ifNoneMatch, sha256, true);
  }

  /** Whether {@code If-Match}, if given, allows to send these bytes. */
  public static boolean isWanted(String ifMatch, String sha256) {
    return ifMatch == null || names(ifMatch, sha256, false);
  }

  /**
   * Whether {@code If-Range}, if given, allows to send a part. A date never does: no times of
   * modification are given out.
   */
  public static boolean isSameForRange(String ifRange, String sha256) {
    return ifRange == null || ifRange.strip().equals(of(sha256));
  }

  private static boolean names(String list, String sha256, boolean mayBeWeak) {
    if (list.strip().equals("*")) {
      return true;
    }
    Matcher tag = TAG.matcher(list);
    while (tag.find()) {
      if (tag.group(2).equals(sha256) && (mayBeWeak || tag.group(1) == null)) {
        return true;
      }
    }
    return false;
  }
}
