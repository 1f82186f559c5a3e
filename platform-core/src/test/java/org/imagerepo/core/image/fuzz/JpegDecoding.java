package org.imagerepo.core.image.fuzz;

import java.io.IOException;
import org.imagerepo.api.image.YccImage;
import org.imagerepo.core.image.BytesInput;
import org.imagerepo.core.image.jpeg.DamagedJpegException;
import org.imagerepo.core.image.jpeg.JpegDecoder;
import org.imagerepo.core.image.jpeg.UnsupportedJpegException;

/**
 * Our own JPEG decoder: planes of the size it promised, or one of its two exceptions. The last byte
 * chooses the scale, and whether damage is borne, since what lies behind the picture has no other
 * meaning.
 */
final class JpegDecoding {
  /** What is let in is bounded; this keeps the fuzzer quick. */
  private static final long MOST_BYTES = 8 << 20;

  /** Once instrumented, a block of an empty scan takes a tenth of this. */
  private static final long NANOS_PER_BLOCK = 20_000;

  private static final long NANOS_PER_BYTE = 50_000;
  private static final long NANOS = 200_000_000;

  /** Buffers, and the tables for looking up codes, of which a few bytes can ask for a new one. */
  private static final long BYTES = 1 << 20;

  private static final long BYTES_PER_BYTE = 2048;

  private JpegDecoding() {}

  public static void fuzzerTestOneInput(byte[] file) throws IOException {
    if (file.length == 0) {
      return;
    }
    int scale = 1 + (file[file.length - 1] & 7);
    boolean isStrict = (file[file.length - 1] & 8) != 0;
    bounds(file, scale).check(() -> decode(file, scale, isStrict));
  }

  private static void decode(byte[] file, int scale, boolean isStrict) throws IOException {
    try {
      JpegDecoder decoder = JpegDecoder.of(new BytesInput(file));
      if (decoder.bytes(scale) > MOST_BYTES) {
        return;
      }
      YccImage image = isStrict ? decoder.decode(scale) : decoder.decodeWhatIsThere(scale);
      if (image.width() != reduced(decoder.width(), scale)
          || image.height() != reduced(decoder.height(), scale)) {
        throw new AssertionError("a picture of another size");
      }
    } catch (UnsupportedJpegException | DamagedJpegException e) {
      if (e.getMessage().isBlank()) {
        throw new AssertionError("says nothing", e);
      }
    }
  }

  private static Bounds bounds(byte[] file, int scale) throws IOException {
    long memory = 0;
    long blocks = 0;
    try {
      JpegDecoder decoder = JpegDecoder.of(new BytesInput(file));
      long planned = decoder.bytes(scale);
      if (planned <= MOST_BYTES) {
        memory = planned;
        blocks = 12L * (decoder.width() / 8 + 2) * (decoder.height() / 8 + 2) / 4;
      }
    } catch (UnsupportedJpegException | DamagedJpegException e) {
      // It ends before the picture begins.
      blocks = 0;
    }
    return new Bounds(
        NANOS + NANOS_PER_BYTE * file.length + NANOS_PER_BLOCK * blocks * (1 + scans(file)),
        BYTES + BYTES_PER_BYTE * file.length + memory);
  }

  private static int reduced(int size, int scale) {
    return (size * scale + 7) / 8;
  }

  /** At most so many scans begin. */
  private static int scans(byte[] file) {
    int count = 0;
    for (int i = 1; i < file.length; i++) {
      if (file[i - 1] == -1 && (file[i] & 0xff) == 0xda) {
        count++;
      }
    }
    return count;
  }
}
