package org.imagerepo.core.image.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/**
 * What a file may take.
 *
 * @param nanos of one processor
 * @param bytes allocated, whether kept or not
 */
record Bounds(long nanos, long bytes) {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** The first times include loading and compiling what is run. */
  private static final int TRIES = 3;

  /** Something that reads a file. */
  @FunctionalInterface
  interface Reading {
    void run() throws IOException;
  }

  /**
   * Does something, and once more if it takes too much.
   *
   * @throws AssertionError if it still does
   */
  void check(Reading reading) throws IOException {
    for (int i = 1; !isWithin(reading, i == TRIES); i++) {
      Thread.onSpinWait();
    }
  }

  private boolean isWithin(Reading reading, boolean isLast) throws IOException {
    long nanosBefore = THREADS.getCurrentThreadCpuTime();
    long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
    reading.run();
    long nanosTaken = THREADS.getCurrentThreadCpuTime() - nanosBefore;
    long bytesTaken = THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
    boolean isWithin = nanosTaken <= nanos && bytesTaken <= bytes;
    if (isLast && !isWithin) {
      throw new AssertionError(
          String.format(
              "%d ns and %d bytes allocated, but at most %s", nanosTaken, bytesTaken, this));
    }
    return isWithin;
  }
}
