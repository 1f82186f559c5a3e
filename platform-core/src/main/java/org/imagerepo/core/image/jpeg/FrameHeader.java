package org.imagerepo.core.image.jpeg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.imagerepo.core.image.jpeg.UnsupportedJpegException.Kind;

/**
 * What a frame header says (T.81 B.2.2), if it is of a kind that is decoded here.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param isProgressive whether scans refine one another
 * @param parts one for grey, or three: Y, Cb, Cr
 */
record FrameHeader(int width, int height, boolean isProgressive, List<Part> parts) {
  /**
   * A component as declared.
   *
   * @param id by which scans name it
   * @param h samples across, for each of chroma's
   * @param v samples down, for each of chroma's
   * @param table of quantization
   */
  record Part(int id, int h, int v, int table) {}

  static FrameHeader read(ByteInput in, int marker) throws IOException {
    if (marker > Marker.SOF2) {
      throw new UnsupportedJpegException(
          Kind.CODING, "lossless, hierarchical or arithmetic coding");
    }
    int length = in.nextShort();
    if (in.next() != 8) {
      throw new UnsupportedJpegException(Kind.CODING, "other than 8 bits a sample");
    }
    int height = in.nextShort();
    int width = in.nextShort();
    int count = in.next();
    if (width == 0 || height == 0 || length != 8 + 3 * count) {
      throw new DamagedJpegException("it doesn't say how large it is");
    }
    if (count != 1 && count != 3) {
      throw new UnsupportedJpegException(Kind.COMPONENTS, count + " components");
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int id = in.next();
      int sampling = in.next();
      // Alone in its scans, a component's sampling means nothing (A.2.2).
      int shown = count == 1 ? 0x11 : sampling;
      parts.add(new Part(id, shown >> 4, shown & 15, in.next() & 3));
    }
    FrameHeader header = new FrameHeader(width, height, marker == Marker.SOF2, List.copyOf(parts));
    header.requireKnownSampling();
    return header;
  }

  private void requireKnownSampling() throws UnsupportedJpegException {
    Part luma = parts.get(0);
    boolean isKnown = luma.h >= 1 && luma.h <= 2 && luma.v >= 1 && luma.v <= 2;
    for (Part chroma : parts.subList(1, parts.size())) {
      isKnown &= chroma.h == 1 && chroma.v == 1;
    }
    if (!isKnown) {
      throw new UnsupportedJpegException(Kind.SAMPLING, "unusual sampling of colours");
    }
  }

  /** Data units across, when all components are in one scan. */
  int unitsAcross() {
    return divide(width, 8 * parts.get(0).h);
  }

  /** Data units down, when all components are in one scan. */
  int unitsDown() {
    return divide(height, 8 * parts.get(0).v);
  }

  /** Divides and rounds up. */
  static int divide(long dividend, int divisor) {
    return (int) ((dividend + divisor - 1) / divisor);
  }
}
