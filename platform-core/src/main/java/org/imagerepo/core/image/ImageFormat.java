package org.imagerepo.core.image;

import java.util.Arrays;
import org.imagerepo.api.image.BadImageException;

/** The kinds of images that are let in. */
enum ImageFormat {
  JPEG("JPEG", "image/jpeg"),
  PNG("PNG", "image/png"),
  GIF("GIF", "image/gif"),
  BMP("BMP", "image/bmp"),
  TIFF("TIFF", "image/tiff"),
  WEBP("WebP", "image/webp");

  private final String title;
  private final String mediaType;

  ImageFormat(String title, String mediaType) {
    this.title = title;
    this.mediaType = mediaType;
  }

  /** Its name as people write it. */
  String title() {
    return title;
  }

  String mediaType() {
    return mediaType;
  }

  static ImageFormat of(String mediaType) throws BadImageException {
    return Arrays.stream(values())
        .filter(format -> format.mediaType.equals(mediaType))
        .findFirst()
        .orElseThrow(() -> new BadImageException("Images of type " + mediaType + " can't be read"));
  }
}
