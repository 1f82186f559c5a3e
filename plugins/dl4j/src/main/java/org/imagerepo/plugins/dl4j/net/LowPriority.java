package org.imagerepo.plugins.dl4j.net;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.lang.System.Logger.Level;

/**
 * Has a thread give way to all others of the machine: nobody waits for tags, but somebody may wait
 * for an upload. Java's own priorities mean nothing on Linux, unless it was started with options.
 */
final class LowPriority {
  private static final System.Logger LOG = System.getLogger(LowPriority.class.getName());

  /** From <i>sys/resource.h</i>; with a process of 0, Linux takes it for the calling thread. */
  private static final int PRIO_PROCESS = 0;

  /** Of a thread that wants all of a processor, about a tenth is left beside another. */
  private static final int NICE = 10;

  /** The C library. */
  private interface Libc extends Library {
    /** See setpriority(2). */
    int setpriority(int which, int who, int priority);
  }

  private LowPriority() {}

  /** From now on, and for good. Where that can't be had the thread is as any other. */
  static void ofThisThread() {
    if (!Platform.isLinux()) {
      return;
    }
    try {
      Native.load("c", Libc.class).setpriority(PRIO_PROCESS, 0, NICE);
    } catch (RuntimeException | LinkageError e) {
      LOG.log(Level.DEBUG, "Models run with the same priority as all else", e);
    }
  }
}
