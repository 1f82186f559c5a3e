package org.imagerepo.plugins.dl4j.net;

import java.util.Arrays;

/**
 * Learned numbers.
 *
 * @param shape the number of values along each axis; none for a single number
 * @param values row by row
 */
public record Constant(int[] shape, float[] values) {
  public Constant {
    if (Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact) != values.length) {
      throw new IllegalArgumentException(
          values.length + " values don't fill the shape " + Arrays.toString(shape));
    }
  }

  static Constant vector(float[] values) {
    return new Constant(new int[] {values.length}, values);
  }
}
