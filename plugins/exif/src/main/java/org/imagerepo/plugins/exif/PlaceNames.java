package org.imagerepo.plugins.exif;

import com.drew.metadata.iptc.IptcDirectory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.imagerepo.api.tag.Fields;

/**
 * What people and programs call the place: by XMP, of IPTC's core and of its extension, which has
 * several places, and by the older IPTC-IIM. Each name once, several parted by semicolons.
 */
final class PlaceNames implements ExifTagger.Section {
  private static final int MAX_NAMES = 20;

  private record Source(String field, List<Xmp.Property> xmp, int iptc) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source(
              Fields.LOCATION_NAME,
              List.of(Xmp.Property.LOCATION, Xmp.Property.SHOWN_NAME),
              IptcDirectory.TAG_SUB_LOCATION),
          new Source(
              Fields.LOCATION_CITY,
              List.of(Xmp.Property.CITY, Xmp.Property.SHOWN_CITY),
              IptcDirectory.TAG_CITY),
          new Source(
              Fields.LOCATION_PROVINCE,
              List.of(Xmp.Property.STATE, Xmp.Property.SHOWN_STATE),
              IptcDirectory.TAG_PROVINCE_OR_STATE),
          new Source(
              Fields.LOCATION_COUNTRY,
              List.of(Xmp.Property.COUNTRY, Xmp.Property.SHOWN_COUNTRY),
              IptcDirectory.TAG_COUNTRY_OR_PRIMARY_LOCATION_NAME));

  @Override
  public void find(PhotoMetadata metadata, Found found) {
    for (Source source : SOURCES) {
      Map<String, String> names = new LinkedHashMap<>();
      source.xmp().forEach(property -> metadata.xmp().all(property).forEach(n -> add(names, n)));
      for (IptcDirectory iptc : metadata.all(IptcDirectory.class)) {
        Optional.ofNullable(iptc.getStringValue(source.iptc()))
            .map(Text::decode)
            .ifPresent(name -> add(names, name));
      }
      found.field(source.field(), String.join("; ", names.values()));
    }
  }

  private static void add(Map<String, String> names, String name) {
    if (names.size() < MAX_NAMES) {
      Text.meaningful(name)
          .ifPresent(text -> names.putIfAbsent(text.toLowerCase(Locale.ROOT), text));
    }
  }
}
