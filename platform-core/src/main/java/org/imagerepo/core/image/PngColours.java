package org.imagerepo.core.image;

import java.io.IOException;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;
import org.imagerepo.api.image.BadImageException;

/**
 * How a PNG file says colours: makes three bytes a pixel of its rows, eight bits a sample, opaque
 * on white. For one thread.
 *
 * @param bits of each sample
 * @param kind by the specification: 0 grey, 2 colour, 3 palette, 4 grey and 6 colour with alpha
 * @param isInterlaced whether its rows don't come in order
 * @param palette colours on white, as 0xRRGGBB; empty if there is none
 * @param transparent the samples of the one colour that is transparent; empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent")
record PngColours(int bits, int kind, boolean isInterlaced, int[] palette, int[] transparent) {
  private static final int HEADER_AT = 24;
  private static final int FIRST_CHUNK_AT = 33;
  private static final int PALETTE = 0x504c5445;
  private static final int TRANSPARENCY = 0x74524e53;
  private static final int GREY = 0;
  private static final int COLOUR = 2;
  private static final int INDEXED = 3;
  private static final int GREY_ALPHA = 4;
  private static final int COLOUR_ALPHA = 6;

  /** Reads what comes before the pixels. */
  static PngColours read(ImageInputStream in, PngStructure structure) throws IOException {
    in.seek(HEADER_AT);
    int bits = in.readUnsignedByte();
    int kind = in.readUnsignedByte();
    int compression = in.readUnsignedByte();
    int filter = in.readUnsignedByte();
    int interlacing = in.readUnsignedByte();
    if (!isAllowed(bits, kind) || compression != 0 || filter != 0 || interlacing > 1) {
      throw new BadImageException("The PNG file is damaged: its header makes no sense");
    }
    byte[] palette = {};
    byte[] transparency = {};
    for (long at = FIRST_CHUNK_AT; at < structure.dataAt(); ) {
      in.seek(at);
      int length = in.readInt();
      int type = in.readInt();
      if (type == PALETTE) {
        palette = chunk(in, length);
      } else if (type == TRANSPARENCY) {
        transparency = chunk(in, length);
      }
      at += length + 12L;
    }
    boolean isIndexed = kind == INDEXED;
    return new PngColours(
        bits,
        kind,
        interlacing == 1,
        isIndexed ? colours(palette, transparency) : new int[0],
        isIndexed ? new int[0] : samples(transparency, kind));
  }

  private static boolean isAllowed(int bits, int kind) {
    return switch (kind) {
      case GREY -> bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
      case INDEXED -> bits == 1 || bits == 2 || bits == 4 || bits == 8;
      case COLOUR, GREY_ALPHA, COLOUR_ALPHA -> bits == 8 || bits == 16;
      default -> false;
    };
  }

  private static byte[] chunk(ImageInputStream in, int length) throws IOException {
    byte[] data = new byte[Math.min(length, 3 * 256)];
    in.readFully(data);
    return data;
  }

  private static int[] colours(byte[] palette, byte[] alphas) {
    int[] colours = new int[palette.length / 3];
    for (int i = 0; i < colours.length; i++) {
      int alpha = i < alphas.length ? alphas[i] & 0xff : 255;
      for (int c = 0; c < 3; c++) {
        colours[i] = colours[i] << 8 | onWhite(palette[3 * i + c] & 0xff, alpha);
      }
    }
    return colours;
  }

  private static int[] samples(byte[] data, int kind) {
    int count = kind == GREY ? 1 : kind == COLOUR ? 3 : 0;
    if (count == 0 || data.length < 2 * count) {
      return new int[0];
    }
    int[] samples = new int[count];
    Arrays.setAll(samples, i -> (data[2 * i] & 0xff) << 8 | data[2 * i + 1] & 0xff);
    return samples;
  }

  private int bands() {
    return switch (kind) {
      case GREY, INDEXED -> 1;
      case GREY_ALPHA -> 2;
      case COLOUR -> 3;
      default -> 4;
    };
  }

  /** How many bytes a row of so many pixels takes. */
  int rowBytes(int width) {
    return Math.toIntExact(((long) width * bands() * bits + 7) / 8);
  }

  /** How many bytes a pixel takes, at least 1. */
  int pixelBytes() {
    return Math.max(1, bands() * bits / 8);
  }

  /** Whether rows are three bytes a pixel already: red, green, blue. */
  boolean arePlain() {
    return kind == COLOUR && bits == 8 && transparent.length == 0;
  }

  /**
   * Converts a row.
   *
   * @param row where it begins is {@code from}
   * @param bgr filled: blue, green, red
   */
  void convert(byte[] row, int from, byte[] bgr) {
    int width = bgr.length / 3;
    int bands = bands();
    int[] pixel = new int[bands];
    for (int x = 0; x < width; x++) {
      for (int band = 0; band < bands; band++) {
        pixel[band] = sample(row, from, x * bands + band);
      }
      int colour = colour(pixel);
      bgr[3 * x] = (byte) colour;
      bgr[3 * x + 1] = (byte) (colour >> 8);
      bgr[3 * x + 2] = (byte) (colour >> 16);
    }
  }

  private int sample(byte[] row, int from, int index) {
    if (bits == 8) {
      return row[from + index] & 0xff;
    } else if (bits == 16) {
      int at = from + 2 * index;
      return (row[at] & 0xff) << 8 | row[at + 1] & 0xff;
    }
    int bit = index * bits;
    int shift = 8 - bits - (bit & 7);
    return row[from + (bit >> 3)] >> shift & (1 << bits) - 1;
  }

  private int colour(int[] pixel) {
    if (kind == INDEXED) {
      return pixel[0] < palette.length ? palette[pixel[0]] : 0;
    } else if (transparent.length > 0 && Arrays.equals(pixel, transparent)) {
      return 0xffffff;
    }
    int alpha = kind == GREY_ALPHA ? 1 : kind == COLOUR_ALPHA ? 3 : -1;
    int opacity = alpha < 0 ? 255 : eightBits(pixel[alpha]);
    if (kind == GREY || kind == GREY_ALPHA) {
      return onWhite(eightBits(pixel[0]), opacity) * 0x010101;
    }
    return onWhite(eightBits(pixel[0]), opacity) << 16
        | onWhite(eightBits(pixel[1]), opacity) << 8
        | onWhite(eightBits(pixel[2]), opacity);
  }

  private int eightBits(int sample) {
    if (bits == 8) {
      return sample;
    }
    int max = (1 << bits) - 1;
    return (sample * 255 + max / 2) / max;
  }

  private static int onWhite(int value, int alpha) {
    return alpha == 255 ? value : (value * alpha + 255 * (255 - alpha) + 127) / 255;
  }
}
