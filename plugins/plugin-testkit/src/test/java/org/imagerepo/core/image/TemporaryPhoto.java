package org.imagerepo.core.image;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.imagerepo.api.image.ImageInfo;

/** A file that is removed when closed, and the calls that tests make upon it. */
record TemporaryPhoto(Path file) implements AutoCloseable {
  static final long MAX_PIXELS = 250_000_000;

  static TemporaryPhoto of(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("photo", null);
    Files.write(file, bytes);
    return new TemporaryPhoto(file);
  }

  ImageInfo admit() throws IOException {
    return admit(MAX_PIXELS);
  }

  ImageInfo admit(long maxPixels) throws IOException {
    try (FileImageInput in = FileImageInput.open(file)) {
      return new ImageAdmission(maxPixels).admit(in);
    }
  }

  /** Bytes that the current thread has allocated so far. */
  static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
