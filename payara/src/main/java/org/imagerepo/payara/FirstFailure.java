package org.imagerepo.payara;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Remembers why a deployment failed: Payara tells it to nobody but the log. The first thrown error
 * counts, since those that follow are wrapped around it.
 */
final class FirstFailure extends Handler {
  private volatile Throwable failure;

  FirstFailure() {
    setLevel(Level.WARNING);
  }

  /** The innermost cause, in one line. */
  String reason() {
    Throwable cause = failure;
    if (cause == null) {
      return "the deployment failed; the reason is above";
    }
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    boolean speaks = cause.getMessage() != null && !cause.getMessage().isBlank();
    return speaks ? cause.getMessage() : cause.toString();
  }

  @Override
  public void publish(LogRecord entry) {
    if (isLoggable(entry) && failure == null && entry.getThrown() != null) {
      failure = entry.getThrown();
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
