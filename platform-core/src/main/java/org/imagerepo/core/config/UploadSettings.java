package org.imagerepo.core.config;

import java.time.Duration;
import java.util.List;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.core.upload.UploadLimits;

/** How much uploads may take. */
final class UploadSettings {
  private static final Setting<Long> MAX_BYTES =
      WholeNumbers.positive("platform.upload.max-bytes", "Most bytes that one file may have")
          .defaultsTo(1L << 30);
  private static final Setting<Integer> MAX_OPEN =
      Setting.integer("platform.upload.max-open", "Unfinished uploads of one user", 1, 1_000_000)
          .defaultsTo(1000);
  private static final Setting<Long> MAX_WAITING =
      WholeNumbers.positive(
              "platform.upload.max-waiting-bytes",
              "Most bytes that the unfinished uploads of one user may have together")
          .defaultsTo(64L << 30);
  private static final Setting<Long> DISK_RESERVE =
      WholeNumbers.positive(
              "platform.upload.disk-reserve", "Bytes that uploads leave free on the disk")
          .defaultsTo(1L << 30);
  private static final Setting<Integer> MIN_RATE =
      Setting.integer(
              "platform.upload.min-rate",
              "Bytes a second that a resumable upload must reach, over half a minute",
              0,
              Integer.MAX_VALUE)
          .defaultsTo(1024);
  private static final Setting<Duration> UPLOAD_LIFETIME =
      Setting.duration(
              "platform.upload.lifetime",
              "After which an upload that nothing happens to is dropped")
          .defaultsTo(Duration.ofHours(24));

  static final List<Setting<?>> ALL =
      List.of(MAX_BYTES, MAX_OPEN, MAX_WAITING, DISK_RESERVE, MIN_RATE, UPLOAD_LIFETIME);

  private UploadSettings() {}

  static UploadLimits read(Settings settings) {
    return new UploadLimits(
        settings.get(MAX_BYTES),
        settings.get(MAX_OPEN),
        settings.get(MAX_WAITING),
        settings.get(DISK_RESERVE),
        settings.get(MIN_RATE),
        settings.get(UPLOAD_LIFETIME));
  }
}
