package org.imagerepo.core.work;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
 * The providers that can work now, by the tasks they do. Their revisions are asked for once, at the
 * start: no request ever waits for a plugin.
 */
final class Providers {
  private static final System.Logger LOG = System.getLogger(Providers.class.getName());

  private final ProviderSource plugins;
  private final Map<TaskId, Ready<Preprocessor>> preprocessors = new ConcurrentHashMap<>();
  private final Map<TaskId, Ready<Tagger>> taggers = new ConcurrentHashMap<>();
  private final List<WantedTask> wanted;

  /** A provider and the revision it had when it was started. */
  record Ready<T extends Provider>(Active<T> active, String revision) {
    T provider() {
      return active.provider();
    }

    Provenance provenance(Instant at) {
      return new Provenance(active.plugin(), active.version(), active.type(), revision, at);
    }
  }

  Providers(ProviderSource plugins, BoundedCalls calls, Duration limit)
      throws InterruptedException {
    this.plugins = plugins;
    for (Active<Preprocessor> active : plugins.preprocessors()) {
      revision(active, Preprocessor::revision, calls, limit)
          .ifPresent(
              revision ->
                  preprocessors.put(TaskId.render(active.type()), new Ready<>(active, revision)));
    }
    for (Active<Tagger> active : plugins.taggers()) {
      revision(active, Tagger::revision, calls, limit)
          .ifPresent(
              revision -> taggers.put(TaskId.tag(active.type()), new Ready<>(active, revision)));
    }
    List<WantedTask> all = new ArrayList<>();
    preprocessors.forEach((task, ready) -> all.add(new WantedTask(task, ready.revision())));
    taggers.forEach((task, ready) -> all.add(new WantedTask(task, ready.revision())));
    this.wanted = List.copyOf(all);
  }

  private <T extends Provider> Optional<String> revision(
      Active<T> active, Function<T, String> ask, BoundedCalls calls, Duration limit)
      throws InterruptedException {
    String reason;
    try {
      String revision = calls.call(() -> ask.apply(active.provider()), limit);
      if (revision != null && !revision.isBlank()) {
        return Optional.of(revision);
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
  void quarantine(TaskId task, String reason) {
    preprocessors.remove(task);
    taggers.remove(task);
    quarantine(task.provider(), reason);
  }

  private void quarantine(String type, String reason) {
    LOG.log(Level.ERROR, "Provider {0} gets no more work: {1}", type, reason);
    plugins.quarantine(type, reason);
  }
}
