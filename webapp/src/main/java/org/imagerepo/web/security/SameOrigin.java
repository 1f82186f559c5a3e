package org.imagerepo.web.security;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Tells from a request's headers whether a page of another site sent it. */
final class SameOrigin {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private SameOrigin() {}

  /**
   * Whether a request may have its effect.
   *
   * @param header gives a header of the request by name, or null
   * @param needsProof whether the browser alone vouches for the user: then the request must show
   *     where it came from; otherwise it only must not show that it came from elsewhere
   */
  static boolean allows(String method, UnaryOperator<String> header, boolean needsProof) {
    return allows(method, header, needsProof, origin -> false);
  }

  /**
   * The same, where some other sites are trusted to send what a cookie doesn't vouch for.
   *
   * @param isTrusted whether an origin is that of such a site
   */
  static boolean allows(
      String method,
      UnaryOperator<String> header,
      boolean needsProof,
      Predicate<String> isTrusted) {
    if (SAFE.contains(method) || !needsProof && isTrusted.test(header.apply("Origin"))) {
      return true;
    }
    String site = header.apply("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = header.apply("Origin");
    return origin == null ? !needsProof : isOf(origin, header.apply("Host"));
  }

  private static boolean isOf(String origin, String host) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null
          && host != null
          && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
