package org.imagerepo.plugins.exif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.imagerepo.api.tag.Fields;
import org.imagerepo.plugins.exif.ExifData.In;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureTimeTest {
  private static final int ORIGINAL = 0x9003;
  private static final int DIGITIZED = 0x9004;

  private static ExifData taken(String time) {
    return new ExifData().text(In.EXIF, ORIGINAL, time);
  }

  private static ExifData withSatellites(ExifData data, String date, long h, long m, long s) {
    return data.text(In.GPS, 0x001d, date).rationals(In.GPS, 0x0007, h, 1, m, 1, s, 1);
  }

  private static Map<String, String> found(ExifData data) throws IOException {
    return MetadataJpeg.examined(data).fields();
  }

  @Test
  void aClockWithoutAZoneIsLocal() throws IOException {
    assertThat(found(taken("2019:07:14 10:00:00")))
        .containsOnly(Map.entry(Fields.TAKEN_AT_LOCAL, "2019-07-14T10:00:00"));
  }

  @Test
  void anOffsetWrittenBesideItMakesItATimeOfTheWorld() throws IOException {
    ExifData data =
        taken("2019:07:14 10:00:00").text(In.EXIF, 0x9011, "+02:00").text(In.EXIF, 0x9291, "25");
    assertThat(found(data))
        .containsOnly(Map.entry(Fields.TAKEN_AT, "2019-07-14T10:00:00.25+02:00"));
  }

  @Test
  void satellitesTellTheZone() throws IOException {
    ExifData data = withSatellites(taken("2019:07:14 10:01:30"), "2019:07:14", 4, 30, 12);
    assertThat(found(data)).containsOnly(Map.entry(Fields.TAKEN_AT, "2019-07-14T10:01:30+05:30"));
  }

  @Test
  void anOldFixTellsNothing() throws IOException {
    ExifData data = withSatellites(taken("2019:07:14 10:01:30"), "2019:07:14", 4, 22, 0);
    assertThat(found(data)).containsOnlyKeys(Fields.TAKEN_AT_LOCAL);
    ExifData yesterday = withSatellites(taken("2019:07:14 10:00:00"), "2019:07:12", 10, 0, 0);
    assertThat(found(yesterday)).containsOnlyKeys(Fields.TAKEN_AT_LOCAL);
  }

  @Test
  void satellitesAloneTellTheTime() throws IOException {
    Locale former = Locale.getDefault();
    try {
      // A locale with digits of its own: they must not get into the text.
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(found(withSatellites(new ExifData(), "2019:07:14", 4, 5, 6)))
          .containsOnly(Map.entry(Fields.TAKEN_AT, "2019-07-14T04:05:06Z"));
    } finally {
      Locale.setDefault(former);
    }
  }

  @Test
  void aScannersTimeStandsInForTheCameras() throws IOException {
    ExifData data = taken("0000:00:00 00:00:00").text(In.EXIF, DIGITIZED, "2001:02:03 04:05:06");
    assertThat(found(data)).containsEntry(Fields.TAKEN_AT_LOCAL, "2001-02-03T04:05:06");
  }

  @Test
  void aProgramsTimeStandsInForTheCameras() throws IOException {
    Map<String, String> fields =
        new MetadataJpeg()
            .xmpProperties(
                "<photoshop:DateCreated>2012-03-04T05:06:07-08:00</photoshop:DateCreated>")
            .examined()
            .fields();
    assertThat(fields).containsEntry(Fields.TAKEN_AT, "2012-03-04T05:06:07-08:00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000:00:00 00:00:00",
        "2019:02:30 10:00:00",
        "2019:07:14 25:00:00",
        "1700:01:01 00:00:00",
        "    :  :     :  :  ",
        "yesterday",
        ""
      })
  void whatIsNoTimeIsLeftOut(String text) throws IOException {
    assertThat(found(taken(text))).isEmpty();
  }

  @Test
  void aWrongOffsetIsLeftOutAndTheTimeStays() throws IOException {
    assertThat(found(taken("2019:07:14 10:00:00").text(In.EXIF, 0x9011, "+99:00")))
        .containsOnlyKeys(Fields.TAKEN_AT_LOCAL);
  }
}
