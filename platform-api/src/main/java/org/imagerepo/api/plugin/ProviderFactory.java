package org.imagerepo.api.plugin;

import java.io.IOException;
import java.util.List;

/**
 * Makes one type of provider from its settings.
 *
 * @param <T> the extension point: what is made
 */
public interface ProviderFactory<T extends Provider> {
  /**
   * The stable name of this type in settings, in work and in the provenance of tags: lower-case
   * letters, digits and single hyphens, beginning with a letter, for instance {@code "exif"}. It is
   * unique among all providers of a platform and must never change, since photos remember it.
   */
  String type();

  /**
   * Every setting that {@link #create} reads. They feed validation, documentation and the
   * administration page; a setting that is given but not listed here stops the start.
   */
  default List<Setting<?>> settings() {
    return List.of();
  }

  /**
   * Makes the provider, ready to work.
   *
   * @param settings the values of {@link #settings()}, already validated
   * @param context what the platform lends to the provider
   * @throws IOException if it can't work; the message names the cause and the remedy
   */
  T create(Settings settings, ProviderContext context) throws IOException;
}
