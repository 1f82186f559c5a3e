package org.imagerepo.web.health;

import java.util.Locale;
import org.imagerepo.api.plugin.Health;
import org.imagerepo.core.plugin.ProviderStatus;

/** How a provider is, in one line: its state, and what there is to say. */
final class ProviderText {
  private ProviderText() {}

  static String of(ProviderStatus provider) {
    String state = provider.state().name().toLowerCase(Locale.ROOT);
    String health = provider.health().map(ProviderText::health).orElse("");
    String detail = provider.reason().orElse(health);
    return detail.isEmpty() ? state : state + ": " + detail;
  }

  private static String health(Health health) {
    String state = health.isUp() ? "up" : "down";
    return health.detail().isEmpty() ? state : state + ", " + health.detail();
  }
}
