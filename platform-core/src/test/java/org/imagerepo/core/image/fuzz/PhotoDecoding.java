package org.imagerepo.core.image.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.core.image.BytesInput;
import org.imagerepo.core.image.DecodedImage;
import org.imagerepo.core.image.Decoder;
import org.imagerepo.core.image.ImageAdmission;

/**
 * Whole files of every format, from admission to pixels: what is let in comes out in the size that
 * it said, or is called damaged.
 */
final class PhotoDecoding {
  private static final long MAX_PIXELS = 100_000;

  private static final long NANOS = 1_000_000_000;
  private static final long NANOS_PER_BYTE = 200_000;
  private static final long BYTES = 32 << 20;
  private static final long BYTES_PER_BYTE = 16_384;

  private static final Decoder DECODER = new Decoder(16 << 20);

  private PhotoDecoding() {}

  public static void fuzzerTestOneInput(byte[] file) throws IOException {
    ImageInfo info;
    try {
      info = new ImageAdmission(MAX_PIXELS).admit(new BytesInput(file));
    } catch (BadImageException e) {
      return;
    }
    Path path = Files.createTempFile("fuzz", null);
    try {
      Files.write(path, file);
      new Bounds(NANOS + NANOS_PER_BYTE * file.length, BYTES + BYTES_PER_BYTE * file.length)
          .check(() -> decode(path, info));
    } finally {
      Files.delete(path);
    }
  }

  private static void decode(Path path, ImageInfo info) throws IOException {
    try (DecodedImage image = new DecodedImage(info, path, DECODER)) {
      int width = image.pixels(info.longerEdge()).getWidth();
      if (width != info.uprightWidth()) {
        throw new AssertionError(width + " pixels wide, but " + info);
      }
    } catch (BadImageException e) {
      if (e.getMessage().length() < 10) {
        throw new AssertionError("says nothing", e);
      }
    }
  }
}
