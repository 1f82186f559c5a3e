package org.imagerepo.core.plugin;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.imagerepo.api.plugin.Provider;

/** Closes providers, whatever they do meanwhile. */
final class ProviderCloser {
  private static final System.Logger LOG = System.getLogger(ProviderCloser.class.getName());

  private final BoundedCalls calls;
  private final Duration limit;

  /**
   * @param limit how long each provider may take
   */
  ProviderCloser(BoundedCalls calls, Duration limit) {
    this.calls = calls;
    this.limit = limit;
  }

  /** Closes all that were made, storage last, even if the calling thread is interrupted. */
  void close(List<ProviderEntry> providers) {
    List<ProviderEntry> entries = new ArrayList<>(providers);
    entries.sort((a, b) -> Boolean.compare(a.kind().isStorage(), b.kind().isStorage()));
    // With the flag set, every wait would end before storage had a chance to close.
    boolean interrupted = Thread.interrupted();
    for (ProviderEntry entry : entries) {
      try {
        close(entry);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void close(ProviderEntry entry) throws InterruptedException {
    Optional<Provider> provider = entry.provider();
    if (provider.isEmpty()) {
      return;
    }
    try {
      calls.call(
          () -> {
            provider.get().close();
            return true;
          },
          limit);
    } catch (ExecutionException e) {
      warn(entry, FailureText.of(e.getCause()));
    } catch (TimeoutException e) {
      warn(entry, "it took longer than " + limit);
    }
  }

  private static void warn(ProviderEntry entry, String reason) {
    LOG.log(Level.WARNING, "Provider {0} did not close well: {1}", entry.type(), reason);
  }
}
