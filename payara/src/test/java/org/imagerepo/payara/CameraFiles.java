package org.imagerepo.payara;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.imagerepo.testkit.photo.SamplePhotos;

/** Photos as cameras make them, on disk: made once, kept until the next {@code mvn clean}. */
final class CameraFiles {
  private CameraFiles() {}

  /** Different photos of 24 megapixels and about 20 MB each. */
  static List<Path> large(int count) throws IOException {
    return make("large", 6000, 4000, 0, count);
  }

  /** Different photos of about 8 MB each. */
  static List<Path> medium(int count) throws IOException {
    return make("medium", 3800, 2530, 0, count);
  }

  /** Different photos of about 1 MB each, numbered from {@code first}. */
  static List<Path> small(int first, int count) throws IOException {
    return make("small", 1200, 800, first, count);
  }

  /** Different photos of about 100 kB each, numbered from {@code first}. */
  static List<Path> tiny(int first, int count) throws IOException {
    return make("tiny", 320, 240, first, count);
  }

  private static List<Path> make(String kind, int width, int height, int first, int count)
      throws IOException {
    Path folder = Files.createDirectories(Checkout.target().resolve("photos"));
    List<Path> files = new ArrayList<>();
    for (int i = first; i < first + count; i++) {
      Path file = folder.resolve(kind + "-" + i + ".jpg");
      if (!Files.exists(file)) {
        Path unfinished = folder.resolve(file.getFileName() + ".part");
        Files.write(unfinished, SamplePhotos.camera(width, height, i));
        Files.move(unfinished, file);
      }
      files.add(file);
    }
    return files;
  }
}
