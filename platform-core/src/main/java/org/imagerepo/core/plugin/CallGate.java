package org.imagerepo.core.plugin;

import java.io.IOException;

/** Lets calls through until it is shut, and knows when the last of them has returned. */
final class CallGate {
  private final String name;
  private int running;
  private boolean shut;

  /**
   * @param name of what is called, for messages
   */
  CallGate(String name) {
    this.name = name;
  }

  /**
   * Begins a call; {@link #leave} must follow.
   *
   * @throws IllegalStateException if the gate is shut
   */
  synchronized void enter() {
    if (shut) {
      throw new IllegalStateException(name + " was closed");
    }
    running++;
  }

  synchronized void leave() {
    running--;
    notifyAll();
  }

  /**
   * Refuses calls from now on, and waits for those that are running.
   *
   * @return false if it was shut before
   * @throws IOException if the wait was interrupted: calls may be running still
   */
  synchronized boolean shut() throws IOException {
    if (shut) {
      return false;
    }
    shut = true;
    try {
      while (running > 0) {
        wait();
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(
          name + " is left open, since calls of it have not returned: " + running, e);
    }
  }
}
