package org.imagerepo.web.similar;

import java.util.List;
import org.imagerepo.web.photo.PhotoView;

/**
 * Photos that look like a given one.
 *
 * @param items those of the same scene first, each part with the most alike first
 */
public record SimilarView(List<Item> items) {
  /**
   * One of them.
   *
   * @param photo the photo
   * @param likeness in [0,1]; 1 is the same
   * @param secondsApart the time between both
   */
  public record Item(PhotoView photo, double likeness, long secondsApart) {}
}
