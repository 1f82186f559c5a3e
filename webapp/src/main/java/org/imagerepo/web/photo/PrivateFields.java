package org.imagerepo.web.photo;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.imagerepo.api.tag.Fields;

/** Keeps from strangers what a photo's metadata gives away about where and who its owner is. */
final class PrivateFields {
  private static final Set<String> NAMES = Set.of(Fields.LATITUDE, Fields.LONGITUDE, "altitude");
  private static final Set<String> PARTS =
      Set.of("gps", "location", "serial", "owner", "artist", "author", "address");

  private PrivateFields() {}

  static Map<String, String> withheld(Map<String, String> fields) {
    Map<String, String> shown = new TreeMap<>(fields);
    shown.keySet().removeIf(PrivateFields::isPrivate);
    return shown;
  }

  private static boolean isPrivate(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return NAMES.contains(lower) || PARTS.stream().anyMatch(lower::contains);
  }
}
