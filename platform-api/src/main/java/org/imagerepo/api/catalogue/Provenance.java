package org.imagerepo.api.catalogue;

import java.time.Instant;
import java.util.Objects;

/**
 * Who made something, stamped by the platform.
 *
 * @param plugin id of the plugin
 * @param version of the plugin
 * @param provider type of the provider
 * @param revision of the provider's model, rules or settings
 * @param at when, to the millisecond
 */
public record Provenance(
    String plugin, String version, String provider, String revision, Instant at) {
  public Provenance {
    Objects.requireNonNull(plugin, "plugin");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(revision, "revision");
    Objects.requireNonNull(at, "at");
  }
}
