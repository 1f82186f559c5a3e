package org.imagerepo.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.imagerepo.web.platform.Engine;

/**
 * Lets pages of the sites that the settings name use the API: with a token, never with a cookie.
 * Without that setting, no page of another site reads anything.
 */
@ApplicationScoped
public class CrossOrigin {
  private static final String METHODS = "GET, HEAD, POST, PATCH, DELETE, OPTIONS";
  private static final String HEADERS =
      "Authorization, Content-Type, Range, If-Range, If-Match, If-None-Match, Tus-Resumable,"
          + " Upload-Length, Upload-Defer-Length, Upload-Offset, Upload-Metadata, Upload-Checksum,"
          + " Upload-Concat, X-HTTP-Method-Override";
  private static final String EXPOSED =
      "Location, ETag, Content-Range, Content-Disposition, Retry-After, Tus-Resumable,"
          + " Upload-Offset, Upload-Length, Upload-Expires, X-Photo, X-Photo-Duplicate";
  private static final String AN_HOUR = "3600";

  @Inject private Engine engine;

  /** Whether pages of that origin may use the API. */
  boolean isAllowed(String origin) {
    return origin != null && engine.http().corsOrigins().contains(origin.toLowerCase(Locale.ROOT));
  }

  /**
   * Tells a browser what its page may do.
   *
   * @return whether that was all that was asked
   */
  public boolean answer(HttpServletRequest request, HttpServletResponse response) {
    String origin = request.getHeader("Origin");
    if (!isAllowed(origin)) {
      return false;
    }
    response.setHeader("Access-Control-Allow-Origin", origin);
    response.addHeader("Vary", "Origin");
    response.setHeader("Access-Control-Expose-Headers", EXPOSED);
    boolean isPreflight =
        request.getMethod().equals("OPTIONS")
            && request.getHeader("Access-Control-Request-Method") != null;
    if (isPreflight) {
      response.setHeader("Access-Control-Allow-Methods", METHODS);
      response.setHeader("Access-Control-Allow-Headers", HEADERS);
      response.setHeader("Access-Control-Max-Age", AN_HOUR);
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
    return isPreflight;
  }
}
