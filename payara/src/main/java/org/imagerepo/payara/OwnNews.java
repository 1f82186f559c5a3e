package org.imagerepo.payara;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Lets through what the platform says, and the container's troubles. Levels in {@code
 * config/logging.properties} don't suffice: some of the container's loggers set their own.
 *
 * <p>When the platform refuses to start it says why, in one line. The container then repeats that
 * four times, with its own stack traces, which say nothing more; those are left out.
 */
public final class OwnNews implements Filter {
  private static final String OURS = "org.imagerepo.";

  private volatile String refusal;

  /** For the log manager, which makes it from its name. */
  public OwnNews() {}

  @Override
  public boolean isLoggable(LogRecord entry) {
    String logger = entry.getLoggerName();
    if (logger != null && logger.startsWith(OURS)) {
      remember(entry);
      return true;
    }
    return entry.getLevel().intValue() >= Level.WARNING.intValue() && !repeats(entry);
  }

  private void remember(LogRecord entry) {
    if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
      refusal = entry.getMessage();
    }
  }

  private boolean repeats(LogRecord entry) {
    String said = refusal;
    if (said == null || said.isBlank()) {
      return false;
    }
    Throwable thrown = entry.getThrown();
    return thrown != null && String.valueOf(thrown.getMessage()).contains(said)
        || thrown == null && String.valueOf(entry.getMessage()).contains(said);
  }
}
