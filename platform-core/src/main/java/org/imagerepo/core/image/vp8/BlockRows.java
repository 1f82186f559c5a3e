package org.imagerepo.core.image.vp8;

import java.io.IOException;

/** Decodes rows of blocks of 16 x 16 pixels, and keeps two of them. */
final class BlockRows {
  private final FrameHeader header;
  private final int across;
  private final Macroblock block;
  private final Coefficients coefficients;
  private final Plane luma;
  private final Plane blue;
  private final Plane red;
  private final LoopFilter filter;
  private final SubblockPrediction subblocks = new SubblockPrediction();

  /** Of each block of the row: how strongly it is filtered, and whether inside, too. */
  private final int[] levels;

  private final boolean[] areInner;

  /** How many rows of blocks were decoded. */
  private int count;

  BlockRows(FrameHeader header, int across) {
    this.header = header;
    this.across = across;
    this.block = new Macroblock(header, across);
    this.coefficients = new Coefficients(header.coefficients, across);
    this.luma = new Plane(16, across);
    this.blue = new Plane(8, across);
    this.red = new Plane(8, across);
    this.filter = new LoopFilter(new Plane[] {luma, blue, red}, header.levels);
    this.levels = new int[across];
    this.areInner = new boolean[across];
  }

  /**
   * Decodes the next row.
   *
   * @param modes says how blocks are expected from their neighbours
   * @param residuals says how they differ from that
   */
  void decode(BoolInput modes, BoolInput residuals) throws IOException {
    luma.beginRow();
    blue.beginRow();
    red.beginRow();
    block.beginRow();
    coefficients.beginRow();
    for (int x = 0; x < across; x++) {
      block.read(modes, x);
      if (block.isEmpty) {
        coefficients.skip(x, block.isFine);
      } else {
        coefficients.read(residuals, x, block.isFine, header.steps[block.segment]);
      }
      levels[x] = header.level(block.segment, block.isFine);
      areInner[x] = block.isFine || coefficients.isAny;
      luma(x);
      chroma(blue, x, 16);
      chroma(red, x, 20);
    }
    for (int x = 0; x < across; x++) {
      if (levels[x] > 0) {
        filter.filter(x, count == 0, levels[x], areInner[x]);
      }
    }
    count++;
  }

  private void luma(int x) {
    byte[] work = luma.work;
    luma.beginBlock(x, count == 0);
    if (!block.isFine) {
      Prediction.predict(
          block.luma, work, Plane.WORK_AT, Plane.WORK_STRIDE, luma.edge, count > 0, x > 0);
    }
    for (int i = 0; i < 16; i++) {
      int at = Plane.WORK_AT + (i >> 2) * 4 * Plane.WORK_STRIDE + (i & 3) * 4;
      if (block.isFine) {
        subblocks.predict(block.modes[i], work, at, Plane.WORK_STRIDE);
      }
      add(i, work, at);
    }
    luma.endBlock(x);
  }

  /**
   * @param first of its small blocks
   */
  private void chroma(Plane plane, int x, int first) {
    plane.beginBlock(x, count == 0);
    Prediction.predict(
        block.chroma, plane.work, Plane.WORK_AT, Plane.WORK_STRIDE, plane.edge, count > 0, x > 0);
    for (int i = 0; i < 4; i++) {
      int at = Plane.WORK_AT + (i >> 1) * 4 * Plane.WORK_STRIDE + (i & 1) * 4;
      add(first + i, plane.work, at);
    }
    plane.endBlock(x);
  }

  private void add(int index, byte[] work, int at) {
    if (coefficients.isAny) {
      InverseTransform.add(coefficients.values, 16 * index, work, at, Plane.WORK_STRIDE);
    }
  }

  /**
   * Gives a row of pixels that was decoded.
   *
   * @param y of it
   * @param height of the picture
   * @param bgr filled from its beginning
   */
  void row(int y, int height, ColourRow colours, byte[] bgr) {
    int near = y / 2;
    int last = (height + 1) / 2 - 1;
    int other = Math.max(0, Math.min(last, y % 2 == 0 ? near - 1 : near + 1));
    colours.convert(
        luma.samples,
        luma.row(y, count),
        blue.samples,
        red.samples,
        blue.row(near, count),
        blue.row(other, count),
        bgr);
  }
}
