package org.imagerepo.core.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PositionsTest {
  @Test
  void listsEveryBit() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    LongStream some = LongStream.of(0, -1, 1, Long.MIN_VALUE, 0xff00ff00ff00ff00L);
    LongStream dense = random.longs(1000);
    LongStream sparse = random.longs(1000).map(number -> number & random.nextLong() << 20);
    Positions positions = new Positions();
    LongStream.concat(some, LongStream.concat(dense, sparse))
        .forEach(
            number -> {
              positions.of(number);
              int count = Long.bitCount(number);
              assertThat(IntStream.range(0, count).map(i -> positions.list[i]))
                  .as("%x, seed %d", number, seed)
                  .containsExactlyElementsOf(
                      IntStream.range(0, 64).filter(i -> (number >>> i & 1) != 0).boxed().toList());
              assertThat(IntStream.range(count, count + 16).map(i -> positions.list[i]))
                  .containsOnly(Positions.NONE);
            });
  }
}
