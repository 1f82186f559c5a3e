package org.imagerepo.core.image.jpeg;

import java.io.IOException;
import java.util.List;

/** Goes over the data units of a scan (T.81 A.2, E.2.4). */
abstract class Scan {
  final BitInput in;
  private final FrameHeader frame;
  private final Component[] components;
  private final int restartInterval;
  private int untilRestart;
  private int restarts;

  Scan(BitInput in, FrameHeader frame, List<Component> components, int restartInterval) {
    this.in = in;
    this.frame = frame;
    this.components = components.toArray(Component[]::new);
    this.restartInterval = restartInterval;
  }

  /** Decodes the next block of a component. */
  abstract void block(Component component, int row, int column) throws IOException;

  /** Ends a row of blocks of a component; those that are missing, if it is damaged, are zero. */
  abstract void endRow(Component component, int row);

  /** Forgets what leads from block to block. */
  abstract void restart();

  /**
   * Decodes everything.
   *
   * @return the marker that follows
   */
  final int decode() throws IOException {
    in.begin();
    beginInterval();
    if (components.length == 1) {
      alone(components[0]);
    } else {
      interleaved();
    }
    return in.finish();
  }

  private void alone(Component component) throws IOException {
    for (int row = 0; row < component.blocksDown; row++) {
      try {
        for (int column = 0; column < component.blocksAcross; column++) {
          beginUnit();
          block(component, row, column);
          in.check();
        }
      } finally {
        endRow(component, row);
      }
    }
  }

  private void interleaved() throws IOException {
    for (int row = 0; row < frame.unitsDown(); row++) {
      try {
        units(row);
      } finally {
        for (Component component : components) {
          for (int y = 0; y < component.v; y++) {
            endRow(component, row * component.v + y);
          }
        }
      }
    }
  }

  private void units(int row) throws IOException {
    for (int column = 0; column < frame.unitsAcross(); column++) {
      beginUnit();
      for (Component component : components) {
        unit(component, row * component.v, column * component.h);
      }
      in.check();
    }
  }

  private void unit(Component component, int row, int column) throws IOException {
    for (int y = 0; y < component.v; y++) {
      for (int x = 0; x < component.h; x++) {
        block(component, row + y, column + x);
      }
    }
  }

  private void beginUnit() throws IOException {
    if (untilRestart == 0 && restartInterval > 0) {
      if (in.finishExactly() != Marker.RST0 + restarts % 8) {
        throw new DamagedJpegException("a part of its picture is missing");
      }
      restarts++;
      in.begin();
      beginInterval();
    }
    untilRestart--;
    in.require();
  }

  private void beginInterval() {
    untilRestart = restartInterval;
    for (Component component : components) {
      component.prediction = 0;
    }
    restart();
  }
}
