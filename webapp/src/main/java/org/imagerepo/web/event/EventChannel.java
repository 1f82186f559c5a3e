package org.imagerepo.web.event;

import java.io.IOException;

/** The way to one page. Used by one thread at a time. */
interface EventChannel {
  /**
   * Sends a message; returns once it is sent.
   *
   * @throws IOException if the page is gone
   */
  void send(EventMessage message) throws IOException;

  /**
   * Sends something that pages pass over, to learn whether they are still there.
   *
   * @throws IOException if the page is gone
   */
  void beat() throws IOException;

  /** Ends the stream; the page connects again and fetches anew. Safe in any thread, many times. */
  void close();
}
