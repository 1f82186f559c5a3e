package org.imagerepo.plugins.exif;

import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which camera took it, through which lens, and which way up it was held. */
final class Camera implements ExifTagger.Section {
  /** Brands of so few letters are abbreviations, and stay in capitals. */
  private static final int ABBREVIATION = 3;

  @Override
  public void find(PhotoMetadata metadata, Found found) {
    Optional<String> make =
        Values.text(metadata, ExifIFD0Directory.class, ExifIFD0Directory.TAG_MAKE);
    Optional<String> model =
        Values.text(metadata, ExifIFD0Directory.class, ExifIFD0Directory.TAG_MODEL);
    found.field("camera-make", make);
    found.field("camera-model", model);
    model.ifPresent(name -> found.tag("camera", name(make, name)));

    Optional<String> lens =
        Values.text(metadata, ExifSubIFDDirectory.class, ExifSubIFDDirectory.TAG_LENS_MODEL)
            .or(() -> metadata.xmp().first(Xmp.Property.LENS).flatMap(Text::meaningful));
    found.field("lens", lens);
    lens.ifPresent(name -> found.tag("lens", name));

    Values.number(metadata, ExifIFD0Directory.class, ExifIFD0Directory.TAG_ORIENTATION, 1, 8)
        .ifPresent(orientation -> found.field("orientation", Values.decimal(orientation, 0)));
  }

  /** Brand and model, each once: of NIKON CORPORATION and NIKON D750, Nikon D750. */
  static String name(Optional<String> make, String model) {
    if (make.isEmpty()) {
      return model;
    }
    String[] words = make.get().split(" ");
    String first = model.split(" ")[0];
    boolean named = Arrays.stream(words).anyMatch(first::equalsIgnoreCase);
    String brand = named ? first : words[0];
    String rest = named ? model.substring(first.length()) : " " + model;
    return capitalised(brand) + rest;
  }

  private static String capitalised(String brand) {
    boolean isLower = brand.equals(brand.toLowerCase(Locale.ROOT));
    boolean isUpper = brand.equals(brand.toUpperCase(Locale.ROOT));
    if (brand.length() <= ABBREVIATION || !(isLower || isUpper)) {
      return brand;
    }
    return brand.substring(0, 1).toUpperCase(Locale.ROOT)
        + brand.substring(1).toLowerCase(Locale.ROOT);
  }
}
