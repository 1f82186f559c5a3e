package org.imagerepo.core.config;

import java.time.Duration;
import java.util.List;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.core.sweep.OrphanSweep;

/**
 * How bytes are swept that belong to no photo.
 *
 * @param grace for how long they are left alone
 * @param mostOrphans where more originals belong to no photo, nothing is swept
 * @param every how often
 */
public record SweepSettings(Duration grace, int mostOrphans, Duration every) {
  private static final Setting<Duration> GRACE =
      Setting.of(
              "platform.sweep.grace",
              "For how long bytes without a photo are left alone",
              "an ISO-8601 duration of at least PT1M",
              SweepSettings::atLeastAMinute)
          .defaultsTo(Duration.ofHours(1));
  private static final Setting<Integer> MOST_ORPHANS =
      Setting.integer(
              "platform.sweep.most-orphans",
              "Where more originals belong to no photo, the catalogue is taken for a wrong one",
              0,
              1_000_000)
          .defaultsTo(OrphanSweep.DEFAULT_MOST_ORIGINALS);
  private static final Setting<Duration> SWEEP =
      Setting.duration("platform.sweep.every", "How often orphans are swept")
          .defaultsTo(Duration.ofHours(1));

  static final List<Setting<?>> ALL = List.of(GRACE, MOST_ORPHANS, SWEEP);

  static SweepSettings of(Settings settings) {
    return new SweepSettings(settings.get(GRACE), settings.get(MOST_ORPHANS), settings.get(SWEEP));
  }

  private static Duration atLeastAMinute(String text) {
    Duration value = Duration.parse(text);
    if (value.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new IllegalArgumentException();
    }
    return value;
  }
}
