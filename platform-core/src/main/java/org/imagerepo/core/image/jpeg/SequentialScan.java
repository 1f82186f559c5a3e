package org.imagerepo.core.image.jpeg;

import java.io.IOException;
import java.util.List;

/**
 * Decodes the blocks of a sequential frame (T.81 F.2), each row of them at once to samples.
 *
 * <p>Most of a photo's data are coefficients of high frequencies, which a smaller picture has no
 * use for. They can't be skipped without decoding their codes, but several at a time, and without
 * their values.
 */
final class SequentialScan extends Scan {
  SequentialScan(BitInput in, FrameHeader frame, List<Component> components, int restartInterval) {
    super(in, frame, components, restartInterval);
  }

  @Override
  void restart() {
    // Nothing but predictions leads from block to block.
  }

  @Override
  void block(Component component, int row, int column) throws IOException {
    InverseDct inverse = component.inverse(row);
    try {
      int dc = BlockReader.dc(in, component) * component.steps[0];
      BlockReader.ac(in, component, inverse.places(), column);
      inverse.places()[0][column] = dc;
    } catch (DamagedJpegException e) {
      inverse.clear(column);
      throw e;
    }
  }

  @Override
  void endRow(Component component, int row) {
    component.transform(row);
  }
}
