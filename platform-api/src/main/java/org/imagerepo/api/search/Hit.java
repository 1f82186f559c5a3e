package org.imagerepo.api.search;

import java.util.Objects;
import org.imagerepo.api.catalogue.Photo;

/**
 * A photo that was found.
 *
 * @param photo as it is now
 * @param score the sum of what it is worth for each clause, in ten-thousandths
 */
public record Hit(Photo photo, int score) {
  public Hit {
    Objects.requireNonNull(photo, "photo");
  }
}
