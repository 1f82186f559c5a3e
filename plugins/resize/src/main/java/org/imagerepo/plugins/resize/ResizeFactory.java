package org.imagerepo.plugins.resize;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
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

  private static final Setting<Boolean> WEBP =
      Setting.flag(
              "webp",
              "Whether each is made as WebP, too, for browsers that know it. By native code"
                  + " (libwebp).")
          .defaultsTo(false);
  private static final Setting<Integer> WEBP_QUALITY =
      Setting.integer("webp.quality", "WebP quality, as that of JPEG.", 1, 100).defaultsTo(80);

  @Override
  public String type() {
    return "resize";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(PREVIEW, THUMBNAIL, QUALITY, WEBP, WEBP_QUALITY);
  }

  @Override
  public Preprocessor create(Settings settings, ProviderContext context) throws IOException {
    Optional<WebpEncoder> webp =
        settings.get(WEBP)
            ? Optional.of(WebpEncoder.of(settings.get(WEBP_QUALITY)))
            : Optional.empty();
    return new Resize(settings.get(PREVIEW), settings.get(THUMBNAIL), settings.get(QUALITY), webp);
  }
}
