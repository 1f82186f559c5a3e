package org.imagerepo.plugins.resize;

import java.util.List;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.api.rendition.Preprocessor;

/** Makes the preprocessor {@code resize}. */
final class ResizeFactory implements ProviderFactory<Preprocessor> {
  private static final Setting<Integer> PREVIEW =
      Setting.integer(
              "preview.edge", "Longest edge of the preview, in pixels; no photo grows.", 16, 16_384)
          .defaultsTo(2048);
  private static final Setting<Integer> THUMBNAIL =
      Setting.integer(
              "thumbnail.edge",
              "Longest edge of the thumbnail, in pixels; no photo grows.",
              16,
              16_384)
          .defaultsTo(400);
  private static final Setting<Integer> QUALITY =
      Setting.integer("quality", "JPEG quality: higher looks better and takes more room.", 1, 100)
          .defaultsTo(80);

  @Override
  public String type() {
    return "resize";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(PREVIEW, THUMBNAIL, QUALITY);
  }

  @Override
  public Preprocessor create(Settings settings, ProviderContext context) {
    return new Resize(settings.get(PREVIEW), settings.get(THUMBNAIL), settings.get(QUALITY));
  }
}
