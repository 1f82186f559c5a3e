package org.imagerepo.core.image.jpeg;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Decodes the blocks of a sequential frame (T.81 F.2), each at once to samples.
 *
 * <p>Most of a photo's data are coefficients of high frequencies, which a smaller picture has no
 * use for. They can't be skipped without decoding their codes, but several at a time, and without
 * their values.
 */
final class SequentialScan extends Scan {
  private final int[] block = new int[65];

  SequentialScan(BitInput in, FrameHeader frame, List<Component> components, int restartInterval) {
    super(in, frame, components, restartInterval);
  }

  @Override
  void restart() {
    // Nothing but predictions leads from block to block.
  }

  @Override
  void block(Component component, int row, int column) throws IOException {
    block[0] = BlockReader.dc(in, component) * component.steps[0];
    int last = BlockReader.ac(in, component, block);
    component.inverse.transform(
        block, last, component.samples, component.position(row, column), component.stride);
    if (last > 0) {
      Arrays.fill(block, 0, component.scale * component.scale, 0);
    }
  }
}
