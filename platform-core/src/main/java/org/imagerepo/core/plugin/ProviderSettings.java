package org.imagerepo.core.plugin;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;

/** The settings of providers: {@code platform.provider.TYPE.KEY}. */
final class ProviderSettings {
  private static final String PREFIX = "platform.provider.";
  private static final Setting<Boolean> ENABLED =
      Setting.flag("enabled", "Whether this provider is used").defaultsTo(true);

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /** Described by no provider, but known to all that aren't storage. */
  static final Setting<List<String>> INSTANCES =
      Setting.of(
          "instances",
          "Names of further providers of this type, each with settings of its own",
          "different names of lower-case letters, digits and hyphens, separated by commas",
          ProviderSettings::names);

  private final ProviderSettingsSource source;

  ProviderSettings(ProviderSettingsSource source) {
    this.source = source;
  }

  /**
   * Refuses what is given but known to nobody.
   *
   * @param described the settings of each type
   * @param isComplete false if a plugin failed, whose types and settings can't be known
   * @throws PluginStartException naming the first unknown one and the known ones
   */
  void refuseUnknown(Map<String, List<Setting<?>>> described, boolean isComplete)
      throws PluginStartException {
    Map<String, String> known = new TreeMap<>();
    described.forEach(
        (type, settings) -> {
          known.put(normal(key(type, ENABLED)), key(type, ENABLED));
          settings.forEach(setting -> known.put(normal(key(type, setting)), key(type, setting)));
        });
    for (String name : new TreeSet<>(source.names())) {
      boolean unknown = normal(name).startsWith(normal(PREFIX)) && !known.containsKey(normal(name));
      if (unknown && (isComplete || belongsToOneOf(described.keySet(), name))) {
        throw new PluginStartException(
            name
                + " is unknown. Known settings of providers are "
                + known.values()
                + ". Mend or remove it.");
      }
    }
  }

  /** Not asked of environment variables, which don't show where the type ends. */
  private static boolean belongsToOneOf(Set<String> types, String name) {
    return types.stream().anyMatch(type -> name.startsWith(PREFIX + type + "."));
  }

  private static List<String> names(String text) {
    List<String> names = Stream.of(text.split(",", -1)).map(String::strip).toList();
    if (new TreeSet<>(names).size() < names.size()
        || names.stream().anyMatch(name -> !NAME.matcher(name).matches())) {
      throw new IllegalArgumentException("no list of names");
    }
    return names;
  }

  /** The names of further instances of a type. */
  List<String> instances(String type) throws PluginStartException {
    Optional<String> text = source.value(key(type, INSTANCES));
    return text.isEmpty() ? List.of() : parse(type, INSTANCES, text.get());
  }

  boolean isEnabled(String type) throws PluginStartException {
    Optional<String> text = source.value(key(type, ENABLED));
    return text.isEmpty() || parse(type, ENABLED, text.get());
  }

  /**
   * Refuses a wrong value, even of a provider that isn't used; what isn't given is passed over.
   *
   * @throws PluginStartException naming the first wrong one in full and the remedy
   */
  void refuseWrong(String type, List<Setting<?>> described) throws PluginStartException {
    for (Setting<?> setting : described) {
      Optional<String> text = source.value(key(type, setting));
      if (text.isPresent()) {
        parse(type, setting, text.get());
      }
    }
  }

  /** Never passes the cause on: it repeats the value, which may be secret. */
  private static <T> T parse(String type, Setting<T> setting, String text)
      throws PluginStartException {
    try {
      return setting.parse(text);
    } catch (IllegalArgumentException e) {
      throw new PluginStartException(PREFIX + type + "." + e.getMessage());
    } catch (RuntimeException | LinkageError e) {
      throw new PluginStartException(
          key(type, setting)
              + " can't be read, its plugin threw "
              + e.getClass().getName()
              + "; it must be "
              + setting.expected());
    }
  }

  /**
   * The values of a type's settings.
   *
   * @throws PluginStartException if one is wrong or missing, naming it in full and the remedy
   */
  Settings of(String type, List<Setting<?>> described) throws PluginStartException {
    Map<String, String> given = new HashMap<>();
    for (Setting<?> setting : described) {
      source.value(key(type, setting)).ifPresent(text -> given.put(setting.key(), text));
    }
    refuseWrong(type, described);
    try {
      return Settings.parse(described, given);
    } catch (IllegalArgumentException e) {
      throw new PluginStartException(PREFIX + type + "." + e.getMessage());
    }
  }

  /** What an operator sees. */
  List<ProviderStatus.SettingStatus> status(String type, List<Setting<?>> described) {
    return described.stream().map(setting -> status(type, setting)).toList();
  }

  private <T> ProviderStatus.SettingStatus status(String type, Setting<T> setting) {
    Optional<String> given = source.value(key(type, setting));
    Optional<String> value = given.or(() -> setting.defaultValue().map(Object::toString));
    return new ProviderStatus.SettingStatus(
        key(type, setting),
        setting.description(),
        setting.expected(),
        setting.isSecret() ? value.map(secret -> "(secret)") : value,
        given.isEmpty());
  }

  private static String key(String type, Setting<?> setting) {
    return PREFIX + type + "." + setting.key();
  }

  /** The form in which a key and its environment variable are the same. */
  private static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
  }
}
