package org.imagerepo.core.image.jpeg;

import java.io.IOException;
import java.util.List;

/** Decodes the blocks of one scan of a progressive frame (T.81 G). */
final class ProgressiveScan extends Scan {
  private final int first;
  private final boolean isRefining;
  private final int shift;
  private final ProgressiveAc ac;

  ProgressiveScan(
      BitInput in,
      FrameHeader frame,
      List<Component> components,
      int restartInterval,
      ScanHeader header) {
    super(in, frame, components, restartInterval);
    this.first = header.first();
    this.isRefining = header.high() > 0;
    this.shift = header.low();
    this.ac = new ProgressiveAc(in, first, header.last(), shift);
  }

  @Override
  void restart() {
    ac.restart();
  }

  @Override
  void block(Component component, int row, int column) throws IOException {
    int block = row * component.paddedAcross + column;
    if (first > 0 && isRefining) {
      ac.refine(component, block);
    } else if (first > 0) {
      ac.begin(component, block);
    } else if (isRefining) {
      refineDc(component.coefficients, block);
    } else {
      beginDc(component, block);
    }
  }

  @Override
  void endRow(Component component, int row) {
    // Samples are made when all scans have been read.
  }

  /** T.81 G.1.2.1. */
  private void beginDc(Component component, int block) throws DamagedJpegException {
    int value = BlockReader.dc(in, component) << shift;
    component.coefficients.values[component.coefficients.position(block)] = (short) value;
  }

  /** T.81 G.1.2.1: the next bit of each. */
  private void refineDc(Coefficients coefficients, int block) {
    if (in.number(1) != 0) {
      coefficients.values[coefficients.position(block)] |= (short) (1 << shift);
    }
  }
}
