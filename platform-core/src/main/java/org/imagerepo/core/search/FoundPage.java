package org.imagerepo.core.search;

import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.User;

/**
 * A part of what was found.
 *
 * @param owner whose photos were searched
 * @param photos the best first
 * @param next where to go on; empty at the end
 * @param didYouMean a question that finds more, if nothing was found
 */
public record FoundPage(
    User owner, List<FoundPhoto> photos, Optional<String> next, Optional<String> didYouMean) {
  public FoundPage {
    photos = List.copyOf(photos);
  }
}
