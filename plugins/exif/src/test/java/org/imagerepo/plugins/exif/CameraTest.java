package org.imagerepo.plugins.exif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.util.Optional;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.plugins.exif.ExifData.In;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Camera, lens and exposure. */
class CameraTest {
  private static ExifData nikon() {
    return new ExifData()
        .text(In.MAIN, 0x010f, "NIKON CORPORATION")
        .text(In.MAIN, 0x0110, "NIKON D750")
        .number(In.MAIN, 0x0112, 6)
        .text(In.MAIN, 0x0131, "Ver.1.10 ")
        .rationals(In.EXIF, 0x829a, 10, 2500)
        .rationals(In.EXIF, 0x829d, 28, 10)
        .number(In.EXIF, 0x8827, 400)
        .rationals(In.EXIF, 0x920a, 500, 10)
        .number(In.EXIF, 0xa405, 75)
        .text(In.EXIF, 0xa434, "AF-S Nikkor 50mm f/1.8G");
  }

  @Test
  void saysWhichCameraAndHowItWasExposed() throws IOException {
    Findings findings = MetadataJpeg.examined(nikon());
    assertThat(findings.tags())
        .containsExactly(
            new Tag("camera", "Nikon D750", 1), new Tag("lens", "AF-S Nikkor 50mm f/1.8G", 1));
    assertThat(findings.scores()).isEmpty();
    assertThat(findings.fields())
        .containsOnly(
            entry("camera-make", "NIKON CORPORATION"),
            entry("camera-model", "NIKON D750"),
            entry("lens", "AF-S Nikkor 50mm f/1.8G"),
            entry("orientation", "6"),
            entry("software", "Ver.1.10"),
            entry("exposure-time", "1/250"),
            entry("f-number", "2.8"),
            entry("iso", "400"),
            entry("focal-length", "50"),
            entry("focal-length-35mm", "75"));
  }

  @Test
  void leavesOutWhatIsAbsurd() throws IOException {
    Findings findings =
        MetadataJpeg.examined(
            new ExifData()
                .text(In.MAIN, 0x0110, " \0\t ")
                .number(In.MAIN, 0x0112, 9)
                .rationals(In.EXIF, 0x829a, 0, 0)
                .rationals(In.EXIF, 0x829d, 28, 0)
                .number(In.EXIF, 0x8827, 65535)
                .rationals(In.EXIF, 0x920a, 0, 1)
                .number(In.EXIF, 0xa405, 0)
                .text(In.EXIF, 0xa434, "----"));
    assertThat(findings).isEqualTo(Findings.none());
  }

  @Test
  void aLensThatOnlyAProgramNamedCounts() throws IOException {
    Findings findings =
        new MetadataJpeg().xmpProperties("<aux:Lens>EF 24-70 mm</aux:Lens>").examined();
    assertThat(findings.tags()).containsExactly(new Tag("lens", "EF 24-70 mm", 1));
  }

  @ParameterizedTest
  @CsvSource({
    "NIKON CORPORATION, NIKON D750, Nikon D750",
    "Canon, Canon EOS 5D Mark III, Canon EOS 5D Mark III",
    "SONY, ILCE-7M3, Sony ILCE-7M3",
    "OLYMPUS IMAGING CORP., E-M10, Olympus E-M10",
    "EASTMAN KODAK COMPANY, KODAK EASYSHARE Z740, Kodak EASYSHARE Z740",
    "samsung, SM-G960F, Samsung SM-G960F",
    "Apple, iPhone 12, Apple iPhone 12",
    "LGE, Nexus 5, LGE Nexus 5",
    ", Pinhole, Pinhole",
  })
  void namesBrandAndModelOnce(String make, String model, String name) {
    assertThat(Camera.name(Optional.ofNullable(make), model)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "0.004, 1/250",
    "0.0001, 1/10000",
    "0.5, 0.5",
    "0.3333333333, 1/3",
    "0.4, 0.4",
    "1, 1",
    "30, 30",
    "2.5, 2.5"
  })
  void writesSecondsAsPhotographersDo(double seconds, String written) {
    assertThat(Exposure.seconds(seconds)).isEqualTo(written);
  }
}
