package org.imagerepo.web.security;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The secret of a token as RFC 6750 sends it. */
final class BearerToken {
  private static final Pattern HEADER =
      Pattern.compile("bearer +([A-Za-z0-9._~+/-]+=*) *", Pattern.CASE_INSENSITIVE);

  private BearerToken() {}

  /** Reads an {@code Authorization} header; empty if it is of another scheme or malformed. */
  static Optional<String> parse(String header) {
    Matcher matcher = HEADER.matcher(header);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
