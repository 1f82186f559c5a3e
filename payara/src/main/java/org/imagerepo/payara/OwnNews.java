package org.imagerepo.payara;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Lets through what the platform says, and the container's troubles. Levels in {@code
 * config/logging.properties} don't suffice: some of the container's loggers set their own.
 */
public final class OwnNews implements Filter {
  private static final String OURS = "org.imagerepo.";

  /** For the log manager, which makes it from its name. */
  public OwnNews() {}

  @Override
  public boolean isLoggable(LogRecord entry) {
    String logger = entry.getLoggerName();
    return entry.getLevel().intValue() >= Level.WARNING.intValue()
        || logger != null && logger.startsWith(OURS);
  }
}
