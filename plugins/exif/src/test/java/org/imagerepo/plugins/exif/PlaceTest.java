package org.imagerepo.plugins.exif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.imagerepo.api.tag.Fields;
import org.imagerepo.plugins.exif.ExifData.In;
import org.junit.jupiter.api.Test;

class PlaceTest {
  private static ExifData at(String north, long[] latitude, String east, long[] longitude) {
    return new ExifData()
        .text(In.GPS, 1, north)
        .rationals(In.GPS, 2, latitude)
        .text(In.GPS, 3, east)
        .rationals(In.GPS, 4, longitude);
  }

  private static ExifData sydney() {
    return at("S", new long[] {33, 1, 51, 1, 2448, 100}, "E", new long[] {151, 1, 12, 1, 33, 1});
  }

  private static Map<String, String> found(ExifData data) throws IOException {
    return MetadataJpeg.examined(data).fields();
  }

  @Test
  void saysDegreesAndMetres() throws IOException {
    assertThat(found(sydney().bytes(In.GPS, 5, 0).rationals(In.GPS, 6, 585, 10)))
        .containsOnly(
            Map.entry(Fields.LATITUDE, "-33.8568"),
            Map.entry(Fields.LONGITUDE, "151.209167"),
            Map.entry("altitude", "58.5"));
  }

  @Test
  void belowTheSeaIsNegative() throws IOException {
    assertThat(found(sydney().bytes(In.GPS, 5, 1).rationals(In.GPS, 6, 430, 1)))
        .containsEntry("altitude", "-430");
  }

  @Test
  void whoHadNoFixSaysNothing() throws IOException {
    long[] nothing = {0, 0, 0, 0, 0, 0};
    long[] zero = {0, 1, 0, 1, 0, 1};
    assertThat(found(at("N", nothing, "E", nothing))).isEmpty();
    assertThat(found(at("N", zero, "E", zero))).isEmpty();
    assertThat(found(sydney().text(In.GPS, 9, "V"))).isEmpty();
  }

  @Test
  void whatIsNotOnThisEarthIsLeftOut() throws IOException {
    long[] latitude = {91, 1, 0, 1, 0, 1};
    long[] longitude = {10, 1, 0, 1, 0, 1};
    assertThat(found(at("N", latitude, "E", longitude))).isEmpty();
    assertThat(found(sydney().rationals(In.GPS, 6, 900_000, 1))).doesNotContainKey("altitude");
    assertThat(found(sydney().rationals(In.GPS, 6, 0, 0))).doesNotContainKey("altitude");
  }
}
