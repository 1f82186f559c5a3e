package org.imagerepo.api.rendition;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A rendition to be made.
 *
 * @param name unique among all renditions of a photo, and part of addresses: lower-case letters,
 *     digits and single hyphens, beginning with a letter, at most 40 characters
 * @param mediaType for instance {@code image/jpeg}
 * @param width in pixels, upright, at least 1
 * @param height in pixels, upright, at least 1
 */
public record RenditionSpec(String name, String mediaType, int width, int height) {
  private static final Pattern NAME = Pattern.compile("(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public RenditionSpec {
    Objects.requireNonNull(mediaType, "mediaType");
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "rendition name '" + name + "' must be lower-case words joined by '-'");
    }
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("width and height must be at least 1");
    }
  }
}
