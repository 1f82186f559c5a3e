package org.imagerepo.web.bytes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the header {@code Accept} (RFC 9110, 12.5.1). */
final class AcceptedTypes {
  private static final Pattern REFUSED = Pattern.compile("q=0(\\.0*)?");

  private AcceptedTypes() {}

  /**
   * The media types that it names one by one, in lower case. Ranges such as {@code image/*} don't
   * count: clients that know nothing but JPEG send them, too.
   *
   * @param header or null
   */
  static List<String> named(String header) {
    List<String> types = new ArrayList<>();
    for (String item : header == null ? new String[0] : header.split(",")) {
      String[] parts = item.toLowerCase(Locale.ROOT).split(";");
      boolean isRefused = false;
      for (int i = 1; i < parts.length; i++) {
        isRefused |= REFUSED.matcher(parts[i].replace(" ", "")).matches();
      }
      if (!isRefused && parts.length > 0 && !parts[0].contains("*")) {
        types.add(parts[0].strip());
      }
    }
    return types;
  }
}
