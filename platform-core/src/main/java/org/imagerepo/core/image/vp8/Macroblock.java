package org.imagerepo.core.image.vp8;

import java.io.IOException;
import java.util.Arrays;

/**
 * How a block of 16 x 16 pixels is expected from its neighbours, and in which segment it is (RFC
 * 6386, 10 and 11). One for all blocks: it keeps of those before what the next one depends on.
 */
final class Macroblock {
  static final int MEAN = 0;
  static final int VERTICAL = 1;
  static final int HORIZONTAL = 2;
  static final int TRUE_MOTION = 3;

  /** Of its brightness in blocks of 4 x 4, the same ways. */
  private static final int[] AS_SUBBLOCK = {
    SubblockModes.MEAN, SubblockModes.VERTICAL, SubblockModes.HORIZONTAL, SubblockModes.TRUE_MOTION
  };

  private final FrameHeader header;

  /** The modes of the lowest row of small blocks above. */
  private final int[] above;

  private final int[] left = new int[4];

  /** Of its small blocks. */
  final int[] modes = new int[16];

  int segment;
  boolean isEmpty;
  boolean isFine;
  int luma;
  int chroma;

  Macroblock(FrameHeader header, int across) {
    this.header = header;
    this.above = new int[4 * across];
  }

  void beginRow() {
    Arrays.fill(left, SubblockModes.MEAN);
  }

  /** Reads the next block of a row. */
  void read(BoolInput in, int x) throws IOException {
    int[] tree = header.segmentTree;
    if (tree != null) {
      segment = in.bit(tree[0]) == 0 ? in.bit(tree[1]) : 2 + in.bit(tree[2]);
    }
    isEmpty = header.hasCoefficients > 0 && in.bit(header.hasCoefficients) == 1;
    isFine = in.bit(145) == 0;
    if (isFine) {
      readFine(in, 4 * x);
    } else {
      luma =
          in.bit(156) == 0
              ? in.bit(163) == 0 ? MEAN : VERTICAL
              : in.bit(128) == 0 ? HORIZONTAL : TRUE_MOTION;
      Arrays.fill(above, 4 * x, 4 * x + 4, AS_SUBBLOCK[luma]);
      Arrays.fill(left, AS_SUBBLOCK[luma]);
    }
    chroma =
        in.bit(142) == 0
            ? MEAN
            : in.bit(114) == 0 ? VERTICAL : in.bit(183) == 0 ? HORIZONTAL : TRUE_MOTION;
    in.requireNotPast();
  }

  private void readFine(BoolInput in, int from) throws IOException {
    for (int i = 0; i < modes.length; i++) {
      int column = from + (i & 3);
      int mode = SubblockModes.read(in, above[column], left[i >> 2]);
      modes[i] = mode;
      above[column] = mode;
      left[i >> 2] = mode;
    }
  }
}
