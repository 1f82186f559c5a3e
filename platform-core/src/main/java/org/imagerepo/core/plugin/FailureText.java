package org.imagerepo.core.plugin;

import java.io.IOException;

/** What plugin code threw, in one line for the operator. */
public final class FailureText {
  private static final int MOST_CAUSES = 20;

  private FailureText() {}

  /**
   * The message alone if it was meant for the operator, as that of an {@link IOException} is; else
   * what was thrown and, since loading wraps what matters, its root cause.
   */
  public static String of(Throwable thrown) {
    try {
      if (thrown instanceof IOException && thrown.getMessage() != null) {
        return thrown.getMessage();
      }
      Throwable root = root(thrown);
      return root == thrown ? thrown.toString() : thrown + ", caused by " + root;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      // The exception is the plugin's own class, so its methods may fail as well.
      return thrown.getClass().getName();
    }
  }

  private static Throwable root(Throwable thrown) {
    Throwable root = thrown;
    for (int i = 0; i < MOST_CAUSES && root.getCause() != null; i++) {
      root = root.getCause();
    }
    return root;
  }
}
