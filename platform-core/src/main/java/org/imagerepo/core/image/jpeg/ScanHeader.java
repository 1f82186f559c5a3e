package org.imagerepo.core.image.jpeg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a scan header says (T.81 B.2.3).
 *
 * @param frame to which it belongs
 * @param uses which components it tells, and by which tables
 * @param first index of the first coefficient in zigzag order
 * @param last index of the last one
 * @param high which bit was told before, 0 if none
 * @param low which bit is told
 */
record ScanHeader(FrameHeader frame, List<Use> uses, int first, int last, int high, int low) {
  private static final int MAX_SHIFT = 13;

  /**
   * A component in the scan.
   *
   * @param component one of the frame's
   * @param dc index of its table
   * @param ac index of its table
   */
  record Use(Component component, int dc, int ac) {
    private boolean isBegun() {
      return component.isBegun();
    }
  }

  static ScanHeader read(ByteInput in, FrameHeader frame, List<Component> components)
      throws IOException {
    int length = in.nextShort();
    int count = in.next();
    if (count < 1 || count > components.size() || length != 6 + 2 * count) {
      throw wrong();
    }
    List<Use> uses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Component component = component(components, in.next());
      int indexes = in.next();
      if (uses.stream().anyMatch(use -> use.component == component)) {
        throw wrong();
      }
      uses.add(new Use(component, indexes >> 4 & 3, indexes & 3));
    }
    int first = in.next();
    int last = in.next();
    int bits = in.next();
    ScanHeader header = new ScanHeader(frame, List.copyOf(uses), first, last, bits >> 4, bits & 15);
    header.requireSense();
    return header;
  }

  private static Component component(List<Component> components, int id)
      throws DamagedJpegException {
    for (Component component : components) {
      if (component.id == id) {
        return component;
      }
    }
    throw wrong();
  }

  private static DamagedJpegException wrong() {
    return new DamagedJpegException("a scan that makes no sense");
  }

  /** T.81 G.1.1.1; sequential scans tell everything at once. */
  private void requireSense() throws DamagedJpegException {
    boolean makesSense;
    if (!frame.isProgressive()) {
      makesSense = first == 0 && high == 0 && uses.stream().noneMatch(Use::isBegun);
    } else {
      makesSense =
          (first == 0 ? last == 0 : uses.size() == 1)
              && first <= last
              && last <= 63
              && low <= MAX_SHIFT
              && (high == 0 || high == low + 1);
    }
    if (!makesSense) {
      throw wrong();
    }
  }

  /** Makes ready to decode it. */
  Scan scan(BitInput in, Tables tables) throws DamagedJpegException {
    boolean tellsDc = first == 0 && high == 0;
    boolean tellsAc = !frame.isProgressive() || first > 0;
    for (Use use : uses) {
      use.component.begin(tables);
      use.component.dcTable = tellsDc ? tables.dc(use.dc) : null;
      use.component.acTable = tellsAc ? tables.ac(use.ac) : null;
    }
    List<Component> components = uses.stream().map(Use::component).toList();
    int interval = tables.restartInterval();
    return frame.isProgressive()
        ? new ProgressiveScan(in, frame, components, interval, this)
        : new SequentialScan(in, frame, components, interval);
  }
}
