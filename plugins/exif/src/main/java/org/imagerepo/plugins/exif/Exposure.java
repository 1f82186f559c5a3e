package org.imagerepo.plugins.exif;

import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.util.OptionalDouble;

/** How it was exposed: seconds, f-number, ISO speed, focal length in millimetres. */
final class Exposure implements ExifTagger.Section {
  private static final double DAY = 86_400;

  /** What the two bytes of the ISO speed say when it is written elsewhere. */
  private static final int ELSEWHERE = 65_535;

  @Override
  public void find(PhotoMetadata metadata, Found found) {
    number(metadata, ExifSubIFDDirectory.TAG_EXPOSURE_TIME, 1e-7, DAY)
        .ifPresent(seconds -> found.field("exposure-time", seconds(seconds)));
    number(metadata, ExifSubIFDDirectory.TAG_FNUMBER, 0.1, 1000)
        .ifPresent(value -> found.field("f-number", Values.decimal(value, 1)));
    iso(metadata).ifPresent(value -> found.field("iso", Values.decimal(value, 0)));
    number(metadata, ExifSubIFDDirectory.TAG_FOCAL_LENGTH, 0.1, 100_000)
        .ifPresent(value -> found.field("focal-length", Values.decimal(value, 1)));
    number(metadata, ExifSubIFDDirectory.TAG_35MM_FILM_EQUIV_FOCAL_LENGTH, 1, 100_000)
        .ifPresent(value -> found.field("focal-length-35mm", Values.decimal(value, 0)));
  }

  private static OptionalDouble iso(PhotoMetadata metadata) {
    OptionalDouble iso = number(metadata, ExifSubIFDDirectory.TAG_ISO_EQUIVALENT, 1, ELSEWHERE - 1);
    return iso.isPresent()
        ? iso
        : number(metadata, ExifSubIFDDirectory.TAG_RECOMMENDED_EXPOSURE_INDEX, 1, 1e8);
  }

  private static OptionalDouble number(PhotoMetadata metadata, int tag, double min, double max) {
    return Values.number(metadata, ExifSubIFDDirectory.class, tag, min, max);
  }

  /** As photographers write it: 1/250, 0.5, 30. */
  static String seconds(double seconds) {
    double parts = 1 / seconds;
    boolean isFraction =
        seconds < 0.3 || Math.abs(parts - Math.rint(parts)) < 1e-6 && seconds < 0.5;
    return isFraction ? "1/" + Math.round(parts) : Values.decimal(seconds, 1);
  }
}
