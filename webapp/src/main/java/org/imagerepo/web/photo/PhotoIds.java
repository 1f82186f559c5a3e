package org.imagerepo.web.photo;

import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.core.refusal.RefusedException;

/** Reads ids in addresses. */
public final class PhotoIds {
  private PhotoIds() {}

  /**
   * The id of that text.
   *
   * @throws RefusedException if it can't be one: then there is no such photo
   */
  public static PhotoId parse(String text) throws RefusedException {
    try {
      return new PhotoId(text);
    } catch (IllegalArgumentException e) {
      throw RefusedException.notFound();
    }
  }
}
