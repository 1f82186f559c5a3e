package org.imagerepo.core.archive.zip;

import java.io.IOException;

/** The archive can't be sent as it was promised: its sending must end as a failure. */
public final class BrokenArchiveException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is not as it was, for the log
   */
  public BrokenArchiveException(String message) {
    super(message);
  }
}
