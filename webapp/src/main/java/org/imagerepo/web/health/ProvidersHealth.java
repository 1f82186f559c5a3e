package org.imagerepo.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.imagerepo.core.plugin.PluginStatus;
import org.imagerepo.core.plugin.Plugins;

/**
 * Shows every provider. It is always up: a broken tagger is the administrator's business, and no
 * reason to take the platform out of service.
 */
@Readiness
@ApplicationScoped
public class ProvidersHealth implements HealthCheck {
  @Inject private Plugins plugins;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("providers").up();
    for (PluginStatus plugin : plugins.status()) {
      plugin.reason().ifPresent(reason -> answer.withData(plugin.id(), "failed: " + reason));
      plugin
          .providers()
          .forEach(
              provider ->
                  answer.withData(plugin.id() + "/" + provider.type(), ProviderText.of(provider)));
    }
    return answer.build();
  }
}
