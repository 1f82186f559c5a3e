package org.imagerepo.plugins.exif;

import com.drew.metadata.StringValue;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.iptc.IptcDirectory;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What people and programs wrote into it: description, keywords, rating, software. */
final class Words implements ExifTagger.Section {
  /** What cameras write where a person would describe the photo. */
  private static final Set<String> CAMERA_TALK =
      Set.of("olympus digital camera", "sony dsc", "digital camera", "dcim", "default", "untitled");

  @Override
  public void find(PhotoMetadata metadata, Found found) {
    Xmp xmp = metadata.xmp();
    found.field("description", description(metadata, xmp));
    found.field(
        "software",
        Values.text(metadata, ExifIFD0Directory.class, ExifIFD0Directory.TAG_SOFTWARE)
            .or(() -> xmp.first(Xmp.Property.CREATOR_TOOL).flatMap(Text::meaningful)));
    found.field("rating", rating(metadata, xmp));

    xmp.all(Xmp.Property.SUBJECT).forEach(word -> found.tag("keyword", word));
    for (IptcDirectory iptc : metadata.all(IptcDirectory.class)) {
      StringValue[] words = iptc.getStringValueArray(IptcDirectory.TAG_KEYWORDS);
      for (StringValue word : words == null ? new StringValue[0] : words) {
        found.tag("keyword", Text.decode(word));
      }
    }
  }

  private static Optional<String> description(PhotoMetadata metadata, Xmp xmp) {
    return xmp.first(Xmp.Property.DESCRIPTION)
        .flatMap(Text::meaningful)
        .or(() -> Values.text(metadata, IptcDirectory.class, IptcDirectory.TAG_CAPTION))
        .or(
            () ->
                Values.text(
                    metadata, ExifIFD0Directory.class, ExifIFD0Directory.TAG_IMAGE_DESCRIPTION))
        .filter(text -> !CAMERA_TALK.contains(text.toLowerCase(Locale.ROOT)));
  }

  /** Stars, 1 to 5. */
  private static Optional<String> rating(PhotoMetadata metadata, Xmp xmp) {
    return xmp.first(Xmp.Property.RATING)
        .map(String::strip)
        .or(() -> Values.text(metadata, ExifIFD0Directory.class, ExifIFD0Directory.TAG_RATING))
        .filter(text -> text.matches("[1-5]"));
  }
}
