package org.imagerepo.plugins.exif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tag;

/** Collects what is found, and keeps to the limits of {@link Findings}. */
final class Found {
  private static final int MAX_TAG = 200;
  private static final int MAX_VALUE = 4000;
  private static final int MAX_TAGS = 100;

  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Map<String, Tag> tags = new LinkedHashMap<>();

  /** A fact; the first one of a name counts. Nothing is kept of a blank one. */
  void field(String name, String value) {
    Text.clean(value, MAX_VALUE).ifPresent(text -> fields.putIfAbsent(name, text));
  }

  void field(String name, Optional<String> value) {
    value.ifPresent(text -> field(name, text));
  }

  /** A word, once however it is capitalised. Nothing is kept of a blank one. */
  void tag(String vocabulary, String name) {
    Text.clean(name, MAX_TAG)
        .filter(text -> tags.size() < MAX_TAGS)
        .ifPresent(
            text ->
                tags.putIfAbsent(
                    vocabulary + ':' + text.toLowerCase(Locale.ROOT),
                    new Tag(vocabulary, text, 1)));
  }

  Findings findings() {
    return new Findings(List.copyOf(tags.values()), List.of(), fields);
  }
}
