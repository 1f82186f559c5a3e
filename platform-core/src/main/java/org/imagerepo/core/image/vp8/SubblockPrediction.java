package org.imagerepo.core.image.vp8;

/** What a block of 4 x 4 samples looks like by its neighbours (RFC 6386, 12.3). For one thread. */
final class SubblockPrediction {
  private static final int CORNER = 4;

  /** The neighbours: on the left from below, the corner, above, and above on the right. */
  private final int[] edge = new int[13];

  private byte[] samples;
  private int at;
  private int stride;

  /**
   * @param where the block is; its neighbours lie around it, four on the right above it, too
   */
  void predict(int mode, byte[] all, int where, int rowLength) {
    samples = all;
    at = where;
    stride = rowLength;
    for (int i = 0; i < 4; i++) {
      edge[i] = samples[at + (3 - i) * stride - 1] & 0xff;
    }
    for (int i = CORNER; i < edge.length; i++) {
      edge[i] = samples[at - stride - 1 + i - CORNER] & 0xff;
    }
    switch (mode) {
      case SubblockModes.TRUE_MOTION -> Prediction.trueMotion(samples, at, stride, 4);
      case SubblockModes.VERTICAL -> vertical();
      case SubblockModes.HORIZONTAL -> horizontal();
      case SubblockModes.LEFT_DOWN -> leftDown();
      case SubblockModes.RIGHT_DOWN -> rightDown();
      case SubblockModes.VERTICAL_RIGHT -> verticalRight();
      case SubblockModes.VERTICAL_LEFT -> verticalLeft();
      case SubblockModes.HORIZONTAL_DOWN -> horizontalDown();
      case SubblockModes.HORIZONTAL_UP -> horizontalUp();
      default -> mean();
    }
  }

  private void put(int x, int y, int value) {
    samples[at + y * stride + x] = (byte) value;
  }

  /** Of two neighbours side by side. */
  private int two(int first) {
    return edge[first] + edge[first + 1] + 1 >> 1;
  }

  /** Of three neighbours side by side, the one in the middle twice. */
  private int three(int middle) {
    return edge[middle - 1] + 2 * edge[middle] + edge[middle + 1] + 2 >> 2;
  }

  private void mean() {
    int sum = 4;
    for (int i = 0; i < 4; i++) {
      sum += edge[i] + edge[CORNER + 1 + i];
    }
    for (int i = 0; i < 16; i++) {
      put(i & 3, i >> 2, sum >> 3);
    }
  }

  private void vertical() {
    for (int i = 0; i < 16; i++) {
      put(i & 3, i >> 2, three(CORNER + 1 + (i & 3)));
    }
  }

  private void horizontal() {
    for (int i = 0; i < 12; i++) {
      put(i & 3, i >> 2, three(CORNER - 1 - (i >> 2)));
    }
    for (int x = 0; x < 4; x++) {
      put(x, 3, edge[1] + 3 * edge[0] + 2 >> 2);
    }
  }

  private void leftDown() {
    for (int i = 0; i < 15; i++) {
      put(i & 3, i >> 2, three(CORNER + 2 + (i & 3) + (i >> 2)));
    }
    put(3, 3, edge[11] + 3 * edge[12] + 2 >> 2);
  }

  private void rightDown() {
    for (int i = 0; i < 16; i++) {
      put(i & 3, i >> 2, three(CORNER + (i & 3) - (i >> 2)));
    }
  }

  private void verticalRight() {
    put(0, 3, three(2));
    put(0, 2, three(3));
    for (int x = 0; x < 4; x++) {
      put(x, 0, two(CORNER + x));
      put(x, 1, three(CORNER + x));
      if (x < 3) {
        put(x + 1, 2, two(CORNER + x));
        put(x + 1, 3, three(CORNER + x));
      }
    }
  }

  private void verticalLeft() {
    for (int x = 0; x < 4; x++) {
      put(x, 0, two(CORNER + 1 + x));
      put(x, 1, three(CORNER + 2 + x));
      if (x < 3) {
        put(x, 2, two(CORNER + 2 + x));
        put(x, 3, three(CORNER + 3 + x));
      }
    }
    put(3, 2, three(CORNER + 6));
    put(3, 3, three(CORNER + 7));
  }

  private void horizontalDown() {
    put(2, 0, three(CORNER + 1));
    put(3, 0, three(CORNER + 2));
    for (int y = 0; y < 4; y++) {
      put(0, y, two(CORNER - 1 - y));
      put(1, y, three(CORNER - y));
      if (y < 3) {
        put(2, y + 1, two(CORNER - 1 - y));
        put(3, y + 1, three(CORNER - y));
      }
    }
  }

  private void horizontalUp() {
    int last = edge[0];
    for (int i = 0; i < 16; i++) {
      int step = (i & 3) + 2 * (i >> 2);
      int value = last;
      if (step < 5) {
        value = step % 2 == 0 ? two(2 - step / 2) : three(2 - step / 2);
      } else if (step == 5) {
        value = edge[1] + 3 * last + 2 >> 2;
      }
      put(i & 3, i >> 2, value);
    }
  }
}
