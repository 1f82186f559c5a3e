package org.imagerepo.core.image;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.image.PlaneDecoder;
import org.imagerepo.api.image.YccImage;

/**
 * Asks the decoders of plugins before our own. Whatever they do, the photo is decoded: by ours, if
 * they leave it, fail, or return something else than was asked for.
 */
final class PluginDecoding {
  private static final System.Logger LOG = System.getLogger(PluginDecoding.class.getName());

  private volatile Supplier<List<PlaneDecoder>> decoders = List::of;

  void use(Supplier<List<PlaneDecoder>> found) {
    decoders = found;
  }

  boolean isPossible() {
    return !decoders.get().isEmpty();
  }

  Optional<YccImage> decode(Path file, ImageInfo info, int eighths) {
    for (PlaneDecoder decoder : decoders.get()) {
      try {
        Optional<YccImage> image =
            decoder.decode(file, info, eighths).filter(found -> fits(found, info, eighths));
        if (image.isPresent()) {
          return image;
        }
      } catch (IOException | RuntimeException | LinkageError e) {
        // Damaged photos come here, too, and our own decoder says what is wrong with them.
        LOG.log(Level.DEBUG, "A plugin's decoder left a photo to the platform", e);
      }
    }
    return Optional.empty();
  }

  private static boolean fits(YccImage image, ImageInfo info, int eighths) {
    return image.width() == reduced(info.width(), eighths)
        && image.height() == reduced(info.height(), eighths);
  }

  private static int reduced(int size, int eighths) {
    return (int) (((long) size * eighths + 7) / 8);
  }
}
