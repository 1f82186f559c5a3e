package org.imagerepo.core.image.vp8;

/**
 * How strongly edges of blocks are filtered (RFC 6386, 9.6 and 15.1).
 *
 * @param isSimple whether only brightness is filtered, and that in a simple way
 * @param common 0 to 63; 0 for no filter anywhere
 * @param sharpness 0 to 7
 * @param adjustments for all blocks, and in addition for those that are expected in blocks of 4 x 4
 */
@SuppressWarnings("ArrayRecordComponent")
record LoopFilterLevels(boolean isSimple, int common, int sharpness, int[] adjustments) {
  private static final int LARGEST = 63;

  int level(int own, boolean isFine) {
    int level = own + adjustments[0] + (isFine ? adjustments[1] : 0);
    return common == 0 ? 0 : Math.max(0, Math.min(LARGEST, level));
  }

  /** By how much neighbours inside of a block may differ. */
  int interior(int level) {
    int limit = sharpness > 4 ? level >> 2 : sharpness > 0 ? level >> 1 : level;
    return Math.max(1, sharpness > 0 ? Math.min(9 - sharpness, limit) : limit);
  }

  /** From which difference on an edge is one of the picture itself. */
  static int highVariance(int level) {
    return level >= 40 ? 2 : level >= 15 ? 1 : 0;
  }
}
