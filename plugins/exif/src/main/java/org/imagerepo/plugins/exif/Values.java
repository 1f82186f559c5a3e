package org.imagerepo.plugins.exif;

import com.drew.lang.Rational;
import com.drew.metadata.Directory;
import com.drew.metadata.StringValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads single values; what is missing, of another type or out of range is empty. */
final class Values {
  private Values() {}

  static <D extends Directory> Optional<String> text(
      PhotoMetadata metadata, Class<D> type, int tag) {
    return metadata.all(type).stream()
        .flatMap(directory -> text(directory, tag).flatMap(Text::meaningful).stream())
        .findFirst();
  }

  /** The text of a tag; of a number its digits. */
  static Optional<String> text(Directory directory, int tag) {
    return directory.getObject(tag) instanceof StringValue text
        ? Optional.of(Text.decode(text))
        : Optional.ofNullable(directory.getString(tag));
  }

  /** A number within bounds, both included. */
  static <D extends Directory> OptionalDouble number(
      PhotoMetadata metadata, Class<D> type, int tag, double min, double max) {
    return metadata.all(type).stream()
        .filter(directory -> directory.containsTag(tag))
        .mapToDouble(directory -> number(directory, tag))
        .filter(value -> value >= min && value <= max)
        .findFirst();
  }

  /** Not a number if it isn't one, or divided by zero. */
  private static double number(Directory directory, int tag) {
    Rational rational = directory.getRational(tag);
    if (rational != null) {
      return rational.getDenominator() == 0
          ? Double.NaN
          : (double) rational.getNumerator() / rational.getDenominator();
    }
    Double value = directory.getDoubleObject(tag);
    return value == null ? Double.NaN : value;
  }

  /** As a decimal without needless zeros. */
  static String decimal(double value, int digits) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
