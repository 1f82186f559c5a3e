package org.imagerepo.core.image.jpeg;

import java.io.IOException;

/** The file is of a kind that is left to other readers. It says nothing about damage. */
public final class UnsupportedJpegException extends IOException {
  private static final long serialVersionUID = 1L;

  UnsupportedJpegException(String what) {
    super(what);
  }
}
