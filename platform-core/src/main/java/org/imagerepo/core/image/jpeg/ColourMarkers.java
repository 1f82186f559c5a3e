package org.imagerepo.core.image.jpeg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What segments say about the meaning of components: JFIF (T.871) and Adobe (T.872). */
final class ColourMarkers {
  private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
  private static final int ADOBE_LENGTH = 12;
  private static final int YCC = 1;

  private boolean isJfif;
  private int adobe = -1;

  void read(ByteInput in, int marker) throws IOException {
    int length = in.nextShort() - 2;
    if (length < 0) {
      throw new DamagedJpegException("a segment of impossible length");
    }
    byte[] head = new byte[Math.min(length, ADOBE_LENGTH)];
    for (int i = 0; i < head.length; i++) {
      head[i] = (byte) in.next();
    }
    in.skip(length - head.length);
    if (marker == Marker.APP0) {
      isJfif |= begins(head, JFIF);
    } else if (head.length == ADOBE_LENGTH && begins(head, ADOBE)) {
      adobe = head[ADOBE_LENGTH - 1];
    }
  }

  private static boolean begins(byte[] bytes, byte[] text) {
    for (int i = 0; i < text.length; i++) {
      if (i >= bytes.length || bytes[i] != text[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether components are grey, or beyond doubt Y, Cb and Cr. */
  boolean areKnown(FrameHeader frame) {
    List<FrameHeader.Part> parts = frame.parts();
    if (parts.size() == 1 || isJfif) {
      return true;
    }
    boolean isNumbered = parts.get(0).id() == 1 && parts.get(1).id() == 2 && parts.get(2).id() == 3;
    return adobe >= 0 ? adobe == YCC : isNumbered;
  }
}
