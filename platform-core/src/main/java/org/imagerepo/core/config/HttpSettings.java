package org.imagerepo.core.config;

import java.util.List;
import java.util.Set;

/**
 * Whom requests are believed from.
 *
 * @param trustedProxies whose {@code X-Forwarded-For} and {@code X-Forwarded-Proto} count
 * @param corsOrigins whose pages may use the API by tokens, as browsers write them
 */
public record HttpSettings(List<AddressRange> trustedProxies, Set<String> corsOrigins) {
  public HttpSettings {
    trustedProxies = List.copyOf(trustedProxies);
    corsOrigins = Set.copyOf(corsOrigins);
  }

  /** Whether an address is a trusted proxy's. */
  public boolean isProxy(String address) {
    return trustedProxies.stream().anyMatch(range -> range.contains(address));
  }
}
