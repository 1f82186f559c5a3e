package org.imagerepo.plugins.exif;

import com.drew.lang.GeoLocation;
import com.drew.lang.Rational;
import com.drew.metadata.exif.GpsDirectory;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.imagerepo.api.tag.Fields;

/** Where it was taken: degrees by WGS 84, metres above the sea. */
final class Place implements ExifTagger.Section {
  /** About a tenth of a metre. */
  private static final int DEGREE_DIGITS = 6;

  private static final double DEEPEST = 11_000;
  private static final double HIGHEST = 100_000;

  @Override
  public void find(PhotoMetadata metadata, Found found) {
    Optional<GpsDirectory> gps = receiving(metadata);
    gps.map(GpsDirectory::getGeoLocation)
        .filter(Place::isReal)
        .ifPresent(
            place -> {
              found.field(Fields.LATITUDE, Values.decimal(place.getLatitude(), DEGREE_DIGITS));
              found.field(Fields.LONGITUDE, Values.decimal(place.getLongitude(), DEGREE_DIGITS));
              altitude(metadata, found);
            });
  }

  /** What the receiver wrote, unless it says itself that it had no fix. */
  private static Optional<GpsDirectory> receiving(PhotoMetadata metadata) {
    return metadata
        .first(GpsDirectory.class)
        .filter(gps -> !Values.text(gps, GpsDirectory.TAG_STATUS).filter("V"::equals).isPresent());
  }

  /** Receivers without a fix write zeros, and damaged files anything. */
  private static boolean isReal(GeoLocation place) {
    return !place.isZero()
        && Math.abs(place.getLatitude()) <= 90
        && Math.abs(place.getLongitude()) <= 180;
  }

  private static void altitude(PhotoMetadata metadata, Found found) {
    boolean isBelow =
        Values.number(metadata, GpsDirectory.class, GpsDirectory.TAG_ALTITUDE_REF, 1, 1)
            .isPresent();
    Values.number(
            metadata, GpsDirectory.class, GpsDirectory.TAG_ALTITUDE, 0, isBelow ? DEEPEST : HIGHEST)
        .ifPresent(
            metres -> found.field("altitude", Values.decimal(isBelow ? -metres : metres, 1)));
  }

  /** The time that came from satellites, in UTC. */
  static Optional<LocalDateTime> time(PhotoMetadata metadata) {
    return receiving(metadata).flatMap(Place::time);
  }

  private static Optional<LocalDateTime> time(GpsDirectory gps) {
    Rational[] parts = gps.getRationalArray(GpsDirectory.TAG_TIME_STAMP);
    Optional<String> date = Values.text(gps, GpsDirectory.TAG_DATE_STAMP);
    if (parts == null || parts.length != 3 || date.isEmpty()) {
      return Optional.empty();
    }
    for (Rational part : parts) {
      if (part.getDenominator() == 0) {
        return Optional.empty();
      }
    }
    String text =
        String.format(
            Locale.ROOT,
            "%s %02d:%02d:%02d",
            date.get().strip(),
            parts[0].intValue(),
            parts[1].intValue(),
            parts[2].intValue());
    return CaptureTime.parse(text).map(CaptureTime.Written::local);
  }
}
