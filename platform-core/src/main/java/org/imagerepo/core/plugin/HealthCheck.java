package org.imagerepo.core.plugin;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.imagerepo.api.plugin.Health;
import org.imagerepo.api.plugin.Provider;

/**
 * Asks providers how they are, all at once and within a second. One that hasn't answered the last
 * time isn't asked again before it has, so that no threads pile up.
 */
final class HealthCheck {
  private static final Duration LIMIT = Duration.ofSeconds(1);

  private final BoundedCalls calls;
  private final Map<Provider, CompletableFuture<Health>> asked =
      Collections.synchronizedMap(new IdentityHashMap<>());

  HealthCheck(BoundedCalls calls) {
    this.calls = calls;
  }

  Map<Provider, Health> of(List<Provider> providers) {
    Map<Provider, CompletableFuture<Health>> answers = new IdentityHashMap<>();
    providers.forEach(p -> answers.put(p, asked.computeIfAbsent(p, this::ask)));
    long end = System.nanoTime() + LIMIT.toNanos();
    Map<Provider, Health> health = new IdentityHashMap<>();
    for (Provider provider : providers) {
      health.put(provider, answer(provider, answers.get(provider), end - System.nanoTime()));
    }
    return health;
  }

  private CompletableFuture<Health> ask(Provider provider) {
    return calls.async(
        () -> {
          Health health = provider.health();
          return health == null ? Health.down("health() returned null") : health;
        });
  }

  private Health answer(Provider provider, CompletableFuture<Health> future, long nanos) {
    try {
      Health health = future.get(Math.max(nanos, 1), TimeUnit.NANOSECONDS);
      asked.remove(provider, future);
      return health;
    } catch (TimeoutException e) {
      return Health.down("health() has not answered within " + LIMIT.toSeconds() + " s");
    } catch (ExecutionException e) {
      asked.remove(provider, future);
      return Health.down("health() threw " + FailureText.of(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Health.down("the question was interrupted");
    }
  }
}
