package org.imagerepo.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Headers that keep browsers from doing with an answer what it isn't meant for. Pages and bytes
 * replace the content policy by their own; all else draws and runs nothing.
 */
@ApplicationScoped
public class GuardHeaders {
  private static final String POLICY = "Content-Security-Policy";
  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
  private static final String PAGE =
      "default-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none';"
          + " frame-ancestors 'none'; form-action 'self'";
  private static final String A_YEAR = "max-age=31536000";

  /** Whoever knows such an address may see what is there: it must not get about. */
  private static final Pattern SECRET = Pattern.compile("/s/|/api/shared/");

  @Inject private ClientConnection connection;

  /** On every answer. */
  public void set(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    boolean isSecret = SECRET.matcher(path(request)).lookingAt();
    response.setHeader("Referrer-Policy", isSecret ? "no-referrer" : "same-origin");
    if (isSecret) {
      response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader(POLICY, NOTHING);
    if (connection.isSecure(request)) {
      response.setHeader("Strict-Transport-Security", A_YEAR);
    }
  }

  private static String path(HttpServletRequest request) {
    return request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
  }

  /** On pages, which draw and run what comes from here alone. */
  public void setForPage(HttpServletResponse response) {
    response.setHeader(POLICY, PAGE);
  }
}
