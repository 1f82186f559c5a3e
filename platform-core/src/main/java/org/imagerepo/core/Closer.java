package org.imagerepo.core;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what was opened, what was opened last first, and all of it whatever happens. */
final class Closer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Platform.class.getName());

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T part) {
    opened.push(part);
    return part;
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        LOG.log(Level.WARNING, "A part of the platform did not close well", e);
      }
    }
  }
}
