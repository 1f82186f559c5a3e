package org.imagerepo.plugins.resize;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.imagerepo.api.image.Plane;
import org.imagerepo.api.image.YccImage;

/**
 * Encodes planes as JPEG files: baseline, colour at half the size of brightness, no metadata but
 * the JFIF header, without which nobody would know the colours (T.81, T.871). Any number of threads
 * may use it.
 */
final class JpegEncoder {
  private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
  private static final int SOI = 0xffd8;
  private static final int EOI = 0xffd9;
  private static final int APP0 = 0xffe0;
  private static final int DQT = 0xffdb;
  private static final int SOF0 = 0xffc0;
  private static final int DHT = 0xffc4;
  private static final int SOS = 0xffda;

  /** More than the six blocks of a data unit can take. */
  private static final int UNIT = 6 * 512;

  private final QuantizationTable lumaSteps;
  private final QuantizationTable chromaSteps;

  /**
   * @param quality 1 to 100
   */
  JpegEncoder(int quality) {
    this.lumaSteps = QuantizationTable.luma(quality);
    this.chromaSteps = QuantizationTable.chroma(quality);
  }

  /**
   * @param image of at most 65,535 pixels in each direction; its colour half as wide and high,
   *     rounded up
   */
  byte[] encode(YccImage image) {
    BitOutput out = new BitOutput(4096 + image.width() * image.height() / 4);
    boolean isGrey = image.chroma().isEmpty();
    head(image, isGrey, out);
    if (isGrey) {
      grey(image.luma(), out);
    } else {
      colour(image.luma(), image.chroma().get(), out);
    }
    out.align();
    out.writeShort(EOI);
    return out.toByteArray();
  }

  private void head(YccImage image, boolean isGrey, BitOutput out) {
    out.writeShort(SOI);
    out.writeShort(APP0);
    out.writeShort(16);
    out.write(JFIF);
    out.write(new byte[] {1, 1, 0, 0, 1, 0, 1, 0, 0});
    steps(0, lumaSteps, out);
    if (!isGrey) {
      steps(1, chromaSteps, out);
    }
    out.writeShort(SOF0);
    out.writeShort(isGrey ? 11 : 17);
    out.writeByte(8);
    out.writeShort(image.height());
    out.writeShort(image.width());
    out.write(
        isGrey ? new byte[] {1, 1, 0x11, 0} : new byte[] {3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1});
    codes(0x00, HuffmanCodes.LUMA_DC, out);
    codes(0x10, HuffmanCodes.LUMA_AC, out);
    if (!isGrey) {
      codes(0x01, HuffmanCodes.CHROMA_DC, out);
      codes(0x11, HuffmanCodes.CHROMA_AC, out);
    }
    out.writeShort(SOS);
    out.writeShort(isGrey ? 8 : 12);
    out.write(isGrey ? new byte[] {1, 1, 0} : new byte[] {3, 1, 0, 2, 0x11, 3, 0x11});
    out.write(new byte[] {0, 63, 0});
  }

  private static void steps(int index, QuantizationTable table, BitOutput out) {
    out.writeShort(DQT);
    out.writeShort(67);
    out.writeByte(index);
    for (int step : table.steps()) {
      out.writeByte(step);
    }
  }

  private static void codes(int index, HuffmanCodes codes, BitOutput out) {
    out.writeShort(DHT);
    out.writeShort(19 + codes.symbols().length);
    out.writeByte(index);
    for (int count : codes.counts()) {
      out.writeByte(count);
    }
    out.write(codes.symbols());
  }

  private void grey(Plane luma, BitOutput out) {
    BlockWriter writer = new BlockWriter(HuffmanCodes.LUMA_DC, HuffmanCodes.LUMA_AC);
    Strip strip = new Strip(luma, 1, lumaSteps);
    for (int y = 0; y < luma.height(); y += 8) {
      strip.read(y);
      for (int block = 0; block < strip.blocks; block++) {
        out.require(UNIT);
        writer.write(strip.upper, block, out);
      }
    }
  }

  private void colour(Plane luma, YccImage.Chroma chroma, BitOutput out) {
    BlockWriter writer = new BlockWriter(HuffmanCodes.LUMA_DC, HuffmanCodes.LUMA_AC);
    BlockWriter blues = new BlockWriter(HuffmanCodes.CHROMA_DC, HuffmanCodes.CHROMA_AC);
    BlockWriter reds = new BlockWriter(HuffmanCodes.CHROMA_DC, HuffmanCodes.CHROMA_AC);
    Strip strip = new Strip(luma, 2, lumaSteps);
    Strip blue = new Strip(chroma.blue(), 1, chromaSteps);
    Strip red = new Strip(chroma.red(), 1, chromaSteps);
    for (int y = 0; y < luma.height(); y += 16) {
      strip.read(y);
      blue.read(y / 2);
      red.read(y / 2);
      for (int block = 0; block < strip.blocks; block += 2) {
        out.require(UNIT);
        writer.write(strip.upper, block, out);
        writer.write(strip.upper, block + 1, out);
        writer.write(strip.lower, block, out);
        writer.write(strip.lower, block + 1, out);
        blues.write(blue.upper, block / 2, out);
        reds.write(red.upper, block / 2, out);
      }
    }
  }

  /**
   * A row of data units, with the last samples repeated where the plane ends inside of one. It has
   * one row of blocks or two.
   */
  private static final class Strip {
    private final Plane plane;
    private final int blocks;
    private final byte[] samples;
    private final ForwardDct upper;
    private final ForwardDct lower;

    Strip(Plane plane, int rows, QuantizationTable steps) {
      this.plane = plane;
      this.blocks = (plane.width() + 8 * rows - 1) / (8 * rows) * rows;
      this.samples = new byte[8 * rows * 8 * blocks];
      this.upper = new ForwardDct(steps, blocks);
      this.lower = rows == 1 ? upper : new ForwardDct(steps, blocks);
    }

    void read(int top) {
      int stride = 8 * blocks;
      for (int to = 0, y = top; to < samples.length; to += stride, y++) {
        int from = Math.min(y, plane.height() - 1) * plane.stride();
        System.arraycopy(plane.samples(), from, samples, to, plane.width());
        byte last = samples[to + plane.width() - 1];
        Arrays.fill(samples, to + plane.width(), to + stride, last);
      }
      upper.transform(samples, 0, stride);
      if (lower != upper) {
        lower.transform(samples, 8 * stride, stride);
      }
    }
  }
}
