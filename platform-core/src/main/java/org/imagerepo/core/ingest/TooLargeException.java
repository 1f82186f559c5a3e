package org.imagerepo.core.ingest;

import java.io.IOException;

/** There are more bytes than allowed. */
final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long size;

  /**
   * @param size in bytes, as far as they were counted
   */
  TooLargeException(long size) {
    this.size = size;
  }

  long size() {
    return size;
  }
}
