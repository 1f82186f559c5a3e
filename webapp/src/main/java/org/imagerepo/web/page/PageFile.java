package org.imagerepo.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of the page, in memory: there are few, and they are small.
 *
 * <p>Its entity tag is a digest, not a time: reproducible builds give every file the same time.
 */
record PageFile(byte[] bytes, String mediaType, String etag, boolean isHashed) {
  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "no-cache";

  static PageFile of(byte[] bytes, String mediaType, boolean isHashed) {
    return new PageFile(bytes, mediaType, etag(bytes), isHashed);
  }

  private static String etag(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      // Weak, since the server may compress what is sent.
      return "W/\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK lacks SHA-256", e);
    }
  }

  /** Sends it with this status; a client that has it already is told so. */
  void send(int status, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("ETag", etag);
    response.setHeader("Cache-Control", isHashed ? FOREVER : ASK_AGAIN);
    String known = request.getHeader("If-None-Match");
    if (status == HttpServletResponse.SC_OK && known != null && known.contains(etag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setStatus(status);
    response.setContentType(mediaType);
    response.setContentLength(bytes.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(bytes);
    }
  }
}
