package org.imagerepo.testkit.photo;

import java.nio.ByteBuffer;

/** TIFF files that are as hostile as {@link Bombs}. */
public final class TiffBombs {
  private static final int BITS = 258;
  private static final int COMPRESSION = 259;
  private static final int SAMPLES = 277;

  private TiffBombs() {}

  /** A small TIFF file whose only strip is a JPEG image of any size. */
  public static byte[] wrapping(byte[] jpeg) {
    return new TiffFile(64, 64, jpeg).with(SAMPLES, 3).with(COMPRESSION, 7).bytes();
  }

  /** The same, but the compression is given twice: first a harmless one. */
  public static byte[] wrappingSecretly(byte[] jpeg) {
    byte[] tiff = wrapping(jpeg);
    // The field behind it, colours, becomes another compression.
    int at = 10;
    while (tiff[at] != COMPRESSION >> 8 || tiff[at + 1] != (byte) COMPRESSION) {
      at += 12;
    }
    tiff[at + 9] = 1;
    tiff[at + 13] = (byte) COMPRESSION;
    tiff[at + 21] = 7;
    return tiff;
  }

  /**
   * A small TIFF file of samples as deep as one likes, for which readers make a table of as many
   * numbers as there are values.
   *
   * @param bits of each sample
   */
  public static byte[] deep(int bits) {
    return new TiffFile(64, 64, new byte[64 * 64 * 4 * 3])
        .with(SAMPLES, 3)
        .with(BITS, bits)
        .bytes();
  }

  /** A small TIFF file of one tile, which claims to be large. */
  public static byte[] largeTile() {
    return new TiffFile(64, 64, new byte[64 * 64 * 3])
        .with(322, Bombs.EDGE - 10)
        .with(323, Bombs.EDGE - 10)
        .with(COMPRESSION, 8)
        .bytes();
  }

  /** A directory that names itself as the next one. */
  public static byte[] circular() {
    int at = 8;
    ByteBuffer file = ByteBuffer.allocate(at + 2 + 2 * 12 + 4);
    file.put(new byte[] {'M', 'M', 0, 42}).putInt(at).putShort((short) 2);
    for (short tag = 256; tag <= 257; tag++) {
      file.putShort(tag).putShort((short) 4).putInt(1).putInt(10);
    }
    return file.putInt(at).array();
  }
}
