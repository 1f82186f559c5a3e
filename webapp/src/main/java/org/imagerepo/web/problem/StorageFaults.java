package org.imagerepo.web.problem;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/** Tells what a store failed at: for want of room, or for a reason that is likely to pass. */
public final class StorageFaults {
  private static final System.Logger LOG = System.getLogger(StorageFaults.class.getName());

  /** What the photos' store, Linux and Windows say; Java has no exception of its own for it. */
  private static final List<String> SIGNS =
      List.of("MiB must stay free", "No space left on device", "not enough space on the disk");

  private static final int MAX_CAUSES = 10;

  private StorageFaults() {}

  /** Logs what was thrown and makes the problem that leads to it. */
  public static Problem logged(IOException thrown) {
    if (!isFull(thrown)) {
      return Faults.logged(ProblemType.UNAVAILABLE, thrown);
    }
    LOG.log(Level.WARNING, "There is no room: {0}", thrown.getMessage());
    return Problem.of(
        new RefusedException(
            RefusalType.STORAGE_FULL,
            "The disk has too little room for this. Ask the operator to make room, then try"
                + " again."));
  }

  private static boolean isFull(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
      String message = cause.getMessage();
      if (message != null && SIGNS.stream().anyMatch(message::contains)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
