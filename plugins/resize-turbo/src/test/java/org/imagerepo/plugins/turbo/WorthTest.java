package org.imagerepo.plugins.turbo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Native;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.imagerepo.testkit.rendition.OpenedPhoto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(NeedsTurbo.class)
class WorthTest {
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
  void tellsFramesApart() {
    assertThat(Worth.isProgressive(ByteBuffer.wrap(SamplePhotos.progressiveJpeg()))).isTrue();
    assertThat(Worth.isProgressive(ByteBuffer.wrap(SamplePhotos.jpeg()))).isFalse();
    assertThat(Worth.isProgressive(ByteBuffer.allocate(0))).isFalse();
    assertThat(Worth.isProgressive(ByteBuffer.wrap(new byte[] {-1, -40, -1, -1, -1, -62, 0, 0})))
        .isTrue();
    byte[] cut = {-1, -40, -1, -32, -1, -1, 0, 0};
    assertThat(Worth.isProgressive(ByteBuffer.wrap(cut))).isFalse();
  }
}
