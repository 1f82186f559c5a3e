package org.imagerepo.api.image;

import java.io.IOException;

/**
 * The photo itself is at fault: damaged, or of a kind that can't be read. Trying again is no use,
 * so the platform doesn't.
 */
public class BadImageException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with the image, for its owner to read
   */
  public BadImageException(String message) {
    super(message);
  }

  /**
   * @param message what is wrong with the image, for its owner to read
   * @param cause what was thrown
   */
  public BadImageException(String message, Throwable cause) {
    super(message, cause);
  }
}
