package org.imagerepo.testkit.photo;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Files of a few kilobytes that declare gigapixels: whoever decodes them runs out of memory. */
public final class Bombs {
  /** Width and height that they declare, in pixels. */
  public static final int EDGE = 64_250;

  private Bombs() {}

  /** Whole as far as its structure goes. */
  public static byte[] png() {
    return bytes(
        out -> {
          out.writeLong(0x89504e470d0a1a0aL);
          byte[] header = new byte[13];
          ByteBuffer.wrap(header).putInt(EDGE).putInt(EDGE).put((byte) 8).put((byte) 2);
          chunk(out, "IHDR", header);
          chunk(out, "IDAT", new byte[5000]);
          chunk(out, "IEND", new byte[0]);
        });
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(type.getBytes(StandardCharsets.US_ASCII));
    crc.update(data);
    out.writeInt(data.length);
    out.writeBytes(type);
    out.write(data);
    out.writeInt((int) crc.getValue());
  }

  /** A good small photo whose header was made to claim more. */
  public static byte[] jpeg() {
    byte[] bytes = SamplePhotos.jpeg();
    for (int i = 2; i < bytes.length; ) {
      int marker = bytes[i + 1] & 0xff;
      if (marker == 0xc0) {
        for (int at : new int[] {i + 5, i + 7}) {
          bytes[at] = (byte) (EDGE >> 8);
          bytes[at + 1] = (byte) EDGE;
        }
        return bytes;
      }
      i += 2 + ((bytes[i + 2] & 0xff) << 8) + (bytes[i + 3] & 0xff);
    }
    throw new IllegalStateException("the JPEG file has no frame header");
  }

  /**
   * A progressive photo whose last pass is repeated: decoding takes as many times as long.
   *
   * @param times how often
   */
  public static byte[] manyScans(int times) {
    byte[] photo = SamplePhotos.progressiveJpeg();
    int scan = photo.length - 2;
    while ((photo[scan] & 0xff) != 0xff || (photo[scan + 1] & 0xff) != 0xda) {
      scan--;
    }
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    bomb.write(photo, 0, scan);
    for (int i = 0; i < times; i++) {
      bomb.write(photo, scan, photo.length - 2 - scan);
    }
    bomb.write(photo, photo.length - 2, 2);
    return bomb.toByteArray();
  }

  /** One frame on a large screen. */
  public static byte[] gif() {
    return gif(EDGE, 1);
  }

  /**
   * Frames of one pixel each on a large screen: harmless one by one.
   *
   * @param edge width and height of the screen, at most 65535
   */
  public static byte[] gif(int edge, int frames) {
    return bytes(
        out -> {
          out.writeBytes("GIF89a");
          screen(out, edge);
          for (int i = 0; i < frames; i++) {
            // Place 0, 0; size 1 x 1; no palette; the two blocks of its data and their end.
            out.write(new byte[] {0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0});
          }
          out.write(0x3b);
        });
  }

  private static void screen(DataOutputStream out, int edge) throws IOException {
    for (int i = 0; i < 2; i++) {
      out.write(edge);
      out.write(edge >> 8);
    }
    out.write(new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1});
  }

  /** A directory of a TIFF file that names itself as the next one. */
  public static byte[] circularTiff() {
    return bytes(
        out -> {
          out.writeBytes("MM\0*");
          out.writeInt(8);
          out.writeShort(2);
          for (int tag = 256; tag <= 257; tag++) {
            out.writeShort(tag);
            out.writeShort(4);
            out.writeInt(1);
            out.writeInt(10);
          }
          out.writeInt(8);
        });
  }

  @FunctionalInterface
  private interface Content {
    void write(DataOutputStream out) throws IOException;
  }

  private static byte[] bytes(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      content.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
