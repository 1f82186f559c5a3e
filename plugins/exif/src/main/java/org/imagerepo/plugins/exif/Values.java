package org.imagerepo.plugins.exif;

import com.drew.lang.Rational;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.xmp.XmpDirectory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Reads single values; what is missing, of another type or out of range is empty. */
final class Values {
  private Values() {}

  static <D extends Directory> Optional<String> text(Metadata metadata, Class<D> type, int tag) {
    return metadata.getDirectoriesOfType(type).stream()
        .flatMap(directory -> Text.meaningful(directory.getString(tag)).stream())
        .findFirst();
  }

  /** A number within bounds, both included. */
  static <D extends Directory> OptionalDouble number(
      Metadata metadata, Class<D> type, int tag, double min, double max) {
    Collection<D> directories = metadata.getDirectoriesOfType(type);
    return directories.stream()
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

  /** All of XMP as texts by path, such as {@code dc:subject[1]}; lists in their order. */
  static Map<String, String> xmp(Metadata metadata) {
    Map<String, String> all = new TreeMap<>();
    for (XmpDirectory directory : metadata.getDirectoriesOfType(XmpDirectory.class)) {
      directory.getXmpProperties().forEach(all::putIfAbsent);
    }
    return all;
  }

  /** The items of an XMP list, in order. */
  static List<String> items(Map<String, String> xmp, String path) {
    List<String> items = new ArrayList<>();
    for (int i = 1; xmp.containsKey(path + '[' + i + ']'); i++) {
      items.add(xmp.get(path + '[' + i + ']'));
    }
    return items;
  }

  /** As a decimal without needless zeros. */
  static String decimal(double value, int digits) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
