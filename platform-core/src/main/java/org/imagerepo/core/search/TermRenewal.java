package org.imagerepo.core.search;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import org.imagerepo.api.search.SearchableCatalogue;

/**
 * Makes the terms of photos anew where they were made by other rules, in the background and in
 * small writes. A crash costs nothing: what is missing is found again at the next start.
 */
final class TermRenewal implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(TermRenewal.class.getName());
  private static final int BATCH = 50;
  private static final long PAUSE_MILLIS = 5;
  private static final long PAUSE_AFTER_FAILURE_MILLIS = 30_000;

  private final SearchableCatalogue catalogue;
  private final Thread thread = new Thread(this::run, "term-renewal");

  TermRenewal(SearchableCatalogue catalogue) {
    this.catalogue = catalogue;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void run() {
    long total = 0;
    try {
      while (!Thread.currentThread().isInterrupted()) {
        int renewed = renew();
        total += Math.max(0, renewed);
        if (renewed >= 0 && renewed < BATCH) {
          break;
        }
        // Uploads get their turn in between.
        TimeUnit.MILLISECONDS.sleep(renewed < 0 ? PAUSE_AFTER_FAILURE_MILLIS : PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (total > 0) {
      LOG.log(Level.INFO, "{0} photos were given their words anew", total);
    }
  }

  /**
   * @return how many; -1 if it failed
   */
  private int renew() {
    try {
      return catalogue.renewTerms(BATCH);
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "Giving photos their words stopped and will go on in a while", e);
      return -1;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
