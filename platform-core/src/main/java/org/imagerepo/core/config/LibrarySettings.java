package org.imagerepo.core.config;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.imagerepo.api.catalogue.Quota;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;

/**
 * What users may keep.
 *
 * @param quota of each user unless the administrator said otherwise
 * @param trashKeep for how long deleted photos stay in the trash
 */
public record LibrarySettings(Quota quota, Duration trashKeep) {
  private static final Setting<Long> QUOTA_BYTES =
      WholeNumbers.positive(
          "platform.quota.max-bytes",
          "Most bytes that the photos of one user may have together; unset means no limit");
  private static final Setting<Long> QUOTA_PHOTOS =
      WholeNumbers.positive(
          "platform.quota.max-photos", "Most photos that one user may keep; unset means no limit");
  private static final Setting<Duration> TRASH_KEEP =
      Setting.duration("platform.trash.keep", "For how long deleted photos can be had back")
          .defaultsTo(Duration.ofDays(30));

  static final List<Setting<?>> ALL = List.of(QUOTA_BYTES, QUOTA_PHOTOS, TRASH_KEEP);

  static LibrarySettings of(Settings settings) {
    Quota quota = new Quota(number(settings, QUOTA_BYTES), number(settings, QUOTA_PHOTOS));
    return new LibrarySettings(quota, settings.get(TRASH_KEEP));
  }

  private static OptionalLong number(Settings settings, Setting<Long> setting) {
    return settings.find(setting).map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }
}
