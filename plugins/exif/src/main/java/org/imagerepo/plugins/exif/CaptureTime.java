package org.imagerepo.plugins.exif;

import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imagerepo.api.tag.Fields;

/**
 * When it was taken. A camera's clock knows no zone: that is told by an offset written beside it,
 * or by the time that came from satellites.
 */
final class CaptureTime implements ExifTagger.Section {
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4})[:/-](\\d\\d)[:/-](\\d\\d)[ T](\\d\\d):(\\d\\d)(?::(\\d\\d))?(?:\\.(\\d{1,9}))?"
              + "\\s*(Z|[+-]\\d\\d:\\d\\d)?");
  private static final int FIRST_PHOTO = 1826;
  private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

  /** How far a camera's clock may be off by its owner's neglect and still show its zone. */
  private static final long TOLERANCE = Duration.ofMinutes(4).toSeconds();

  private static final long FARTHEST_ZONE = Duration.ofHours(14).toSeconds();

  /**
   * A time as it was written.
   *
   * @param local by the camera's clock
   * @param offset of that clock, if known
   */
  record Written(LocalDateTime local, Optional<ZoneOffset> offset) {}

  @Override
  public void find(PhotoMetadata metadata, Found found) {
    Optional<LocalDateTime> satellites = Place.time(metadata);
    Optional<Written> written =
        exif(
                metadata,
                ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL,
                ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL,
                ExifSubIFDDirectory.TAG_SUBSECOND_TIME_ORIGINAL)
            .or(
                () ->
                    exif(
                        metadata,
                        ExifSubIFDDirectory.TAG_DATETIME_DIGITIZED,
                        ExifSubIFDDirectory.TAG_TIME_ZONE_DIGITIZED,
                        ExifSubIFDDirectory.TAG_SUBSECOND_TIME_DIGITIZED))
            .or(() -> xmp(metadata.xmp()));
    if (written.isPresent()) {
      write(written.get(), satellites, found);
    } else {
      satellites.ifPresent(utc -> zoned(utc, ZoneOffset.UTC, found));
    }
  }

  private static Optional<Written> exif(
      PhotoMetadata metadata, int time, int offset, int fraction) {
    return Values.text(metadata, ExifSubIFDDirectory.class, time)
        .flatMap(
            text ->
                parse(
                    text
                        + Values.text(metadata, ExifSubIFDDirectory.class, fraction)
                            .filter(digits -> digits.matches("\\d{1,9}"))
                            .map(digits -> "." + digits)
                            .orElse("")
                        + Values.text(metadata, ExifSubIFDDirectory.class, offset)
                            .filter(zone -> zone.matches("Z|[+-]\\d\\d:\\d\\d"))
                            .orElse("")));
  }

  private static Optional<Written> xmp(Xmp xmp) {
    return xmp.first(Xmp.Property.DATE_TIME_ORIGINAL)
        .or(() -> xmp.first(Xmp.Property.DATE_CREATED))
        .flatMap(CaptureTime::parse);
  }

  /** Empty if it is no time, or one before photography. */
  static Optional<Written> parse(String text) {
    Matcher matcher = TIME.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(
              number(matcher, 1),
              number(matcher, 2),
              number(matcher, 3),
              number(matcher, 4),
              number(matcher, 5),
              number(matcher, 6),
              nanos(matcher.group(7)));
      return local.getYear() < FIRST_PHOTO
          ? Optional.empty()
          : Optional.of(new Written(local, offset(matcher.group(8))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
  }

  private static int nanos(String digits) {
    return digits == null ? 0 : Integer.parseInt((digits + "000000000").substring(0, 9));
  }

  private static Optional<ZoneOffset> offset(String text) {
    try {
      return Optional.ofNullable(text).map(ZoneOffset::of);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static void write(Written written, Optional<LocalDateTime> satellites, Found found) {
    written
        .offset()
        .or(() -> satellites.flatMap(utc -> between(utc, written.local())))
        .ifPresentOrElse(
            offset -> zoned(written.local(), offset, found),
            () -> found.field(Fields.TAKEN_AT_LOCAL, write(written.local())));
  }

  /** The zone of a clock that shows the local time while it is that time in UTC. */
  static Optional<ZoneOffset> between(LocalDateTime utc, LocalDateTime local) {
    long seconds = Duration.between(utc, local).toSeconds();
    long rounded = Math.round((double) seconds / QUARTER) * QUARTER;
    boolean fits = Math.abs(seconds - rounded) <= TOLERANCE && Math.abs(rounded) <= FARTHEST_ZONE;
    return fits ? Optional.of(ZoneOffset.ofTotalSeconds((int) rounded)) : Optional.empty();
  }

  private static void zoned(LocalDateTime local, ZoneOffset offset, Found found) {
    found.field(
        Fields.TAKEN_AT, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.atOffset(offset)));
  }

  private static String write(LocalDateTime local) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local);
  }
}
