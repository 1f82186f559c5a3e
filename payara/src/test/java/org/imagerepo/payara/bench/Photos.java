package org.imagerepo.payara.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.imagerepo.testkit.photo.SamplePhotos;

/** Makes photos to measure with, where none are given. */
final class Photos {
  private Photos() {}

  /**
   * @param args a folder, and how many photos of 24 megapixels it shall hold
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      Path file = folder.resolve("large-" + i + ".jpg");
      if (!Files.exists(file)) {
        Path unfinished = folder.resolve("large-" + i + ".part");
        Files.write(unfinished, SamplePhotos.camera(6000, 4000, i));
        Files.move(unfinished, file);
      }
    }
  }
}
