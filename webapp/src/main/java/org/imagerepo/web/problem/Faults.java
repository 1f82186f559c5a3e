package org.imagerepo.web.problem;

import java.lang.System.Logger.Level;
import java.util.UUID;

/** Problems of our making: the log gets the exception, the client an id to find it there. */
public final class Faults {
  private static final System.Logger LOG = System.getLogger(Faults.class.getName());

  private Faults() {}

  /** Logs what was thrown and makes the problem that leads to it. */
  public static Problem logged(ProblemType type, Throwable thrown) {
    String id = UUID.randomUUID().toString();
    LOG.log(Level.ERROR, "Problem urn:uuid:" + id, thrown);
    String detail =
        type == ProblemType.UNAVAILABLE
            ? "The storage can't be reached or can't do this now. Nothing is lost; try again."
            : "It isn't your fault. Tell the operator the instance, which finds it in the log.";
    return Problem.of(type, detail).found(id);
  }
}
