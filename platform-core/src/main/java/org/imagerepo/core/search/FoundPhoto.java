package org.imagerepo.core.search;

import java.util.List;
import org.imagerepo.api.catalogue.Photo;

/**
 * A photo that was found.
 *
 * @param score how well it fits, above 0 and at most 1
 * @param why for each thing that was looked for
 */
public record FoundPhoto(Photo photo, double score, List<Reason> why) {
  public FoundPhoto {
    why = List.copyOf(why);
  }
}
