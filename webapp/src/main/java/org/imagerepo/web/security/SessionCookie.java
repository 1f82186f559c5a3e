package org.imagerepo.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.imagerepo.core.account.Sessions;

/** The cookie that holds a session's secret. */
public final class SessionCookie {
  /** Its name. */
  public static final String NAME = "imagerepo-session";

  private SessionCookie() {}

  /** The secret that the browser sent, if it did. */
  public static Optional<String> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(NAME) && !cookie.getValue().isEmpty())
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

  private static String text(String value, Duration age, boolean isSecure) {
    return NAME
        + "="
        + value
        + "; Path=/; Max-Age="
        + age.toSeconds()
        + "; HttpOnly; SameSite=Lax"
        + (isSecure ? "; Secure" : "");
  }
}
