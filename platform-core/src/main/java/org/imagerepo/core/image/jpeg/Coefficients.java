package org.imagerepo.core.image.jpeg;

/**
 * The coefficients of a component of a progressive frame: those that its scale needs, and of all
 * the others only whether they are zero, since that is what refining scans go by (T.81 G.1.2.3). A
 * photo that is wanted at a quarter so takes an eighth of the memory.
 */
final class Coefficients {
  private final int perBlock;

  /** Row by row, block by block; not yet multiplied by their steps. */
  final short[] values;

  /** A bit for each coefficient in zigzag order that isn't zero, by block. */
  final long[] isNonZero;

  Coefficients(int blocks, int scale) {
    this.perBlock = scale * scale;
    this.values = new short[Math.multiplyExact(blocks, perBlock)];
    this.isNonZero = new long[blocks];
  }

  /** How many bytes a block takes. */
  static int bytesPerBlock(int scale) {
    return scale * scale * Short.BYTES + Long.BYTES;
  }

  int position(int block) {
    return block * perBlock;
  }

  /** Makes the component's samples. */
  void transform(Component component) {
    int[] steps = new int[perBlock];
    for (int i = 0; i < 64; i++) {
      if (component.order[i] < perBlock) {
        steps[component.order[i]] = component.steps[i];
      }
    }
    for (int row = 0; row < component.paddedDown; row++) {
      int[][] places = component.inverse(row).places();
      int from = position(row * component.paddedAcross);
      for (int i = 0; i < perBlock; i++) {
        dequantize(places[i], from + i, steps[i]);
      }
      component.transform(row);
    }
  }

  private void dequantize(int[] place, int at, int step) {
    for (int column = 0, from = at; column < place.length; column++, from += perBlock) {
      place[column] = values[from] * step;
    }
  }
}
