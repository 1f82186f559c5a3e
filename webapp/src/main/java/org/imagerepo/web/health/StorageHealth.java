package org.imagerepo.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.imagerepo.core.plugin.Plugins;
import org.imagerepo.core.plugin.ProviderKind;
import org.imagerepo.core.plugin.ProviderState;
import org.imagerepo.core.plugin.ProviderStatus;

/** Ready is who can keep photos and find them again. */
@Readiness
@ApplicationScoped
public class StorageHealth implements HealthCheck {
  @Inject private Plugins plugins;

  @Override
  public HealthCheckResponse call() {
    List<ProviderStatus> storages =
        plugins.status().stream()
            .flatMap(plugin -> plugin.providers().stream())
            .filter(provider -> isStorage(provider.kind()))
            .filter(provider -> provider.state() == ProviderState.STARTED)
            .toList();
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("storage");
    storages.forEach(storage -> answer.withData(storage.type(), ProviderText.of(storage)));
    return answer.status(storages.stream().allMatch(StorageHealth::isUp)).build();
  }

  private static boolean isStorage(ProviderKind kind) {
    return kind == ProviderKind.BLOB_STORE || kind == ProviderKind.CATALOGUE;
  }

  private static boolean isUp(ProviderStatus storage) {
    return storage.health().filter(health -> health.isUp()).isPresent();
  }
}
