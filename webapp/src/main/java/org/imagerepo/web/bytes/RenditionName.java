package org.imagerepo.web.bytes;

import java.util.Map;

/** Under which name a rendition is saved: that of the original, the rendition's, an extension. */
final class RenditionName {
  private static final Map<String, String> EXTENSIONS =
      Map.of(
          "image/jpeg", ".jpg",
          "image/png", ".png",
          "image/gif", ".gif",
          "image/webp", ".webp",
          "image/avif", ".avif");

  private RenditionName() {}

  static String of(String original, String rendition, String mediaType) {
    int dot = original.lastIndexOf('.');
    String base = dot > 0 ? original.substring(0, dot) : original;
    return base + "-" + rendition + EXTENSIONS.getOrDefault(mediaType, "");
  }
}
