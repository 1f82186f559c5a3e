package org.imagerepo.core.library;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.Rendition;

/**
 * Forms of one rendition: {@code preview-webp} of the type {@code image/webp} is {@code preview} in
 * another form, for clients that know WebP. Whoever makes renditions gives such names to those that
 * show the same.
 */
public final class RenditionForms {
  private static final String IMAGE = "image/";

  private RenditionForms() {}

  /**
   * The smallest form of a rendition that a client understands; the rendition itself if none is
   * smaller.
   *
   * @param name of the rendition
   * @param mediaTypes those that the client names; what it has to take anyhow needn't be among them
   */
  public static Optional<Rendition> best(Photo photo, String name, List<String> mediaTypes) {
    return photo.renditions().stream()
        .filter(
            made ->
                made.spec().name().equals(name)
                    || isForm(made, name) && mediaTypes.contains(made.spec().mediaType()))
        .min(Comparator.comparing(Rendition::size))
        .filter(found -> photo.rendition(name).isPresent());
  }

  /** Whether it is another rendition in another form. */
  static boolean isForm(Photo photo, Rendition rendition) {
    return photo.renditions().stream().anyMatch(other -> isForm(rendition, other.spec().name()));
  }

  private static boolean isForm(Rendition rendition, String name) {
    String mediaType = rendition.spec().mediaType();
    return mediaType.startsWith(IMAGE)
        && rendition.spec().name().equals(name + "-" + mediaType.substring(IMAGE.length()));
  }
}
