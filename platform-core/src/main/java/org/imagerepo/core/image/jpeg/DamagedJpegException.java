package org.imagerepo.core.image.jpeg;

import org.imagerepo.api.image.BadImageException;

/** The file breaks the rules of JPEG, or ends too soon. */
public final class DamagedJpegException extends BadImageException {
  private static final long serialVersionUID = 1L;

  DamagedJpegException(String what) {
    super("The photo is damaged and can't be decoded: " + what);
  }
}
