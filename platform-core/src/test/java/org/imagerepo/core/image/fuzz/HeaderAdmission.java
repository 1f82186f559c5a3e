package org.imagerepo.core.image.fuzz;

import java.io.IOException;
import java.util.Arrays;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.core.image.BytesInput;
import org.imagerepo.core.image.ImageAdmission;
import org.imagerepo.core.image.RefusedImageException;

/** What decides by a file's header whether it is let in, whatever its format: a yes, or a no. */
final class HeaderAdmission {
  private static final long MAX_PIXELS = 250_000_000;

  private static final long NANOS = 200_000_000;
  private static final long NANOS_PER_BYTE = 50_000;

  /** The blocks that are kept of a file, and what is noted of its parts. */
  private static final long BYTES = 2 << 20;

  private static final long BYTES_PER_BYTE = 2048;

  private HeaderAdmission() {}

  public static void fuzzerTestOneInput(byte[] file) throws IOException {
    new Bounds(NANOS + NANOS_PER_BYTE * file.length, BYTES + BYTES_PER_BYTE * file.length)
        .check(() -> admit(file));
  }

  private static void admit(byte[] file) throws IOException {
    ImageAdmission admission = new ImageAdmission(MAX_PIXELS);
    try {
      admission.requireKnownType(Arrays.copyOf(file, Math.min(file.length, ImageAdmission.HEAD)));
      ImageInfo info = admission.admit(new BytesInput(file));
      if ((long) info.width() * info.height() > MAX_PIXELS) {
        throw new AssertionError("too many pixels: " + info);
      }
    } catch (RefusedImageException e) {
      if (e.getMessage().length() < 10) {
        throw new AssertionError("says nothing", e);
      }
    }
  }
}
