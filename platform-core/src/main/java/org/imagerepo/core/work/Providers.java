package org.imagerepo.core.work;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.imagerepo.api.catalogue.Provenance;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.WantedTask;
import org.imagerepo.api.plugin.Provider;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.core.plugin.Active;
import org.imagerepo.core.plugin.BoundedCalls;
import org.imagerepo.core.plugin.ProviderSource;

/**
 * The providers that can work now, by the tasks they do. Their revisions are asked for once, when
 * they come: no request ever waits for a plugin.
 */
final class Providers {
  private static final System.Logger LOG = System.getLogger(Providers.class.getName());

  private final ProviderSource plugins;
  private final BoundedCalls calls;
  private final Duration limit;
  private volatile Map<TaskId, Ready<Preprocessor>> preprocessors = Map.of();
  private volatile Map<TaskId, Ready<Tagger>> taggers = Map.of();
  private volatile List<WantedTask> wanted = List.of();

  /** A provider and the revision it had when it was started. */
  record Ready<T extends Provider>(Active<T> active, String revision) {
    T provider() {
      return active.provider();
    }

    Provenance provenance(Instant at) {
      return new Provenance(active.plugin(), active.version(), active.type(), revision, at);
    }
  }

  Providers(ProviderSource plugins, BoundedCalls calls, Duration limit) {
    this.plugins = plugins;
    this.calls = calls;
    this.limit = limit;
  }

  /** Takes up what came, and leaves out what went. */
  synchronized void refresh() throws InterruptedException {
    Map<TaskId, Ready<Preprocessor>> rendering = new HashMap<>();
    for (Active<Preprocessor> active : plugins.preprocessors()) {
      TaskId task = TaskId.render(active.type());
      ready(active, preprocessors.get(task), Preprocessor::revision)
          .ifPresent(ready -> rendering.put(task, ready));
    }
    Map<TaskId, Ready<Tagger>> tagging = new HashMap<>();
    for (Active<Tagger> active : plugins.taggers()) {
      TaskId task = TaskId.tag(active.type());
      ready(active, taggers.get(task), Tagger::revision)
          .ifPresent(ready -> tagging.put(task, ready));
    }
    Set<String> quarantined = plugins.quarantined();
    List<WantedTask> all = new ArrayList<>();
    rendering.forEach((task, ready) -> all.add(new WantedTask(task, ready.revision())));
    tagging.forEach((task, ready) -> all.add(new WantedTask(task, ready.revision())));
    wanted.stream()
        .filter(former -> quarantined.contains(former.task().provider()))
        .forEach(all::add);
    preprocessors = Map.copyOf(rendering);
    taggers = Map.copyOf(tagging);
    wanted = List.copyOf(all);
  }

  private <T extends Provider> Optional<Ready<T>> ready(
      Active<T> active, Ready<T> former, Function<T, String> ask) throws InterruptedException {
    if (former != null && former.provider() == active.provider()) {
      return Optional.of(former);
    }
    String reason;
    try {
      String revision = calls.call(() -> ask.apply(active.provider()), limit);
      if (revision != null && !revision.isBlank()) {
        return Optional.of(new Ready<>(active, revision));
      }
      reason = "revision() returned nothing";
    } catch (TimeoutException e) {
      reason = "revision() took longer than " + limit;
    } catch (ExecutionException e) {
      reason = "revision() threw " + e.getCause();
    }
    quarantine(active.type(), reason);
    return Optional.empty();
  }

  /** The work that a photo owes, to providers in quarantine too: some day they will do it. */
  List<WantedTask> wanted() {
    return wanted;
  }

  Set<TaskId> tasks(TaskId.Kind kind) {
    return kind == TaskId.Kind.RENDER ? preprocessors.keySet() : taggers.keySet();
  }

  Optional<Ready<Preprocessor>> preprocessor(TaskId task) {
    return Optional.ofNullable(preprocessors.get(task));
  }

  Optional<Ready<Tagger>> tagger(TaskId task) {
    return Optional.ofNullable(taggers.get(task));
  }

  /** Gives a provider no more work. What it owes stays owed. */
  synchronized void quarantine(TaskId task, String reason) {
    preprocessors = without(task, preprocessors);
    taggers = without(task, taggers);
    quarantine(task.provider(), reason);
  }

  private static <T> Map<TaskId, T> without(TaskId task, Map<TaskId, T> all) {
    Map<TaskId, T> others = new HashMap<>(all);
    others.remove(task);
    return Map.copyOf(others);
  }

  private void quarantine(String type, String reason) {
    LOG.log(Level.ERROR, "Provider {0} gets no more work: {1}", type, reason);
    plugins.quarantine(type, reason);
  }
}
