package org.imagerepo.testkit.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.core.plugin.Active;
import org.imagerepo.core.plugin.ProviderSource;

/** Hand-made providers, as if plugins offered them. */
final class FakeProviders implements ProviderSource {
  private final List<Active<Preprocessor>> preprocessors = new CopyOnWriteArrayList<>();
  private final List<Active<Tagger>> taggers = new CopyOnWriteArrayList<>();
  private final Map<String, String> quarantined = new ConcurrentHashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  FakeProviders with(String type, Preprocessor preprocessor) {
    preprocessors.add(new Active<>("fake", "1", type, preprocessor));
    return this;
  }

  FakeProviders with(String type, Tagger tagger) {
    taggers.add(new Active<>("fake", "1", type, tagger));
    return this;
  }

  /** Takes one away, in quarantine or not. */
  FakeProviders without(String type) {
    quarantined.remove(type);
    preprocessors.removeIf(active -> active.type().equals(type));
    taggers.removeIf(active -> active.type().equals(type));
    return this;
  }

  @Override
  public List<Active<Preprocessor>> preprocessors() {
    return preprocessors;
  }

  @Override
  public List<Active<Tagger>> taggers() {
    return taggers;
  }

  @Override
  public void quarantine(String type, String reason) {
    quarantined.put(type, reason);
    preprocessors.removeIf(active -> active.type().equals(type));
    taggers.removeIf(active -> active.type().equals(type));
  }

  @Override
  public Set<String> quarantined() {
    return quarantined.keySet();
  }

  @Override
  public Optional<Set<String>> knownTaggers() {
    Set<String> types = taggers.stream().map(Active::type).collect(Collectors.toSet());
    types.addAll(quarantined.keySet());
    return Optional.of(types);
  }

  @Override
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Tells the engine that others are here than before. */
  void changed() {
    listeners.forEach(Runnable::run);
  }

  /** Why a type was taken out of service; null if it wasn't. */
  String reason(String type) {
    return quarantined.get(type);
  }
}
