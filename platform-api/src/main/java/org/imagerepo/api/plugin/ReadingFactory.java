package org.imagerepo.api.plugin;

import java.io.IOException;

/**
 * A factory of providers that let one process in, which can also open what is kept for reading
 * alone, beside a platform that is using it. Others need none of this: they let everybody in.
 *
 * @param <T> the extension point: what is made
 */
public interface ReadingFactory<T extends Provider> extends ProviderFactory<T> {
  /**
   * Opens what is there. It makes, mends and sweeps nothing and keeps nobody out; what would write
   * throws an {@link IOException}. It may be killed at any moment.
   *
   * @param settings the values of {@link #settings()}, already validated
   * @param context what is lent to the provider; its data folder may be in use
   * @throws IOException if there is nothing, or it can't be read as it is; the message names the
   *     cause and the remedy
   */
  T openForReading(Settings settings, ProviderContext context) throws IOException;
}
