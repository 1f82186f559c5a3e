package org.imagerepo.api.plugin;

import java.nio.file.Path;
import java.time.Clock;

/**
 * What the platform lends to a provider.
 *
 * <p>For logging, use {@link System#getLogger(String)}.
 */
public interface ProviderContext {
  /**
   * A folder of this provider alone, existing and writable, kept from start to start. Nobody else
   * reads or writes there.
   */
  Path dataDirectory();

  /** A folder of this provider alone, existing, writable and emptied at every start. */
  Path temporaryDirectory();

  /** The time, so that tests can set it. */
  Clock clock();
}
