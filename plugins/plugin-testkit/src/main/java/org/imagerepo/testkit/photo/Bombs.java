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

  /**
   * A photo of passes that say next to nothing: a kilobyte that a decoder goes over as often as
   * there are passes.
   *
   * @param edge width and height in pixels
   * @param isProgressive or else one colour after the other, which is as bad
   */
  public static byte[] emptyScans(int edge, int scans, boolean isProgressive) {
    return bytes(
        out -> {
          out.writeShort(0xffd8);
          segment(out, 0xffdb, new byte[65]);
          byte[] frame = new byte[15];
          ByteBuffer.wrap(frame).put((byte) 8).putShort((short) edge).putShort((short) edge);
          frame[5] = 3;
          for (int i = 0; i < 3; i++) {
            frame[6 + 3 * i] = (byte) (i + 1);
            frame[7 + 3 * i] = 0x11;
          }
          segment(out, isProgressive ? 0xffc2 : 0xffc0, frame);
          byte[] code = new byte[18];
          code[1] = 1;
          for (int table : new int[] {0, 0x10}) {
            code[0] = (byte) table;
            segment(out, 0xffc4, code);
          }
          for (int i = 0; i < scans; i++) {
            byte[] scan = {1, (byte) (1 + i % 3), 0, 0, (byte) (isProgressive ? 0 : 63), 0};
            segment(out, 0xffda, scan);
            // The end of a picture that isn't one, since it lies in a comment.
            segment(out, 0xfffe, new byte[] {-1, (byte) 0xd9});
          }
          out.writeShort(0xffd9);
        });
  }

  private static void segment(DataOutputStream out, int marker, byte[] data) throws IOException {
    out.writeShort(marker);
    out.writeShort(data.length + 2);
    out.write(data);
  }

  /** A WebP file whose canvas is of one pixel and whose picture is of very many. */
  public static byte[] webpCanvas() {
    return webp(
        out -> {
          webpChunk(out, "VP8X", new byte[10]);
          webpChunk(out, "VP8 ", webpPicture());
        });
  }

  /** A WebP file that hides the same in a frame of an animation. */
  public static byte[] webpFrame() {
    return webp(
        out -> {
          byte[] header = new byte[10];
          header[0] = 2;
          webpChunk(out, "VP8X", header);
          webpChunk(
              out,
              "ANMF",
              bytes(
                  frame -> {
                    frame.write(new byte[16]);
                    webpChunk(frame, "VP8 ", webpPicture());
                  }));
        });
  }

  private static byte[] webpPicture() {
    byte[] picture = new byte[1000];
    // After three bytes a fixed code, then width and height: 16383 each.
    ByteBuffer.wrap(picture, 3, 7).put(new byte[] {(byte) 0x9d, 1, 0x2a, -1, 0x3f, -1, 0x3f});
    return picture;
  }

  /**
   * A small lossless WebP file that names as many tables as there can be.
   *
   * @param groups how many of five tables are there; none of them decodes anything
   */
  public static byte[] webpTables(int groups) {
    StringBuilder bits = new StringBuilder();
    // 64 x 64 pixels without alpha, version 0; no transforms, no cache; groups by blocks of 4 x 4.
    number(bits, 63, 14);
    number(bits, 63, 14);
    number(bits, 0, 4);
    number(bits, 0, 2);
    number(bits, 1, 1);
    number(bits, 0, 3);
    // The picture of groups, which is all 65,535: no cache; green and red 255, the others 0.
    number(bits, 0, 1);
    for (int i = 0; i < 2; i++) {
      number(bits, 0b101, 3);
      number(bits, 255, 8);
    }
    for (int i = 0; i < 3 + 5 * groups; i++) {
      number(bits, 0b0001, 4);
    }
    byte[] picture = new byte[bits.length() / 8 + 512];
    picture[0] = 0x2f;
    for (int i = 0; i < bits.length(); i++) {
      picture[1 + i / 8] |= (byte) (bits.charAt(i) - '0' << i % 8);
    }
    return webp(out -> webpChunk(out, "VP8L", picture));
  }

  /** The least significant bit first. */
  private static void number(StringBuilder bits, int value, int length) {
    for (int i = 0; i < length; i++) {
      bits.append(value >> i & 1);
    }
  }

  private static byte[] webp(Content chunks) {
    byte[] content = bytes(chunks);
    return bytes(
        out -> {
          out.writeBytes("RIFF");
          out.writeInt(Integer.reverseBytes(content.length + 4));
          out.writeBytes("WEBP");
          out.write(content);
        });
  }

  private static void webpChunk(DataOutputStream out, String type, byte[] data) throws IOException {
    out.writeBytes(type);
    out.writeInt(Integer.reverseBytes(data.length));
    out.write(data);
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
