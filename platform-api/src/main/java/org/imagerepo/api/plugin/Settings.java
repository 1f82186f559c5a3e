package org.imagerepo.api.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The validated values of a provider's settings. Immutable. */
public final class Settings {
  private final Map<Setting<?>, Object> values;

  private Settings(Map<Setting<?>, Object> values) {
    this.values = values;
  }

  /**
   * Reads texts by the description of the settings.
   *
   * @param described every setting there is
   * @param given text by key
   * @throws IllegalArgumentException if a key is unknown, a value is wrong or a required one is
   *     missing; the message names the key and the remedy
   */
  public static Settings parse(List<Setting<?>> described, Map<String, String> given) {
    TreeSet<String> unknown = new TreeSet<>(given.keySet());
    Map<Setting<?>, Object> values = new LinkedHashMap<>();
    for (Setting<?> setting : described) {
      unknown.remove(setting.key());
      String text = given.get(setting.key());
      if (text != null) {
        values.put(setting, setting.parse(text));
      } else if (setting.isRequired()) {
        throw new IllegalArgumentException(
            setting.key() + " is not set but must be " + setting.expected());
      } else {
        setting.defaultValue().ifPresent(value -> values.put(setting, value));
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          unknown.first()
              + " is unknown; known are "
              + described.stream().map(Setting::key).toList());
    }
    return new Settings(values);
  }

  /** The value, given or by default, if there is one. */
  @SuppressWarnings("unchecked")
  public <T> Optional<T> find(Setting<T> setting) {
    return Optional.ofNullable((T) values.get(setting));
  }

  /**
   * The value, given or by default.
   *
   * @throws IllegalStateException if there is none: the setting is optional, use {@link #find}
   */
  public <T> T get(Setting<T> setting) {
    return find(setting)
        .orElseThrow(() -> new IllegalStateException(setting + " is optional or undescribed"));
  }

  /** Never shows a value, since it might be a secret. */
  @Override
  public String toString() {
    return "Settings" + values.keySet();
  }
}
