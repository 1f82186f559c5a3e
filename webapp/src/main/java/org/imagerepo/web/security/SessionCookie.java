package org.imagerepo.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.imagerepo.core.account.Sessions;

/**
 * The cookie that holds a session's secret. Where requests come encrypted, its name keeps browsers
 * from taking one of that name from anybody but this very host.
 */
public final class SessionCookie {
  private static final String NAME = "imagerepo-session";
  private static final String HOST_NAME = "__Host-" + NAME;

  private SessionCookie() {}

  /**
   * The secret that the browser sent, if it did.
   *
   * @param isSecure whether the request came encrypted
   */
  public static Optional<String> read(HttpServletRequest request, boolean isSecure) {
    String name = name(isSecure);
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name) && !cookie.getValue().isEmpty())
            .map(Cookie::getValue)
            .findFirst();
  }

  /** The value of {@code Set-Cookie} that makes the browser keep a secret. */
  public static String keep(String secret, boolean isSecure) {
    return text(secret, Sessions.LIFETIME, isSecure);
  }

  /** The value of {@code Set-Cookie} that makes the browser forget it. */
  public static String forget(boolean isSecure) {
    return text("", Duration.ZERO, isSecure);
  }

  private static String name(boolean isSecure) {
    return isSecure ? HOST_NAME : NAME;
  }

  private static String text(String value, Duration age, boolean isSecure) {
    return name(isSecure)
        + "="
        + value
        + "; Path=/; Max-Age="
        + age.toSeconds()
        + "; HttpOnly; SameSite=Lax"
        + (isSecure ? "; Secure" : "");
  }
}
