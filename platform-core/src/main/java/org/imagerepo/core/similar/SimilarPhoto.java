package org.imagerepo.core.similar;

import java.time.Duration;
import org.imagerepo.api.catalogue.Photo;

/**
 * A photo that looks like another one.
 *
 * @param likeness in [0,1]; 1 is the same
 * @param apart the time between both, however far which way
 */
public record SimilarPhoto(Photo photo, double likeness, Duration apart) {}
