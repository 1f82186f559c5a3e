package org.imagerepo.core.plugin;

import java.util.Optional;
import java.util.Set;

/** Where settings come from: a configuration of keys and texts. */
public interface ProviderSettingsSource {
  /** The text of a key, whether it was given as a property or as an environment variable. */
  Optional<String> value(String key);

  /**
   * The names of everything that was given; those of environment variables in their own form, such
   * as {@code PLATFORM_HTTP_PORT}.
   */
  Set<String> names();
}
