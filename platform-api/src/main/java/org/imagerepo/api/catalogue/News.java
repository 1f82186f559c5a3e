package org.imagerepo.api.catalogue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * An ability of catalogues that several platforms share: what happened at one of them is told to
 * the others within about a second, so that people see it whichever they are connected to. A {@link
 * Catalogue} that has it implements this interface too.
 *
 * <p>News is a hint: it may be lost, and comes in about the order it was told in, once at most.
 */
public interface News {
  /** The most characters of one piece of news. */
  int MAX_LENGTH = 200;

  /**
   * Tells all other platforms.
   *
   * @param news at most 1000 pieces, each of at most {@value #MAX_LENGTH} characters
   */
  void tell(List<String> news) throws IOException;

  /**
   * What others have told since the last call, or the first time from now on. Called by one thread.
   *
   * @param patience for how long to wait for something, about
   */
  List<String> hear(Duration patience) throws IOException;
}
