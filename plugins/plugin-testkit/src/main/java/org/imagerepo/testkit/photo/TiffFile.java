package org.imagerepo.testkit.photo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/** An uncompressed TIFF file of one strip, with fields as one likes. */
final class TiffFile {
  private static final int HEADER = 8;
  private static final short SHORT = 3;
  private static final short LONG = 4;
  private static final int BITS = 258;
  private static final int PER_PIXEL = 277;

  /** Values by tag; all are single numbers, so that they fit into their fields. */
  private final Map<Integer, Integer> fields = new TreeMap<>();

  private final byte[] samples;

  /**
   * @param samples of eight bits unless a field says otherwise, as many for each pixel as there are
   *     bytes for it, at least three
   */
  TiffFile(int width, int height, byte[] samples) {
    this.samples = samples;
    with(256, width).with(257, height).with(BITS, 8).with(259, 1).with(262, 2);
    with(273, 0).with(PER_PIXEL, samples.length / width / height).with(278, height);
    with(279, samples.length);
  }

  /** With another field, or another value in it. */
  TiffFile with(int tag, int value) {
    fields.put(tag, value);
    return this;
  }

  byte[] bytes() {
    int perPixel = fields.get(PER_PIXEL);
    int bitsAt = HEADER + 2 + fields.size() * 12 + 4;
    with(273, bitsAt + perPixel * 2);
    ByteBuffer head = ByteBuffer.allocate(bitsAt + perPixel * 2);
    head.put(new byte[] {'M', 'M', 0, 42}).putInt(HEADER).putShort((short) fields.size());
    fields.forEach((tag, value) -> field(head, tag, value, bitsAt));
    head.putInt(0);
    for (int i = 0; i < perPixel; i++) {
      head.putShort(fields.get(BITS).shortValue());
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(head.array());
    file.writeBytes(samples);
    return file.toByteArray();
  }

  private void field(ByteBuffer head, int tag, int value, int bitsAt) {
    head.putShort((short) tag);
    if (tag == BITS) {
      // One number for each sample: more than fit here, so their place is named instead.
      head.putShort(SHORT).putInt(fields.get(PER_PIXEL)).putInt(bitsAt);
    } else if (value < 1 << 16) {
      head.putShort(SHORT).putInt(1).putShort((short) value).putShort((short) 0);
    } else {
      head.putShort(LONG).putInt(1).putInt(value);
    }
  }
}
