package org.imagerepo.plugins.resize;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.rendition.RenditionSpec;
import org.imagerepo.core.image.DecodedImage;
import org.imagerepo.core.image.Decoder;
import org.imagerepo.core.image.FileImageInput;
import org.imagerepo.core.image.ImageAdmission;
import org.imagerepo.testkit.rendition.RecordedRenditions;

/**
 * A process whose two workers make renditions of photos at the same time, each of all of them, with
 * the share of the heap for pixels that the platform takes.
 */
final class TwoWorkers {
  private static final int HEAP_PER_PIXEL = 9;
  private static final long MAX_PIXELS = 250_000_000;

  private TwoWorkers() {}

  /**
   * @param files the photos
   */
  public static void main(String[] files) throws Exception {
    Decoder decoder = new Decoder(Runtime.getRuntime().maxMemory() / HEAP_PER_PIXEL);
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int worker = 0; worker < 2; worker++) {
        int first = worker;
        done.add(
            workers.submit(
                () -> {
                  for (int i = 0; i < files.length; i++) {
                    render(Path.of(files[(first + i) % files.length]), decoder);
                  }
                  return null;
                }));
      }
      for (Future<?> each : done) {
        each.get();
      }
      System.out.println("rendered");
    } finally {
      workers.shutdownNow();
    }
  }

  private static void render(Path file, Decoder decoder) throws IOException {
    Resize resize = new Resize(2048, 400, 80, Optional.empty());
    try (DecodedImage image = new DecodedImage(header(file), file, decoder)) {
      List<RenditionSpec> plan = resize.plan(image.info());
      RecordedRenditions renditions = new RecordedRenditions(plan);
      resize.render(image, plan, renditions);
      new Placeholder().examine(image);
      if (renditions.bytes().size() != 2) {
        throw new IllegalStateException("renditions are missing");
      }
    }
  }

  private static ImageInfo header(Path file) throws IOException {
    try (FileImageInput in = FileImageInput.open(file)) {
      return new ImageAdmission(MAX_PIXELS).admit(in);
    }
  }
}
