package org.imagerepo.core.config;

import java.util.List;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;

/**
 * Which images are taken.
 *
 * @param maxPixels that one may declare, all its frames together
 * @param showDamaged whether JPEG photos are taken that are cut short or damaged
 */
public record ImageSettings(long maxPixels, boolean showDamaged) {
  private static final Setting<Long> MAX_PIXELS =
      WholeNumbers.positive(
              "platform.image.max-pixels",
              "Most pixels that an image may declare, all frames together")
          .defaultsTo(250_000_000L);
  private static final Setting<Boolean> SHOW_DAMAGED =
      Setting.flag(
              "platform.image.show-damaged",
              "Whether JPEG photos that are cut short or damaged are taken and shown as far as they"
                  + " can be, and say so, instead of being refused")
          .defaultsTo(false);

  static final List<Setting<?>> ALL = List.of(MAX_PIXELS, SHOW_DAMAGED);

  static ImageSettings of(Settings settings) {
    return new ImageSettings(settings.get(MAX_PIXELS), settings.get(SHOW_DAMAGED));
  }
}
