package org.imagerepo.web.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The header {@code Content-Disposition} (RFC 6266): whether a browser shows bytes or saves them,
 * and under which name. Images that browsers draw are shown; everything else is saved.
 */
public final class ContentDisposition {
  private static final Set<String> DRAWN_BY_BROWSERS =
      Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif", "image/bmp");
  private static final String TOKEN = "!#$&+-.^_`|~";

  private ContentDisposition() {}

  /**
   * The header.
   *
   * @param isDownload whether it is saved even if a browser could draw it
   */
  public static String of(String mediaType, String fileName, boolean isDownload) {
    String kind = isDownload || !DRAWN_BY_BROWSERS.contains(mediaType) ? "attachment" : "inline";
    return kind + "; filename=\"" + ascii(fileName) + "\"; filename*=UTF-8''" + encoded(fileName);
  }

  /** For clients that don't know the encoded form: without what quoting or guessing could twist. */
  private static String ascii(String fileName) {
    StringBuilder ascii = new StringBuilder();
    fileName
        .codePoints()
        .map(c -> c < ' ' || c > '~' || c == '"' || c == '\\' || c == '%' ? '_' : c)
        .forEach(ascii::appendCodePoint);
    return ascii.toString();
  }

  /** RFC 8187. */
  private static String encoded(String fileName) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : fileName.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || TOKEN.indexOf(c) >= 0;
      encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return encoded.toString();
  }
}
