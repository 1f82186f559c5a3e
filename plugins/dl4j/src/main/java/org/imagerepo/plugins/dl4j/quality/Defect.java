package org.imagerepo.plugins.dl4j.quality;

import java.util.Locale;

/** What the network tells of a photo, in the order of its outputs. */
enum Defect {
  BLURRY,
  DARK,
  OVER_EXPOSED,
  NOISY,
  COMPRESSED,
  LOW_CONTRAST;

  /** As people read it. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
