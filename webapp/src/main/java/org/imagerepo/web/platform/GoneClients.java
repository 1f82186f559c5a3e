package org.imagerepo.web.platform;

import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Keeps the server from logging a stack trace for each client that closes its connection early: on
 * the mobile nets that is every day's news. All else that these loggers say is let through.
 */
final class GoneClients implements Filter, AutoCloseable {
  private static final List<String> LOGGERS =
      List.of(
          "org.glassfish.jersey.server.ServerRuntime$Responder",
          "jakarta.enterprise.web",
          "org.glassfish.grizzly.filterchain");

  /** What systems and servers say of a connection that the other end has closed. */
  private static final Pattern GONE =
      Pattern.compile(
          "broken pipe|connection (is |was )?(closed|reset|aborted)|stream is closed",
          Pattern.CASE_INSENSITIVE);

  private static final int MAX_CAUSES = 10;

  /** Held, since a logger that nobody holds may be forgotten with its filter. */
  private final Map<Logger, Filter> before = new HashMap<>();

  /** Begins to filter. */
  static GoneClients ignored() {
    GoneClients filter = new GoneClients();
    for (String name : LOGGERS) {
      Logger logger = Logger.getLogger(name);
      filter.before.put(logger, logger.getFilter());
      logger.setFilter(filter);
    }
    return filter;
  }

  @Override
  public boolean isLoggable(LogRecord entry) {
    Filter first = before.get(Logger.getLogger(String.valueOf(entry.getLoggerName())));
    return (first == null || first.isLoggable(entry)) && !isGone(entry.getThrown());
  }

  private static boolean isGone(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
      if (cause instanceof EOFException
          || cause.getClass().getSimpleName().equals("ClientAbortException")
          || cause instanceof IOException && isTold(cause.getMessage())) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isTold(String message) {
    return message != null && GONE.matcher(message).find();
  }

  /** Puts the filters back that were there before. */
  @Override
  public void close() {
    before.forEach(Logger::setFilter);
  }
}
