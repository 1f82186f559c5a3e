package org.imagerepo.core.image;

import java.util.Objects;
import org.imagerepo.api.image.BadImageException;

/** A file that isn't let in. Its message tells the photo's owner what was wrong and what to do. */
public class RefusedImageException extends BadImageException {
  private static final long serialVersionUID = 1L;

  /** Why a file isn't let in. */
  public enum Reason {
    /** It isn't an image, or of a kind that can't be read here. */
    UNSUPPORTED_TYPE,
    /** It is of a known kind, but what it says about itself makes no sense. */
    UNREADABLE,
    /** It ends before the image does: an interrupted copy. */
    TRUNCATED,
    /** It declares more pixels than are allowed, all frames counted. */
    TOO_MANY_PIXELS
  }

  private final Reason reason;

  /**
   * @param reason which kind of refusal
   * @param message for the photo's owner
   */
  public RefusedImageException(Reason reason, String message) {
    super(message);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /**
   * @param reason which kind of refusal
   * @param message for the photo's owner
   * @param cause what was thrown
   */
  public RefusedImageException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /** Why the file wasn't let in. */
  public Reason reason() {
    return reason;
  }

  static RefusedImageException unreadable(String format, String what) {
    return new RefusedImageException(
        Reason.UNREADABLE,
        "This "
            + format
            + " file is damaged ("
            + what
            + "). Open it in an image program, save it again and send that.");
  }

  static RefusedImageException unsupported(String what) {
    return new RefusedImageException(
        Reason.UNSUPPORTED_TYPE, what + " Send it as JPEG, PNG, GIF, BMP, TIFF or WebP.");
  }

  static RefusedImageException truncated(String format) {
    return new RefusedImageException(
        Reason.TRUNCATED,
        "This " + format + " file ends before its image does: copy it again and send it whole.");
  }
}
