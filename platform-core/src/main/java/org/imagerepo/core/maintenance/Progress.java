package org.imagerepo.core.maintenance;

import java.io.PrintStream;
import java.time.Duration;

/** Says now and then how far something is. For one thread. */
public final class Progress {
  private static final long BETWEEN = Duration.ofSeconds(5).toNanos();

  private final PrintStream out;
  private final String what;
  private long count;
  private long last = System.nanoTime();

  /**
   * @param what is being counted, for instance {@code photos checked}
   */
  public Progress(PrintStream out, String what) {
    this.out = out;
    this.what = what;
  }

  void step() {
    count++;
    if (System.nanoTime() - last > BETWEEN) {
      out.println(count + " " + what + " …");
      last = System.nanoTime();
    }
  }

  void say(String line) {
    out.println(line);
  }
}
