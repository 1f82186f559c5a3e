package org.imagerepo.plugins.exif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceNamesTest {
  private static final int CITY = 90;
  private static final int SUB_LOCATION = 92;
  private static final int PROVINCE = 95;
  private static final int COUNTRY = 101;
  private static final String CORE = "xmlns:core='http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/'";
  private static final String EXTENSION = "xmlns:ext='http://iptc.org/std/Iptc4xmpExt/2008-02-29/'";
  private static final String PHOTOSHOP = "xmlns:shop='http://ns.adobe.com/photoshop/1.0/'";

  @Test
  void comeFromIptc() throws IOException {
    Map<String, String> fields =
        new MetadataJpeg()
            .iptc(CITY, "Zürich", SUB_LOCATION, "Bellevue", PROVINCE, "ZH", COUNTRY, "Schweiz")
            .examined()
            .fields();
    assertThat(fields)
        .containsEntry("location-name", "Bellevue")
        .containsEntry("location-city", "Zürich")
        .containsEntry("location-province", "ZH")
        .containsEntry("location-country", "Schweiz");
  }

  @Test
  void comeFromXmpEachOnce() throws IOException {
    Map<String, String> fields =
        new MetadataJpeg()
            .xmpProperties(
                "<shop:City %s>Brighton</shop:City>".formatted(PHOTOSHOP)
                    + "<core:Location %s>Palace Pier</core:Location>".formatted(CORE)
                    + "<ext:LocationShown %s><rdf:Bag>".formatted(EXTENSION)
                    + "<rdf:li rdf:parseType='Resource'><ext:City>BRIGHTON</ext:City>"
                    + "<ext:CountryName>England</ext:CountryName></rdf:li>"
                    + "<rdf:li><rdf:Description ext:City='Hove' ext:Sublocation='Promenade'/>"
                    + "</rdf:li></rdf:Bag></ext:LocationShown>")
            .iptc(CITY, "Brighton", CITY, "  ")
            .examined()
            .fields();
    assertThat(fields)
        .containsEntry("location-city", "Brighton; Hove")
        .containsEntry("location-name", "Palace Pier; Promenade")
        .containsEntry("location-country", "England")
        .doesNotContainKey("location-province");
  }
}
