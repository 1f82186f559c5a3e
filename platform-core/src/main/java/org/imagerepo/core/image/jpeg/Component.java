package org.imagerepo.core.image.jpeg;

import java.util.Arrays;
import org.imagerepo.api.image.Plane;

/** A component while it is decoded: which samples it has at which scale. */
final class Component {
  /** Room for indexes that runs of damaged files reach. */
  private static final int ORDER_SIZE = 65 + HuffmanTable.END_OF_BLOCK;

  final int id;

  /** Blocks across and down in each data unit of a scan of several components. */
  final int h;

  final int v;

  /** Blocks across and down in a scan of this component alone. */
  final int blocksAcross;

  final int blocksDown;

  /** Blocks across and down, those included that only fill up data units. */
  final int paddedAcross;

  final int paddedDown;

  /** Samples of each block in each direction: 1 to 8. */
  private final int scale;

  /** Where coefficients belong in a block of scale x scale; those not wanted, behind it. */
  final int[] order = new int[ORDER_SIZE];

  /** A bit for each coefficient in zigzag order that is wanted. */
  final long wanted;

  /** The last of them. */
  final int lastWanted;

  /** One for each row of blocks of a data unit. */
  private final InverseDct[] inverses;

  private final byte[] samples;
  private final int stride;

  private final int width;
  private final int height;
  private final int table;

  /** Steps of quantization in zigzag order, as they were when the first scan began. */
  int[] steps;

  /** T.81 F.1.1.5.1: the DC coefficient before. */
  int prediction;

  /** By which tables the scan under way tells it. */
  HuffmanTable dcTable;

  HuffmanTable acTable;

  /** What scans told so far; only for progressive frames. */
  Coefficients coefficients;

  Component(FrameHeader frame, FrameHeader.Part part, int scale) {
    FrameHeader.Part luma = frame.parts().get(0);
    this.id = part.id();
    this.h = part.h();
    this.v = part.v();
    this.table = part.table();
    this.scale = scale;
    this.blocksAcross = FrameHeader.divide((long) frame.width() * h, 8 * luma.h());
    this.blocksDown = FrameHeader.divide((long) frame.height() * v, 8 * luma.v());
    this.paddedAcross = frame.unitsAcross() * h;
    this.paddedDown = frame.unitsDown() * v;
    this.width = FrameHeader.divide((long) frame.width() * h * scale, 8 * luma.h());
    this.height = FrameHeader.divide((long) frame.height() * v * scale, 8 * luma.v());
    this.stride = paddedAcross * scale;
    this.samples = new byte[Math.multiplyExact(stride, paddedDown * scale)];
    this.inverses = new InverseDct[v];
    Arrays.setAll(inverses, i -> new InverseDct(scale, paddedAcross));
    this.wanted = fillOrder();
    this.lastWanted = 63 - Long.numberOfLeadingZeros(wanted);
    if (frame.isProgressive()) {
      coefficients = new Coefficients(paddedAcross * paddedDown, scale);
    }
  }

  private long fillOrder() {
    long all = 0;
    for (int i = 0; i < order.length; i++) {
      order[i] = scale * scale;
      if (i < 64 && Tables.ROW[i] < scale && Tables.COLUMN[i] < scale) {
        order[i] = Tables.ROW[i] * scale + Tables.COLUMN[i];
        all |= 1L << i;
      }
    }
    return all;
  }

  /** Stands for what no scan will tell. */
  void fillWithGrey() {
    Arrays.fill(samples, (byte) 128);
  }

  /** T.81 B.2.4.1: the table that counts is the one defined when its first scan begins. */
  void begin(Tables tables) throws DamagedJpegException {
    if (steps == null) {
      steps = new int[ORDER_SIZE];
      System.arraycopy(tables.quantization(table), 0, steps, 0, 64);
    }
  }

  boolean isBegun() {
    return steps != null;
  }

  /** Takes the coefficients of a row of blocks. */
  InverseDct inverse(int row) {
    return inverses[row % v];
  }

  /** Makes the samples of a row of blocks. */
  void transform(int row) {
    inverse(row).transform(samples, row * scale * stride, stride);
  }

  Plane plane() {
    return new Plane(width, height, stride, samples);
  }
}
