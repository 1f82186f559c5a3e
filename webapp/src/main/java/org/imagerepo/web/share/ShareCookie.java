package org.imagerepo.web.share;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.imagerepo.core.share.LinkHolders;
import org.imagerepo.web.Addresses;

/**
 * The cookie of a browser that knew a link's password. The browser sends it to that link alone, and
 * never with what another site asks for.
 */
final class ShareCookie {
  private static final String NAME = "imagerepo-share";

  private ShareCookie() {}

  static Optional<String> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(Cookie::getValue)
            .findFirst();
  }

  /**
   * The value of {@code Set-Cookie}.
   *
   * @param secret of the link, one of ours and so without anything that needs encoding
   */
  static String keep(String secret, LinkHolders.Pass pass, boolean isSecure) {
    return NAME
        + "="
        + pass.value()
        + "; Path="
        + Addresses.api("/shared/" + secret)
        + "; Max-Age="
        + pass.life().toSeconds()
        + "; HttpOnly; SameSite=Strict"
        + (isSecure ? "; Secure" : "");
  }
}
