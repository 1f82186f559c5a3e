package org.imagerepo.api.plugin;

import java.io.IOException;

/**
 * One thing a plugin offers: a preprocessor, a tagger, a thesaurus, a blob store or a catalogue.
 *
 * <p>Lifecycle: {@link ProviderFactory#create} returns it ready to work; from then on any number of
 * threads call it at the same time; {@link #close} is called at most once, after the last call has
 * returned, and nothing is called afterwards; a provider with a call that never returns is left
 * open. During every call the thread's context class loader is the plugin's own. Arguments are
 * never null, and nothing returned may be.
 */
public interface Provider extends AutoCloseable {
  /**
   * Whether it could do its work now. Called every few seconds, so it must answer within a second,
   * and must not change anything. An exception counts as unhealthy.
   */
  default Health health() {
    return Health.up();
  }

  /** Lets go of everything: threads, files, connections, native memory. */
  @Override
  default void close() throws IOException {}
}
