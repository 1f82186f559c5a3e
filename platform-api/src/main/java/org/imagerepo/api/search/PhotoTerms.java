package org.imagerepo.api.search;

import java.util.List;
import org.imagerepo.api.catalogue.Photo;

/** Makes the terms of a photo. Pure, quick, and safe for many threads. */
public interface PhotoTerms {
  /** Names the rules by which terms are made: where they differ, terms may. */
  String revision();

  /**
   * The terms of a photo, each once.
   *
   * @param photo as it is kept
   */
  List<PhotoTerm> of(Photo photo);
}
