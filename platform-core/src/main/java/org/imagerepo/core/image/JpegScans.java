package org.imagerepo.core.image;

import java.io.EOFException;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;
import org.imagerepo.api.image.BadImageException;

/**
 * Bounds the work that a JPEG file of many scans makes: each goes over the whole image however
 * little it says, so a file of a kilobyte could keep a processor busy for hours. Cameras and
 * programs write about ten.
 */
final class JpegScans {
  /** Pixels of all scans together: 100 megapixels twenty-five times over, or 250 ten times. */
  static final long MAX_PIXELS = 2_500_000_000L;

  private static final int MAX_SCANS = 100;
  private static final int SCAN = 0xda;
  private static final int END = 0xd9;

  private final ImageInputStream in;

  private JpegScans(ImageInputStream in) {
    this.in = in;
  }

  /**
   * Walks through the file from its first scan to its end, or until there are too many. Nothing is
   * decoded.
   *
   * @throws BadImageException if decoding it would go over too many pixels too often
   */
  static void requireReasonable(ImageInputStream in, JpegStructure structure) throws IOException {
    long pixels = Math.max(1, (long) structure.width() * structure.height());
    int max = (int) Math.min(MAX_SCANS, Math.max(1, MAX_PIXELS / pixels));
    in.seek(structure.scanAt());
    if (new JpegScans(in).areMoreThan(max)) {
      throw new BadImageException(
          String.format(
              "The JPEG file (%d x %d) draws its picture in more than %d passes, which would take"
                  + " too long; save it anew.",
              structure.width(), structure.height(), max));
    }
  }

  /** Segments are skipped as decoders do it, so that nothing in them passes for an end. */
  private boolean areMoreThan(int max) throws IOException {
    int scans = 1;
    try {
      skipSegment();
      for (int marker = nextMarker(); marker != END; marker = nextMarker()) {
        if (marker == SCAN && ++scans > max) {
          return true;
        }
        if (hasLength(marker)) {
          skipSegment();
        }
      }
    } catch (EOFException e) {
      // Cut short: there are no more of them.
      return false;
    }
    return false;
  }

  /** In a scan's data a byte of all ones is followed by a zero, unless it begins a marker. */
  private int nextMarker() throws IOException {
    while (true) {
      int value = in.readUnsignedByte();
      while (value == 0xff) {
        value = in.readUnsignedByte();
        if (value != 0xff && value != 0) {
          return value;
        }
      }
    }
  }

  private static boolean hasLength(int marker) {
    return marker != 0x01 && (marker < 0xd0 || marker > 0xd8);
  }

  private void skipSegment() throws IOException {
    long at = in.getStreamPosition();
    in.seek(at + Math.max(2, in.readUnsignedShort()));
  }
}
