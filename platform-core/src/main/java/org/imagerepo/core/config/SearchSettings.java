package org.imagerepo.core.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.core.search.Language;

/**
 * How photos are found.
 *
 * @param languages of captions and questions, the likeliest first
 * @param scene how far apart photos of one scene are taken at most
 */
public record SearchSettings(List<Language> languages, Duration scene) {
  private static final Setting<List<Language>> LANGUAGES =
      Setting.of(
              "platform.search.languages",
              "Languages of captions and questions, the likeliest first",
              "a list with commas of " + Arrays.toString(Language.values()),
              Language::parse)
          .defaultsTo(List.of(Language.EN, Language.DE, Language.FR, Language.ES));
  private static final Setting<Duration> SCENE =
      Setting.duration(
              "platform.similar.within", "How far apart photos of one scene are taken at most")
          .defaultsTo(Duration.ofMinutes(5));

  static final List<Setting<?>> ALL = List.of(LANGUAGES, SCENE);

  public SearchSettings {
    languages = List.copyOf(languages);
  }

  static SearchSettings of(Settings settings) {
    return new SearchSettings(settings.get(LANGUAGES), settings.get(SCENE));
  }
}
