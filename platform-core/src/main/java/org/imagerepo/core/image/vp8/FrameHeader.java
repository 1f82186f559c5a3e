package org.imagerepo.core.image.vp8;

import java.io.IOException;
import java.util.Arrays;

/** What holds for the whole picture (RFC 6386, 9.2 to 9.11 and 19.2). */
final class FrameHeader {
  private static final int SEGMENTS = 4;
  private static final int ALWAYS = 255;

  /** Probabilities of the decisions that tell segments; null if blocks don't tell theirs. */
  final int[] segmentTree;

  /** By segment. */
  final Steps[] steps = new Steps[SEGMENTS];

  final LoopFilterLevels levels;

  /** In as many parts coefficients come, row of blocks by row. */
  final int partitions;

  final CoefficientProbabilities coefficients;

  /** How probable it is that a block has coefficients; 0 if all have. */
  final int hasCoefficients;

  private boolean hasSegments;
  private boolean isAbsolute;
  private final int[] segmentSteps = new int[SEGMENTS];
  private final int[] segmentLevels = new int[SEGMENTS];

  FrameHeader(BoolInput in) throws IOException {
    // Colour space and whether sums must be clamped: neither makes a difference.
    in.number(2);
    segmentTree = segments(in);
    boolean isSimple = in.flag();
    int level = in.number(6);
    int sharpness = in.number(3);
    int[] adjustments = adjustments(in);
    levels = new LoopFilterLevels(isSimple, level, sharpness, adjustments);
    partitions = 1 << in.number(2);
    steps(in);
    // Whether probabilities hold for further frames, of which there are none.
    in.number(1);
    coefficients = new CoefficientProbabilities(in);
    hasCoefficients = in.flag() ? in.number(8) : 0;
    in.requireNotPast();
  }

  private int[] segments(BoolInput in) throws IOException {
    hasSegments = in.flag();
    if (!hasSegments) {
      return null;
    }
    boolean isTold = in.flag();
    if (in.flag()) {
      isAbsolute = in.flag();
      for (int i = 0; i < SEGMENTS; i++) {
        segmentSteps[i] = in.optional(7);
      }
      for (int i = 0; i < SEGMENTS; i++) {
        segmentLevels[i] = in.optional(6);
      }
    }
    if (!isTold) {
      return null;
    }
    int[] tree = new int[SEGMENTS - 1];
    for (int i = 0; i < tree.length; i++) {
      tree[i] = in.flag() ? in.number(8) : ALWAYS;
    }
    return tree;
  }

  /** By the frame that is referred to, of which there is one here, and by mode. */
  private static int[] adjustments(BoolInput in) throws IOException {
    int[] all = new int[2 * SEGMENTS];
    if (in.flag() && in.flag()) {
      for (int i = 0; i < all.length; i++) {
        all[i] = in.optional(6);
      }
    }
    return new int[] {all[0], all[SEGMENTS]};
  }

  private void steps(BoolInput in) throws IOException {
    int index = in.number(7);
    int[] differences = new int[5];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = in.optional(4);
    }
    Arrays.setAll(steps, i -> Steps.of(own(index, segmentSteps[i]), differences));
  }

  /** How the picture's value becomes a segment's. */
  private int own(int common, int segment) {
    return !hasSegments ? common : isAbsolute ? segment : common + segment;
  }

  /**
   * How strongly a block's edges are filtered, 0 to 63.
   *
   * @param isFine whether it is expected in blocks of 4 x 4
   */
  int level(int segment, boolean isFine) {
    return levels.level(own(levels.common(), segmentLevels[segment]), isFine);
  }
}
