package org.imagerepo.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/** Reading photos leaves the JDK's registry as it is; shown in a process of its own. */
class NothingRegisteredTest {
  @Test
  void leavesTheRegistryToTheJdk() throws Exception {
    List<TemporaryPhoto> photos = new ArrayList<>();
    try {
      photos.add(TemporaryPhoto.of(SamplePhotos.cmykJpeg()));
      photos.add(TemporaryPhoto.of(SamplePhotos.webp()));
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.add("-Djava.awt.headless=true");
      command.add("-cp");
      command.add(System.getProperty("java.class.path"));
      command.add(Child.class.getName());
      photos.forEach(photo -> command.add(photo.file().toString()));
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes());
      assertThat(output).contains("read 2").contains("useCache true");
      assertThat(output).contains("com.sun.imageio").doesNotContain("twelvemonkeys");
      assertThat(process.waitFor()).isZero();
    } finally {
      for (TemporaryPhoto photo : photos) {
        photo.close();
      }
    }
  }

  /** Reads the files it is given, then lists what is registered. */
  static final class Child {
    private Child() {}

    public static void main(String[] files) throws IOException {
      for (String file : files) {
        TemporaryPhoto photo = new TemporaryPhoto(Path.of(file));
        new Decoder(10_000_000).decode(photo.file(), photo.admit(), 400);
      }
      System.out.println("read " + files.length + ", useCache " + ImageIO.getUseCache());
      IIORegistry.getDefaultInstance()
          .getServiceProviders(ImageReaderSpi.class, false)
          .forEachRemaining(provider -> System.out.println(provider.getClass().getName()));
    }
  }
}
