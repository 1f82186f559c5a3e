package org.imagerepo.core.config;

import java.time.Duration;
import java.util.List;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;

/**
 * How the work on photos is done.
 *
 * @param renderers how many threads make renditions
 * @param taggers how many threads examine photos
 * @param timeLimit after which a provider's call counts as hanging
 * @param lease after which work under way counts as lost; longer than the time limit
 */
public record WorkSettings(int renderers, int taggers, Duration timeLimit, Duration lease) {
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private static final Setting<Integer> RENDERERS =
      Setting.integer("platform.work.renderers", "Threads that make renditions", 1, 256)
          .defaultsTo(CORES);
  private static final Setting<Integer> TAGGERS =
      Setting.integer("platform.work.taggers", "Threads that examine photos", 1, 256)
          .defaultsTo(Math.max(1, CORES / 2));
  private static final Setting<Duration> LIMIT =
      Setting.duration(
              "platform.work.time-limit", "After which a provider's call counts as hanging")
          .defaultsTo(Duration.ofMinutes(1));
  private static final Setting<Duration> LEASE =
      Setting.duration("platform.work.lease", "After which work under way counts as lost")
          .defaultsTo(Duration.ofMinutes(2));

  static final List<Setting<?>> ALL = List.of(RENDERERS, TAGGERS, LIMIT, LEASE);

  public WorkSettings {
    if (lease.compareTo(timeLimit) <= 0) {
      throw new IllegalArgumentException(
          "platform.work.lease is "
              + lease
              + " but must be longer than platform.work.time-limit,"
              + " which is "
              + timeLimit);
    }
  }

  static WorkSettings of(Settings settings) {
    return new WorkSettings(
        settings.get(RENDERERS), settings.get(TAGGERS), settings.get(LIMIT), settings.get(LEASE));
  }
}
