package org.imagerepo.plugins.turbo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Native;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.imagerepo.testkit.rendition.OpenedPhoto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(NeedsTurbo.class)
class WorthTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"false,4,false", "false,5,true", "false,8,true", "true,4,false", "true,8,false"})
  void leavesToThePlatformWhatThatDecodesFaster(
      boolean isProgressive, int eighths, boolean isDecoded) throws IOException {
    byte[] photo = isProgressive ? SamplePhotos.progressiveJpeg() : SamplePhotos.jpeg();
    try (TurboDecoder decoder = new TurboDecoder(Native.load("turbojpeg", TurboJpeg.class), false);
        OpenedPhoto source = OpenedPhoto.of(photo)) {
      assertThat(decoder.decode(source.file(), source.info(), eighths).isPresent())
          .isEqualTo(isDecoded);
    }
  }

  @Test
  void tellsFramesApart() throws IOException {
    assertThat(isProgressive(SamplePhotos.progressiveJpeg())).isTrue();
    assertThat(isProgressive(SamplePhotos.jpeg())).isFalse();
    assertThat(isProgressive(new byte[0])).isFalse();
    assertThat(isProgressive(new byte[] {-1, -40, -1, -1, -1, -62, 0, 0})).isTrue();
    assertThat(isProgressive(new byte[] {-1, -40, -1, -32, -1, -1, 0, 0})).isFalse();
    assertThat(isProgressive(new byte[] {-1, -40, -1, -32, 0})).isFalse();
  }

  private boolean isProgressive(byte[] bytes) throws IOException {
    return Worth.isProgressive(Files.write(folder.resolve("photo"), bytes));
  }
}
